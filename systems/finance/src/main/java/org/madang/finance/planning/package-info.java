/** What goes beyond the year: carry-over, continuing expenditure, the medium-term plan. */
@NullMarked
package org.madang.finance.planning;

import org.jspecify.annotations.NullMarked;
