package org.madang.residents.enrolling;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.residents.Relation;
import org.madang.residents.Sex;
import org.madang.residents.naming.NameRules.FullName;

/**
 * Somebody who was never registered (신규등록): a foundling, a new national, a birth never reported.
 *
 * @param birthDate as the family register has it; for a foundling the day that was estimated
 * @param on the day from which they live there
 * @param joinHouseholdId the household they join; null when they form their own
 * @param relation what they are to its head; of no meaning without one
 * @param consent whether its head, or the home's manager, has confirmed
 * @param evidence the record of the foundling, the certificate of naturalisation, the judgment
 */
public record EnrolCommand(
        Ground ground,
        String familyName,
        String givenName,
        @Nullable String latin,
        Sex sex,
        LocalDate birthDate,
        LocalDate on,
        long addressId,
        String unit,
        @Nullable Long joinHouseholdId,
        @Nullable Relation relation,
        boolean consent,
        String evidence) {

    /** Why they were not in the register before. */
    public enum Ground {
        FOUNDLING(Text.of("기아 (가족관계등록법 제52조)", "A foundling (Family Relations Act, Article 52)")),
        NATURALISED(Text.of("국적 취득 (가족관계등록법 제93조~제95조)", "Became a national (Articles 93 to 95)")),
        NEVER_REPORTED(
                Text.of("가족관계등록 창설 등 신고되지 않았던 사람 (제101조)", "Never reported before (Article 101)"));

        private final Text words;

        Ground(Text words) {
            this.words = words;
        }

        public Text words() {
            return words;
        }
    }

    /** What a request may leave out is empty; a missing ground, sex or day is an error of it. */
    public EnrolCommand {
        Objects.requireNonNull(ground, "ground");
        Objects.requireNonNull(sex, "sex");
        Objects.requireNonNull(birthDate, "birthDate");
        Objects.requireNonNull(on, "on");
        unit = Optional.ofNullable(unit).orElse("").strip();
        evidence = Optional.ofNullable(evidence).orElse("").strip();
    }

    FullName name() {
        return new FullName(familyName, givenName, latin);
    }
}
