package org.madang.forensics.register;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Dental, fingerprint or physical data of a missing person or of remains. */
public record FindingRow(
        long id,
        FindingKind kind,
        @Nullable Long personId,
        @Nullable Long remainsId,
        String content,
        String by,
        Instant at) {}
