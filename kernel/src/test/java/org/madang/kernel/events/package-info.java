@NullMarked
package org.madang.kernel.events;

import org.jspecify.annotations.NullMarked;
