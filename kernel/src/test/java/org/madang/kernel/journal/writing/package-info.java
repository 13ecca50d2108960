@NullMarked
package org.madang.kernel.journal.writing;

import org.jspecify.annotations.NullMarked;
