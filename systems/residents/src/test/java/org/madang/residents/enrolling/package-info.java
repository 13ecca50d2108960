/** Tests of enrolling. */
@NullMarked
package org.madang.residents.enrolling;

import org.jspecify.annotations.NullMarked;
