/** The journal as its users see it. */
@NullMarked
package org.madang.kernel.journal;

import org.jspecify.annotations.NullMarked;
