/** Spending (지방회계법 제5장): commitment, obligation, payment order, by three people. */
@NullMarked
package org.madang.finance.spending;

import org.jspecify.annotations.NullMarked;
