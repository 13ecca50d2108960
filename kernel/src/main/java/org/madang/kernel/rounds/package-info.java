/** Work that is looked for again and again while the server is up. */
@ApplicationModule(
        id = "kernel.rounds",
        allowedDependencies = {})
@NullMarked
package org.madang.kernel.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
