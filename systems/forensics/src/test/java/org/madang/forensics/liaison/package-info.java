/** Tests of the package of this name. */
@NullMarked
package org.madang.forensics.liaison;

import org.jspecify.annotations.NullMarked;
