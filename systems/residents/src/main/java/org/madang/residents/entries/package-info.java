/** What the entries of the register have in common: how each begins, is answered and is asked. */
@NullMarked
package org.madang.residents.entries;

import org.jspecify.annotations.NullMarked;
