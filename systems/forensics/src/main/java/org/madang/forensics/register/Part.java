package org.madang.forensics.register;

import org.madang.forensics.ForensicLaboratory;
import org.madang.kernel.access.Duty;

/** A part of a case that a duty opens; the database shows no other (see {@code opened}). */
public enum Part {
    /** Codes and genetic data, no names (DNA Act, Article 3 (2)). */
    LABORATORY("laboratory", ForensicLaboratory.LABORATORY),
    /** All that a signature rests on, names included. */
    BOARD("board", ForensicLaboratory.SIGN),
    /** Names and counts, no genetic data. */
    LIAISON("liaison", ForensicLaboratory.LIAISON);

    private final String setting;
    private final Duty duty;

    Part(String setting, Duty duty) {
        this.setting = setting;
        this.duty = duty;
    }

    String setting() {
        return setting;
    }

    Duty duty() {
        return duty;
    }
}
