/** Tests. */
@NullMarked
package org.madang.finance.testing;

import org.jspecify.annotations.NullMarked;
