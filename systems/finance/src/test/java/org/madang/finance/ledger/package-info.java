/** Tests. */
@NullMarked
package org.madang.finance.ledger;

import org.jspecify.annotations.NullMarked;
