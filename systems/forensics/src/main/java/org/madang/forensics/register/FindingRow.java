package org.madang.forensics.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Dental, fingerprint or physical data of a missing person or of remains. */
public record FindingRow(
        long id,
        FindingKind kind,
        @Nullable Long personId,
        @Nullable Long remainsId,
        String content,
        String by,
        Instant at) {}
