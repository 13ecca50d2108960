/** Every change to and every read of personal data, kept so that nothing can vanish unseen. */
@ApplicationModule(id = "kernel.journal")
@NullMarked
package org.madang.kernel.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
