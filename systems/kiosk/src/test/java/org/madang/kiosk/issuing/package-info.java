/** From the first touch of the screen to the printed paper. */
@NullMarked
package org.madang.kiosk.issuing;

import org.jspecify.annotations.NullMarked;
