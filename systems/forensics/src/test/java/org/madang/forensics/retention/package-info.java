/** Tests of the package of this name. */
@NullMarked
package org.madang.forensics.retention;

import org.jspecify.annotations.NullMarked;
