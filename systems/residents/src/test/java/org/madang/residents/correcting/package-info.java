/** Tests of corrections. */
@NullMarked
package org.madang.residents.correcting;

import org.jspecify.annotations.NullMarked;
