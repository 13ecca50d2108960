/** Revenue (지방회계법 제4장): assessed, notified, collected, reduced, refunded. */
@NullMarked
package org.madang.finance.revenue;

import org.jspecify.annotations.NullMarked;
