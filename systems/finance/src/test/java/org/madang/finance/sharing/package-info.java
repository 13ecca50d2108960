/** Tests. */
@NullMarked
package org.madang.finance.sharing;

import org.jspecify.annotations.NullMarked;
