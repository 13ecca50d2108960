/** Files: cases read from and written to what laboratories exchange. */
@NullMarked
package org.madang.forensics.files;

import org.jspecify.annotations.NullMarked;
