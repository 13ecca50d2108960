package org.madang.services.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.services.declaring.ServiceDeclaration.Kind;

/**
 * An application that was handed in.
 *
 * @param division where the competent office lies; empty for an agency of the nation
 * @param duty code of the duty that deals with it
 * @param mandate id of the mandate under which it was handed in for another, or null
 */
public record Case(
        long id,
        String number,
        String service,
        int version,
        Kind kind,
        long applicant,
        long subject,
        @Nullable Long bundle,
        Language language,
        String division,
        String duty,
        Text agency,
        CaseState state,
        Map<String, Object> answers,
        @Nullable String process,
        Instant submittedAt,
        Times times,
        Supplement supplement,
        @Nullable Handler handler,
        @Nullable Long payment,
        @Nullable Decision decision,
        @Nullable String likeness,
        @Nullable Long mandate) {

    static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    /** What the law counts. */
    public record Times(
            @Nullable Instant receptionDue,
            @Nullable Instant receivedAt,
            @Nullable Instant dueAt,
            int dueDays,
            int extensions) {}

    /**
     * How a supplement stands.
     *
     * @param asked since when the applicant must act, or null
     */
    public record Supplement(
            @Nullable Instant asked, @Nullable LocalDate answerBy, int times, int moreTime) {}

    /**
     * The official who deals with it.
     *
     * @param phone of the office, where it has entered one
     */
    public record Handler(String username, Text name, @Nullable String phone) {

        /** Name and number (Decree, Article 31). */
        public Text contact() {
            return phone == null ? name : Text.of("{0} ({1})", "{0} ({1})").with(name, phone);
        }
    }

    /**
     * What was decided.
     *
     * @param document number of the signed result, once it is made
     */
    public record Decision(
            @Nullable Text reason, @Nullable Instant at, @Nullable String document) {}

    /** The moment on a Korean clock. */
    public static LocalDateTime korean(Instant moment) {
        return moment.atZone(KOREA).toLocalDateTime();
    }

    static Instant instant(LocalDateTime korean) {
        return korean.atZone(KOREA).toInstant();
    }

    public @Nullable String document() {
        return decision == null ? null : decision.document();
    }

    public @Nullable Text reason() {
        return decision == null ? null : decision.reason();
    }
}
