/** Officials look after machines and close their days. */
@NullMarked
package org.madang.kiosk.desk;

import org.jspecify.annotations.NullMarked;
