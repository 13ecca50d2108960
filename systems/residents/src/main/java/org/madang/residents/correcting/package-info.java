/** Corrections (정정): what the register says was never so, seen by two officials. */
@NullMarked
package org.madang.residents.correcting;

import org.jspecify.annotations.NullMarked;
