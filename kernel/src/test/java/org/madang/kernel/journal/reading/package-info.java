/** The journal as residents, auditors and everybody read it. */
@NullMarked
package org.madang.kernel.journal.reading;

import org.jspecify.annotations.NullMarked;
