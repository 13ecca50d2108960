/** Reading and writing disasters as files; what cannot be read is named by line and column. */
@NullMarked
package org.madang.kinship.io;

import org.jspecify.annotations.NullMarked;
