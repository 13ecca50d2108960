/** Runs: the sums, as long-running work that can be stopped, resumed and done again. */
@NullMarked
package org.madang.forensics.runs;

import org.jspecify.annotations.NullMarked;
