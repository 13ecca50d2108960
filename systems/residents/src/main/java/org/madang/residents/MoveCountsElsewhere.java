package org.madang.residents;

import java.time.LocalDate;
import java.util.List;
import org.madang.kernel.language.Text;

/**
 * A move-in report that also counts as the report of moving out and in under other laws (Resident
 * Registration Act, Article 17). Whoever runs one of those registers follows it; none asks the
 * people again.
 *
 * @param laws under which it counts
 */
public record MoveCountsElsewhere(
        long reportId,
        List<Long> residentIds,
        List<OtherLaw> laws,
        String fromDivision,
        String toDivision,
        LocalDate movedOn) {

    public MoveCountsElsewhere {
        residentIds = List.copyOf(residentIds);
        laws = List.copyOf(laws);
    }

    /** The laws that Article 17 names, in its order. */
    public enum OtherLaw {
        MILITARY_SERVICE(Text.of("병역법", "Military Service Act")),
        CIVIL_DEFENCE(Text.of("민방위기본법", "Framework Act on Civil Defence")),
        SEAL_CERTIFICATION(Text.of("인감증명법", "Certification of Seal Imprint Act")),
        BASIC_LIVELIHOOD(Text.of("국민기초생활 보장법", "National Basic Living Security Act")),
        HEALTH_INSURANCE(Text.of("국민건강보험법", "National Health Insurance Act")),
        DISABILITY_WELFARE(Text.of("장애인복지법", "Act on Welfare of Persons with Disabilities"));

        private final Text word;

        OtherLaw(Text word) {
            this.word = word;
        }

        public Text word() {
            return word;
        }
    }
}
