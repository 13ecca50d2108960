/** Puts entries into the database: one prepared insert each, no lock, no second round trip. */
@NullMarked
package org.madang.kernel.journal.writing;

import org.jspecify.annotations.NullMarked;
