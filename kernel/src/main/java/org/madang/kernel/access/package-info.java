/** Who is asking, and what each may see and do. */
@ApplicationModule(id = "kernel.access")
@NullMarked
package org.madang.kernel.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
