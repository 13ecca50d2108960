/** Finds what was altered, removed or inserted. Pure: no Spring, no database. */
@NullMarked
package org.madang.kernel.journal.verifying;

import org.jspecify.annotations.NullMarked;
