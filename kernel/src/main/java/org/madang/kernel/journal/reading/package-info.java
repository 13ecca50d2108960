/** Shows the journal: to residents about themselves, to auditors, and its seal to everybody. */
@NullMarked
package org.madang.kernel.journal.reading;

import org.jspecify.annotations.NullMarked;
