package org.madang.residents.proceedings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * A proceeding about one person, with every step that was taken in it.
 *
 * @param state the last step that moved it
 * @param dueOn the last day of the term that runs now, or null
 */
public record Proceeding(
        long id,
        Kind kind,
        long residentId,
        Step state,
        @Nullable LocalDate dueOn,
        boolean isOpen,
        Instant openedAt,
        List<Taken> steps) {

    public Proceeding {
        steps = List.copyOf(steps);
    }

    /** What it is for. */
    public enum Kind {
        INVESTIGATION(Text.of("사실조사", "Factual investigation")),
        NUMBER_CHANGE(Text.of("주민등록번호 변경", "Change of number"));

        private final Text word;

        Kind(Text word) {
            this.word = word;
        }

        public Text word() {
            return word;
        }
    }

    /**
     * A step that was taken.
     *
     * @param dueOn the last day of the term it set, or null
     * @param words what was found, sent or decided
     * @param reportId the entry in the register that it led to, or null
     */
    public record Taken(
            Step step,
            LocalDate takenOn,
            @Nullable LocalDate dueOn,
            String words,
            String takenBy,
            @Nullable Long reportId) {}
}
