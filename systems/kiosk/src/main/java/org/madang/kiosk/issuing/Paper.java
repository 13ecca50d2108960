package org.madang.kiosk.issuing;

import org.jspecify.annotations.Nullable;
import org.madang.kernel.documents.DocumentNumber;
import org.madang.residents.CertificateChoices;

/** A paper asked for at a machine, and how far it has come. */
record Paper(
        long id,
        long residentId,
        CertificateChoices choices,
        int won,
        @Nullable Long paymentId,
        @Nullable DocumentNumber document,
        State state) {

    /** How far a paper has come. */
    enum State {
        UNPAID,
        /** Paid and signed, not yet out of the printer. */
        ISSUED,
        PRINTED,
        /** Could not be issued; the money went back. */
        FAILED,
        /** The person left without paying. */
        LEFT
    }
}
