/** Names: what one may be called, and a change of name by leave of the family court (개명). */
@NullMarked
package org.madang.residents.naming;

import org.jspecify.annotations.NullMarked;
