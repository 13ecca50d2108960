/** What the journal keeps of sign-ins and refusals. */
@NullMarked
package org.madang.kernel.journal.witness;

import org.jspecify.annotations.NullMarked;
