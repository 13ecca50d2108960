/** The number that stands for a person at a machine. */
@NullMarked
package org.madang.kiosk.pins;

import org.jspecify.annotations.NullMarked;
