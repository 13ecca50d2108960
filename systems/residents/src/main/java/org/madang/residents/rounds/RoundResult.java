package org.madang.residents.rounds;

import java.util.List;
import org.madang.residents.Refusal;

/** What became of a round, of an answer to it or of a finding. */
public sealed interface RoundResult {

    record Done(long roundId) implements RoundResult {}

    /** Nothing was changed, for these reasons. */
    record Refused(List<Refusal> reasons) implements RoundResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        static Refused because(Refusal reason) {
            return new Refused(List.of(reason));
        }
    }
}
