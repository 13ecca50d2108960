/** Journals that somebody with all rights in the database has changed. */
@NullMarked
package org.madang.kernel.journal.verifying;

import org.jspecify.annotations.NullMarked;
