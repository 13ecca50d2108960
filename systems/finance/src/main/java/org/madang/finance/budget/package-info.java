/** The budget: its versions, lines, allotments and transfers, and the control over spending. */
@NullMarked
package org.madang.finance.budget;

import org.jspecify.annotations.NullMarked;
