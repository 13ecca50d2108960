package org.madang.kiosk.issuing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madang.residents.CertificateKind;

/**
 * Somebody at a machine.
 *
 * @param residentId who it is, once they have shown it
 * @param failed wrong numbers so far
 * @param paperId the paper they asked for
 * @param unhurried whether they listen to the screen, or need longer
 */
record Visit(
        CertificateKind kind,
        @Nullable Long residentId,
        int failed,
        @Nullable Long paperId,
        boolean unhurried,
        Instant touchedAt) {

    /** How long the screen may stand untouched. */
    Duration patience() {
        return unhurried ? Visits.UNHURRIED : Visits.PATIENCE;
    }
}
