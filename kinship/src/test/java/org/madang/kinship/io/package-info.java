/** Checks of the package of the same name. */
@NullMarked
package org.madang.kinship.io;

import org.jspecify.annotations.NullMarked;
