/** Tests of foreigners. */
@NullMarked
package org.madang.residents.foreigners;

import org.jspecify.annotations.NullMarked;
