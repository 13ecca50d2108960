/** The finance desk: today's position and what waits. */
@NullMarked
package org.madang.finance.desk;

import org.jspecify.annotations.NullMarked;
