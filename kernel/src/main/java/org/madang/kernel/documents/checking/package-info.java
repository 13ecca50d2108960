/** Checking: the public page and the API that say whether a document is genuine. */
@NullMarked
package org.madang.kernel.documents.checking;

import org.jspecify.annotations.NullMarked;
