/** What benchmarks share: a loop that counts, and a figure beside its floor. */
@ApplicationModule(id = "kernel.bench")
@NullMarked
package org.madang.kernel.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
