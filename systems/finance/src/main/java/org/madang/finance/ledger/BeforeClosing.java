package org.madang.finance.ledger;

import org.jspecify.annotations.Nullable;
import org.madang.finance.Refusal;
import org.madang.finance.governments.Government;

/**
 * What posts itself at the end of a month, such as depreciation: done just before the month is
 * closed, in the transaction that closes it. A month closed again has nothing left to do.
 */
public interface BeforeClosing {

    /** Posts what belongs to the month; 13 is settlement and has nothing of its own. */
    void beforeClosing(Government government, int year, int month);

    /** Why the month cannot be closed yet; null if it can. */
    default @Nullable Refusal refusal(Government government, int year, int month) {
        return null;
    }
}
