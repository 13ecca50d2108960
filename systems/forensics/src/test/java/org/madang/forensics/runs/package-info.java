/** Tests of the package of this name. */
@NullMarked
package org.madang.forensics.runs;

import org.jspecify.annotations.NullMarked;
