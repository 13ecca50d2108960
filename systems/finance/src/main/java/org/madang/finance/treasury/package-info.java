/** The treasury: daily position, deposits, cash held for others. */
@NullMarked
package org.madang.finance.treasury;

import org.jspecify.annotations.NullMarked;
