/** Verifying: reads a file that anybody may have made, and trusts nothing in it. */
@NullMarked
package org.madang.kernel.documents.verifying;

import org.jspecify.annotations.NullMarked;
