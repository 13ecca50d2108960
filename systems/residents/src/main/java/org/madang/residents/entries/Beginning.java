package org.madang.residents.entries;

import java.time.LocalDate;
import java.util.List;
import org.madang.residents.Refusal;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.Held;

/** How an entry about members of one household began. */
public sealed interface Beginning {

    /**
     * All that the rules look at is locked and stays so until the transaction ends.
     *
     * @param persons whom the entry is about, in the order they were named
     * @param known everyone registered in the households concerned
     * @param open the households concerned that have not ended
     */
    record Begun(
            Desk.Charge charge,
            List<Held> persons,
            List<Held> known,
            List<Long> open,
            LocalDate today)
            implements Beginning {

        public Begun {
            persons = List.copyOf(persons);
            known = List.copyOf(known);
            open = List.copyOf(open);
        }

        /** The household of the persons the entry is about. */
        public long household() {
            return persons.getFirst().householdId();
        }

        /** Who lives in the household of those persons now. */
        public List<Held> members() {
            return living(household());
        }

        public List<Held> living(long household) {
            return known.stream()
                    .filter(held -> held.livesThere() && held.lived().householdId() == household)
                    .toList();
        }
    }

    /** It cannot go on, for these reasons. */
    record Stopped(List<Refusal> reasons) implements Beginning {
        public Stopped {
            reasons = List.copyOf(reasons);
        }

        static Stopped because(Refusal reason) {
            return new Stopped(List.of(reason));
        }
    }
}
