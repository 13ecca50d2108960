/** Benchmarks: each figure beside its floor or peer from the same run, as a ratio. */
@NullMarked
package org.madang.app.bench;

import org.jspecify.annotations.NullMarked;
