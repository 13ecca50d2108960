/** Tests of what the register tells other systems. */
@NullMarked
package org.madang.residents.sharing;

import org.jspecify.annotations.NullMarked;
