@NullMarked
package org.madang.kernel.notices;

import org.jspecify.annotations.NullMarked;
