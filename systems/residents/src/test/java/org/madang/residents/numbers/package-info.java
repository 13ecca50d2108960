/** Tests of the number schemes. */
@NullMarked
package org.madang.residents.numbers;

import org.jspecify.annotations.NullMarked;
