/** The house that this system's own tests open. */
@NullMarked
package org.madang;

import org.jspecify.annotations.NullMarked;
