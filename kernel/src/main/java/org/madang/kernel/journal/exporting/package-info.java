/** Writes the journal for those who want to check it. */
@NullMarked
package org.madang.kernel.journal.exporting;

import org.jspecify.annotations.NullMarked;
