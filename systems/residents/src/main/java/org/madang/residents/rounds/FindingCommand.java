package org.madang.residents.rounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.madang.kernel.language.Text;

/**
 * What a visit found.
 *
 * @param version of what was seen of the household; 0 where there was nothing yet
 * @param on the day of the visit
 * @param absent who does not live there
 * @param others whether somebody lives there who is not registered
 */
public record FindingCommand(
        long roundId,
        long householdId,
        int version,
        Found found,
        LocalDate on,
        List<Long> absent,
        boolean others,
        String words) {

    /** What a request may leave out is empty; a missing finding or day is an error of it. */
    public FindingCommand {
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(on, "on");
        absent = Optional.ofNullable(absent).orElse(List.of()).stream().distinct().toList();
        words = Optional.ofNullable(words).orElse("").strip();
    }

    /** In one word. */
    public enum Found {
        SO("등록된 대로 모두 거주", "All live there as registered"),
        AMISS("등록된 것과 다름", "It is not as registered"),
        NOT_MET("만나지 못함", "Nobody was met");

        private final Text words;

        Found(String ko, String en) {
            this.words = Text.of(ko, en);
        }

        public Text words() {
            return words;
        }
    }
}
