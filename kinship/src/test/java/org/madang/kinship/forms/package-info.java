/** Checks of the package of the same name. */
@NullMarked
package org.madang.kinship.forms;

import org.jspecify.annotations.NullMarked;
