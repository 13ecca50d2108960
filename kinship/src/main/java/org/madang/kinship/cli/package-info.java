/** The command-line face of the library: solve and bench. */
@NullMarked
package org.madang.kinship.cli;

import org.jspecify.annotations.NullMarked;
