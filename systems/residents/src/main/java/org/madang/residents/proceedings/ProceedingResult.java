package org.madang.residents.proceedings;

import java.util.List;
import org.madang.residents.Refusal;

/** What became of a proceeding that somebody wanted to open or to move. */
public sealed interface ProceedingResult {

    record Moved(long proceedingId, Step state) implements ProceedingResult {}

    /** Nothing was changed, for these reasons. */
    record Refused(List<Refusal> reasons) implements ProceedingResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        static Refused because(Refusal reason) {
            return new Refused(List.of(reason));
        }
    }
}
