package org.madang.services.declaring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * A service of government as its folder declares it.
 *
 * @param code the folder's name
 * @param words what people call it, beside its name: for the search
 * @param covers code of a service that a system declares by itself and that this one takes the
 *     place of in the catalogue, or null
 * @param preliminaryOf code of the service that this is the preliminary review of (Civil Petitions
 *     Treatment Act, Article 30), or null
 */
public record ServiceDeclaration(
        String code,
        Text name,
        Text summary,
        Agency agency,
        Kind kind,
        List<Text> laws,
        List<String> lifeEvents,
        List<String> words,
        @Nullable String covers,
        @Nullable String preliminaryOf,
        Who who,
        List<EvidenceNeeded> evidence,
        Optional<Fee> fee,
        Deadline deadline,
        Handling handling,
        Result result,
        Objection objection,
        int retentionYears,
        FormDeclaration form,
        Optional<DecisionTable> table,
        ProcessSource process) {

    /** The agency that answers for it. */
    public record Agency(String code, Text name) {}

    /** What the law takes a petition for (Civil Petitions Treatment Act, Article 2, item 1). */
    public enum Kind {
        STATUTORY(Text.of("법정민원", "Statutory application")),
        INQUIRY(Text.of("질의민원", "Question")),
        SUGGESTION(Text.of("건의민원", "Suggestion")),
        GRIEVANCE(Text.of("고충민원", "Grievance")),
        OTHER(Text.of("기타민원", "Other request"));

        private final Text name;

        Kind(Text name) {
            this.name = name;
        }

        public Text words() {
            return name;
        }

        public boolean isStatutory() {
            return this == STATUTORY;
        }
    }

    /**
     * Who may ask for it.
     *
     * @param least age in years of the person it is for, or 0
     * @param most age in years, or 200
     * @param behalf kinds of mandate under which another may ask
     */
    public record Who(Text words, int least, int most, List<String> behalf) {}

    /** Whom a fact is asked about. */
    public enum About {
        /** Whom the application is for. */
        SUBJECT,
        /** Whoever hands it in. */
        APPLICANT,
        /** A dead member of the family, while it is handed in for their estate; else left out. */
        DEAD
    }

    /**
     * Something that must be proved.
     *
     * @param fact code of the fact that proves it and that government holds, or null
     * @param about whom the fact is asked about
     * @param reported whether what is found stands on the signed result
     * @param accept kinds of file, where it is to be uploaded
     * @param when a FEEL condition over facts and answers; needed while it holds, or always if null
     */
    public record EvidenceNeeded(
            String code,
            Text name,
            @Nullable String fact,
            About about,
            boolean reported,
            List<String> accept,
            boolean required,
            @Nullable String when) {

        /** Whether it is needed, given what is known so far. */
        public boolean isNeeded(Map<String, Object> known) {
            return when == null || Feel.holds(when, known);
        }

        public boolean isUpload() {
            return fact == null;
        }

        /**
         * Whether it is asked for at all.
         *
         * @param forTheDead whether the application is made for the estate of a dead person
         */
        public boolean isAsked(boolean forTheDead) {
            return about != About.DEAD || forTheDead;
        }
    }

    /** What it costs. */
    public record Fee(long won, Text what) {}

    /**
     * When it must be done, from reception (Civil Petitions Treatment Act, Articles 17 to 19).
     *
     * @param days working days; 0 is "at once"
     * @param law the article that sets it
     */
    public record Deadline(int days, Text law) {

        public boolean isAtOnce() {
            return days == 0;
        }
    }

    /** Where the office lies that is competent. */
    public enum Where {
        /** The municipality where the person lives. */
        RESIDENCE,
        /** One agency for the whole country. */
        NATION
    }

    /**
     * Who deals with it.
     *
     * @param duty code of the duty that decides
     * @param automaticReception whether it needs nobody to be received
     */
    public record Handling(String duty, Where where, boolean automaticReception) {}

    /**
     * What the applicant gets.
     *
     * @param statement the sentence that certifies it
     */
    public record Result(Text name, Text statement) {}

    /**
     * What can be done against a refusal, within how many days of it, by which law; statutory
     * applications have sixty days (Civil Petitions Treatment Act, Article 35), others none.
     *
     * @param decidedIn days in which it is decided, and for which that can be put off once
     */
    public record Objection(int days, int decidedIn, Text law) {

        /** Ten days where no other law says otherwise (Act, Article 35, paragraph 2). */
        static final int DECIDED_IN = 10;

        static final Objection NONE = new Objection(0, DECIDED_IN, Text.same("-"));

        public boolean isGiven() {
            return days > 0;
        }
    }

    /** The process as written, and the name it has in the engine. */
    public record ProcessSource(String file, String xml) {}
}
