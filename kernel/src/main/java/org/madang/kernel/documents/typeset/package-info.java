/** Typesetting: from blocks of text to the bytes of a tagged PDF with a place for a signature. */
@NullMarked
package org.madang.kernel.documents.typeset;

import org.jspecify.annotations.NullMarked;
