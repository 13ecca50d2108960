/** Checks of the package of the same name. */
@NullMarked
package org.madang.kinship.draw;

import org.jspecify.annotations.NullMarked;
