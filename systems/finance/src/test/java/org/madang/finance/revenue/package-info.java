/** Tests. */
@NullMarked
package org.madang.finance.revenue;

import org.jspecify.annotations.NullMarked;
