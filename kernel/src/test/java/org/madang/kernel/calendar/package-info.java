@NullMarked
package org.madang.kernel.calendar;

import org.jspecify.annotations.NullMarked;
