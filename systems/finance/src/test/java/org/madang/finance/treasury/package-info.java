/** Tests. */
@NullMarked
package org.madang.finance.treasury;

import org.jspecify.annotations.NullMarked;
