/** Puts entries into the database with whatever is asked of it next: no lock, no round trip. */
@NullMarked
package org.madang.kernel.journal.writing;

import org.jspecify.annotations.NullMarked;
