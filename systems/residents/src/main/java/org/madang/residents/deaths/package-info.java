/** Deaths (사망신고): a person's time in the register ends, and a household gets a new head. */
@NullMarked
package org.madang.residents.deaths;

import org.jspecify.annotations.NullMarked;
