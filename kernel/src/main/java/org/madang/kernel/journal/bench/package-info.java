/** How fast the journal is written beside the database alone. */
@NullMarked
package org.madang.kernel.journal.bench;

import org.jspecify.annotations.NullMarked;
