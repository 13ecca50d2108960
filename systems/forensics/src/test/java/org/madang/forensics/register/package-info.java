/** Tests of the package of this name. */
@NullMarked
package org.madang.forensics.register;

import org.jspecify.annotations.NullMarked;
