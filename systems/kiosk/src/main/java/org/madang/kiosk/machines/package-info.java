/** The machines: what they are, how they prove themselves, and how they stand. */
@NullMarked
package org.madang.kiosk.machines;

import org.jspecify.annotations.NullMarked;
