/** Tests of the resident register. */
@NullMarked
package org.madang.residents;

import org.jspecify.annotations.NullMarked;
