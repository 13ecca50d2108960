/** Tests of documents on their final bytes. */
@NullMarked
package org.madang.kernel.documents;

import org.jspecify.annotations.NullMarked;
