/** Tests. */
@NullMarked
package org.madang.finance.spending;

import org.jspecify.annotations.NullMarked;
