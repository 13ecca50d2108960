/** Short names of long contents: the same content, the same name. */
@ApplicationModule(id = "kernel.digests")
@NullMarked
package org.madang.kernel.digests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
