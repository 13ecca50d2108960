/** Tests of protecting. */
@NullMarked
package org.madang.residents.protecting;

import org.jspecify.annotations.NullMarked;
