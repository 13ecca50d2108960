package org.madang.kinship;

/** The remains of one person, after fragments were re-associated, with their profile. */
public record Victim(String name, Sex sex, Profile profile) {
    public Victim {
        if (name.isBlank() || name.equals(Assignment.NOBODY)) {
            throw InvalidKinshipData.of(Problem.of(Problem.Code.BLANK_ID, name));
        }
    }
}
