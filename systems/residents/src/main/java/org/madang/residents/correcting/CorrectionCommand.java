package org.madang.residents.correcting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Sex;
import org.madang.residents.naming.NameRules.FullName;

/**
 * A correction (정정) of facts that were entered wrongly; null leaves a fact as it is. A corrected
 * birth date or sex brings a new number (Resident Registration Act, Article 7-3).
 *
 * @param familyName both names are given when the name is corrected
 * @param wrongNumber whether the number itself is wrong, so that another one is given (Article 7-3,
 *     paragraph 1, items 2 and 3)
 * @param evidence what shows that the register is wrong
 * @param seen version of the record as the form showed it; null is the present one
 */
public record CorrectionCommand(
        long residentId,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String latin,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        String evidence,
        @Nullable Integer seen,
        boolean wrongNumber) {

    /** A correction that leaves the number as it follows from the facts. */
    public CorrectionCommand(
            long residentId,
            @Nullable String familyName,
            @Nullable String givenName,
            @Nullable String latin,
            @Nullable LocalDate birthDate,
            @Nullable Sex sex,
            String evidence,
            @Nullable Integer seen) {
        this(residentId, familyName, givenName, latin, birthDate, sex, evidence, seen, false);
    }

    /** What a request may leave out is empty. */
    public CorrectionCommand {
        familyName = familyName == null || familyName.isBlank() ? null : familyName.strip();
        givenName = givenName == null || givenName.isBlank() ? null : givenName.strip();
        latin = latin == null || latin.isBlank() ? null : latin.strip();
        evidence = Optional.ofNullable(evidence).orElse("").strip();
    }

    CorrectionCommand seen(int version) {
        return new CorrectionCommand(
                residentId,
                familyName,
                givenName,
                latin,
                birthDate,
                sex,
                evidence,
                version,
                wrongNumber);
    }

    boolean namesPerson() {
        return familyName != null || givenName != null || latin != null;
    }

    FullName name() {
        return new FullName(
                Optional.ofNullable(familyName).orElse(""),
                Optional.ofNullable(givenName).orElse(""),
                latin);
    }

    /** Codes of the facts it would correct. */
    List<String> facts() {
        var facts = new ArrayList<String>();
        if (namesPerson()) {
            facts.add("residents.name");
        }
        if (birthDate != null) {
            facts.add("residents.birth");
        }
        if (sex != null) {
            facts.add("residents.sex");
        }
        if (birthDate != null || sex != null || wrongNumber) {
            facts.add("residents.number");
        }
        return facts;
    }
}
