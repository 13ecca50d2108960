package org.madang.residents;

import org.madang.kernel.language.Text;

/** Standing in the register (Resident Registration Act, Articles 6, 20 and 20-2). */
public enum Status {
    RESIDENT(Text.of("거주자", "Resident")),
    UNKNOWN(Text.of("거주불명자", "Residence unknown")),
    OVERSEAS(Text.of("재외국민", "Overseas national")),
    CANCELLED(Text.of("말소", "Cancelled")),
    DECEASED(Text.of("사망", "Deceased"));

    private final Text word;

    Status(Text word) {
        this.word = word;
    }

    public Text word() {
        return word;
    }

    /** Whether a person of this standing counts in the population and may report. */
    public boolean living() {
        return this == RESIDENT || this == UNKNOWN || this == OVERSEAS;
    }
}
