/** Issuing: a number, a signed file, a stored row and a journal entry, in one transaction. */
@NullMarked
package org.madang.kernel.documents.issuing;

import org.jspecify.annotations.NullMarked;
