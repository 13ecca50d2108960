/** What goes in and out of the finance desk as files: each area's rows as CSV or XLSX. */
@NullMarked
package org.madang.finance.exchange;

import org.jspecify.annotations.NullMarked;
