/** What the register tells other systems of the house, fact by fact. */
@NullMarked
package org.madang.residents.sharing;

import org.jspecify.annotations.NullMarked;
