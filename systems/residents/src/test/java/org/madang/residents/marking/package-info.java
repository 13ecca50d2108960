/** Tests of marking. */
@NullMarked
package org.madang.residents.marking;

import org.jspecify.annotations.NullMarked;
