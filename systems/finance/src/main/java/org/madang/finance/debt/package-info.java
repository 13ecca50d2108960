/** Debt (지방재정법 제11조, 제12조, 제44조): ceiling, issue, schedule, service, debt-bearing acts. */
@NullMarked
package org.madang.finance.debt;

import org.jspecify.annotations.NullMarked;
