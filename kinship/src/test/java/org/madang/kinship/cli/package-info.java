/** Checks of the package of the same name. */
@NullMarked
package org.madang.kinship.cli;

import org.jspecify.annotations.NullMarked;
