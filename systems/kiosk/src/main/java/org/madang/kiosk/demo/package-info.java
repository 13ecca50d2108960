/** A machine and its caretaker for the demo. */
@NullMarked
package org.madang.kiosk.demo;

import org.jspecify.annotations.NullMarked;
