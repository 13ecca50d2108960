/** Values that must not be readable where they are stored, and yet must be found. */
@ApplicationModule(id = "kernel.secrets")
@NullMarked
package org.madang.kernel.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
