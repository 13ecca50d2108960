/** How fast the ledger is, beside the database alone and beside other ledgers. */
@NullMarked
package org.madang.finance.bench;

import org.jspecify.annotations.NullMarked;
