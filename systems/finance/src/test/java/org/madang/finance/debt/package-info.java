/** Tests. */
@NullMarked
package org.madang.finance.debt;

import org.jspecify.annotations.NullMarked;
