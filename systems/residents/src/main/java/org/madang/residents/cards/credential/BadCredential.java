package org.madang.residents.cards.credential;

import java.io.Serial;

/** Something about a credential is wrong; caught in this package and turned into a finding. */
public final class BadCredential extends Exception {
    @Serial private static final long serialVersionUID = 1;

    private final Fault fault;

    BadCredential(Fault fault) {
        super(fault.words().en(), null, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
