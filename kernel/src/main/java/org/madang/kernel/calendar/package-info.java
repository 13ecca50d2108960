/** Public holidays, working days and legal deadlines of the Republic of Korea. */
@ApplicationModule(id = "kernel.calendar")
@NullMarked
package org.madang.kernel.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
