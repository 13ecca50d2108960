/** Checks by hand-derived values, by brute force and, where present, by reference figures. */
@NullMarked
package org.madang.kinship;

import org.jspecify.annotations.NullMarked;
