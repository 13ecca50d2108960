/** The one ledger: postings that balance, balances that are always current, periods, export. */
@NullMarked
package org.madang.finance.ledger;

import org.jspecify.annotations.NullMarked;
