package org.madang.forensics.register;

import java.time.Instant;

/** An expert's conclusion about a pairing. */
public record ComparisonRow(
        FindingKind kind,
        long personId,
        long remainsId,
        Conclusion conclusion,
        String note,
        String by,
        Instant at) {

    /** A primary identifier that excludes takes the pairing out of every sum. */
    public boolean excludes() {
        return kind.primary() && conclusion == Conclusion.EXCLUDED;
    }
}
