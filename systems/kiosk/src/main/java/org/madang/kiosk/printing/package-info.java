/** Where a paper comes out. */
@NullMarked
package org.madang.kiosk.printing;

import org.jspecify.annotations.NullMarked;
