/** Tests of births. */
@NullMarked
package org.madang.residents.births;

import org.jspecify.annotations.NullMarked;
