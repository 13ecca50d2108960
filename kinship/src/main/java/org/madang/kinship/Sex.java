package org.madang.kinship;

/** The sex recorded for a person, or found by amelogenin in a sample. */
public enum Sex {
    MALE,
    FEMALE,
    UNKNOWN;

    /** Whether a person of this sex may be a person of the other; unknown fits both. */
    public boolean fits(Sex other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}
