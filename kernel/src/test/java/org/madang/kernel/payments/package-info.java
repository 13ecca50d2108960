@NullMarked
package org.madang.kernel.payments;

import org.jspecify.annotations.NullMarked;
