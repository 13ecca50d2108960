/** The assembly of all systems into one program. */
@NullMarked
package org.madang;

import org.jspecify.annotations.NullMarked;
