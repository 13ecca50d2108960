/** Tests of the package of this name. */
@NullMarked
package org.madang.forensics.board;

import org.jspecify.annotations.NullMarked;
