package org.madang.residents.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * What a round holds of a household: its own answer, or what a visit found.
 *
 * @param division the township in which it was asked
 * @param absent who is said not to live there
 * @param others whether somebody lives there who is not registered
 * @param words more about it, in own words; may be empty
 * @param visits how often somebody came
 * @param visitedOn the last of these days
 * @param version rises with each change
 */
record Given(
        long roundId,
        long householdId,
        String division,
        State state,
        List<Long> absent,
        boolean others,
        String words,
        int visits,
        @Nullable LocalDate visitedOn,
        Instant givenAt,
        int version) {

    Given {
        absent = List.copyOf(absent);
    }

    /** How a household stands in a round. */
    enum State {
        HOME_SO("집에서 확인", "Confirmed from home"),
        HOME_AMISS("다르다고 답함", "Said to differ"),
        VISIT_SO("방문해 확인", "Confirmed by a visit"),
        VISIT_AMISS("방문 결과 다름", "A visit found a difference"),
        NOT_MET("만나지 못함", "Nobody met");

        private final Text words;

        State(String ko, String en) {
            this.words = Text.of(ko, en);
        }

        Text words() {
            return words;
        }

        /** Whether an official has seen for themselves: from then on nobody answers from home. */
        boolean isSeen() {
            return this == VISIT_SO || this == VISIT_AMISS;
        }

        boolean isAmiss() {
            return this == HOME_AMISS || this == VISIT_AMISS;
        }
    }
}
