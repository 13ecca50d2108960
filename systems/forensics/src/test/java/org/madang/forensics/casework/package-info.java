/** Tests of the package of this name. */
@NullMarked
package org.madang.forensics.casework;

import org.jspecify.annotations.NullMarked;
