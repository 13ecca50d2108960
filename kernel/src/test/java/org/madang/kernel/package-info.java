/** The kernel's tests. */
@NullMarked
package org.madang.kernel;

import org.jspecify.annotations.NullMarked;
