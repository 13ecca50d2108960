/** Financial statements and the final account, out of the ledger alone. */
@NullMarked
package org.madang.finance.statements;

import org.jspecify.annotations.NullMarked;
