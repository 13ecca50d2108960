/** Households: another head (세대주 변경), a split (세대 분리), a merge (세대 합가). */
@NullMarked
package org.madang.residents.households;

import org.jspecify.annotations.NullMarked;
