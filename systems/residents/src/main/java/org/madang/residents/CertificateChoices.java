package org.madang.residents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;

/**
 * What the holder wants on the paper: no more is shown than they ask for (Enforcement Rule of the
 * Resident Registration Act, Annexed forms 7 and 8: each item is printed or left out by choice).
 *
 * @param wholeNumber whether resident numbers are printed whole; masked otherwise
 * @param relations whether each member's relation to the head is printed
 */
public record CertificateChoices(
        CertificateKind kind,
        Language language,
        boolean wholeNumber,
        History history,
        boolean relations) {

    /** How much of the address history is printed. */
    public enum History {
        NONE(Text.of("포함하지 않음", "None")),
        FIVE_YEARS(Text.of("최근 5년", "Last 5 years")),
        ALL(Text.of("전체", "All"));

        private final Text word;

        History(Text word) {
            this.word = word;
        }

        public Text word() {
            return word;
        }

        /** Whether a stay that ended on this day (null: goes on) is printed on a paper of today. */
        public boolean includes(@Nullable LocalDate until, LocalDate today) {
            return switch (this) {
                case NONE -> until == null;
                case FIVE_YEARS -> until == null || until.isAfter(today.minusYears(5));
                case ALL -> true;
            };
        }
    }

    /** What most people need: masked numbers, relations shown, no old addresses. */
    public static CertificateChoices usual(CertificateKind kind, Language language) {
        var history = kind == CertificateKind.INDIVIDUAL ? History.ALL : History.NONE;
        return new CertificateChoices(kind, language, false, history, true);
    }
}
