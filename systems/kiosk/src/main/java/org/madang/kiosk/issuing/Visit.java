package org.madang.kiosk.issuing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madang.residents.CertificateKind;

/**
 * Somebody at a machine.
 *
 * @param residentId who it is, once they have shown it
 * @param failed wrong numbers so far
 * @param paperId the paper they asked for
 */
record Visit(
        CertificateKind kind,
        @Nullable Long residentId,
        int failed,
        @Nullable Long paperId,
        Instant touchedAt) {}
