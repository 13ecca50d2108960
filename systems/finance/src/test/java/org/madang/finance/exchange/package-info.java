/** Tests. */
@NullMarked
package org.madang.finance.exchange;

import org.jspecify.annotations.NullMarked;
