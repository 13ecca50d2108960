/** Tests of the package of this name. */
@NullMarked
package org.madang.forensics.files;

import org.jspecify.annotations.NullMarked;
