/** Births (출생신고): a child gets its number at once, in its parent's household. */
@NullMarked
package org.madang.residents.births;

import org.jspecify.annotations.NullMarked;
