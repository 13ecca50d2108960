/** What a government system declares of itself, and the map of them all. */
@ApplicationModule(id = "kernel.systems")
@NullMarked
package org.madang.kernel.systems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
