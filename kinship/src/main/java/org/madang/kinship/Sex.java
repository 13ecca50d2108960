package org.madang.kinship;

/** The sex recorded for a person, or found by amelogenin in a sample. */
public enum Sex {
    MALE,
    FEMALE,
    UNKNOWN;

    /** Place in tables by sex: men, women, unknown. */
    int place() {
        return switch (this) {
            case MALE -> 0;
            case FEMALE -> 1;
            case UNKNOWN -> 2;
        };
    }

    /** Whether a person of this sex may be a person of the other; unknown fits both. */
    public boolean fits(Sex other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}
