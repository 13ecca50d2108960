/** Tests of moves. */
@NullMarked
package org.madang.residents.moving;

import org.jspecify.annotations.NullMarked;
