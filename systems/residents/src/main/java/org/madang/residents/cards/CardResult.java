package org.madang.residents.cards;

import java.util.List;
import org.madang.residents.Refusal;

/** What became of something done with a card. */
public sealed interface CardResult {

    /**
     * Done.
     *
     * @param id of the application, card, batch or sticker it made or changed
     */
    record Done(long id) implements CardResult {}

    /** Nothing was done, for these reasons. */
    record Refused(List<Refusal> reasons) implements CardResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        public static Refused of(Refusal... reasons) {
            return new Refused(List.of(reasons));
        }
    }
}
