/** Public holidays, working days and legal deadlines of the Republic of Korea. */
@NullMarked
package org.madang.kernel.calendar;

import org.jspecify.annotations.NullMarked;
