package org.madang.finance.ledger;

import org.springframework.dao.ConcurrencyFailureException;

/** A month was closed, by another server, between the look at it and the posting into it. */
public final class ClosedMeanwhile extends ConcurrencyFailureException {

    /** What the ledger's trigger raises. */
    static final String STATE = "FN001";

    private static final long serialVersionUID = 1L;

    ClosedMeanwhile(Throwable cause) {
        super("the period was closed meanwhile", cause);
    }
}
