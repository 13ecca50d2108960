/**
 * Administrative divisions and road addresses over time: they merge, split and change their names,
 * and an address as of an old date still shows the old name.
 */
@ApplicationModule(id = "kernel.places")
@NullMarked
package org.madang.kernel.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
