@NullMarked
package org.madang.kernel.places;

import org.jspecify.annotations.NullMarked;
