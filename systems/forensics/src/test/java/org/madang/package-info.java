/** The application that this module's tests start. */
@NullMarked
package org.madang;

import org.jspecify.annotations.NullMarked;
