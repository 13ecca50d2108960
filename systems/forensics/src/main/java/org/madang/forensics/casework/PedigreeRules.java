package org.madang.forensics.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.register.Families.NewPerson;
import org.madang.forensics.register.FamilyRow;
import org.madang.forensics.register.Refusal;
import org.madang.kinship.Pedigree;
import org.madang.kinship.Person;
import org.madang.kinship.Problem;

/** What a pedigree may look like: any shape that people can have, and no other. */
final class PedigreeRules {

    static final Refusal CODE_TAKEN =
            Refusal.at(
                    "code",
                    "family.code-taken",
                    "이 사건에 같은 번호의 실종자가 이미 있습니다.",
                    "There is a missing person of this code in the case.");
    static final Refusal SPOKEN_OF =
            Refusal.of(
                    "family.spoken-of",
                    "시료나 판정, 제안이 있는 사람은 가계도에서 뺄 수 없습니다.",
                    "Samples, findings or proposals speak of this person, who therefore stays.");
    static final Refusal IS_PARENT =
            Refusal.of(
                    "family.is-parent",
                    "자녀가 있는 사람은 가계도에서 뺄 수 없습니다. 자녀의 부모를 먼저 바꾸십시오.",
                    "Somebody with children stays; change the children's parents first.");

    private PedigreeRules() {}

    /**
     * What would be wrong with the pedigree if the person stood in it so.
     *
     * @param changed id of the person who is changed, or null for somebody new
     * @param missingElsewhere codes of the missing of all other families
     */
    static List<Refusal> refusals(
            FamilyRow family,
            @Nullable Long changed,
            NewPerson person,
            List<String> missingElsewhere) {
        var people = new ArrayList<Person>();
        var own =
                new Person(
                        person.code(),
                        family.code(person.fatherId()),
                        family.code(person.motherId()),
                        person.sex(),
                        person.born());
        for (var row : family.people()) {
            if (changed != null && row.id() == changed) {
                people.add(own);
            } else {
                people.add(renamed(family, row.id(), changed, person.code()));
            }
        }
        if (changed == null) {
            people.add(own);
        }
        var reasons = new ArrayList<Refusal>();
        for (var problem : Pedigree.check(people)) {
            reasons.add(refusal(problem));
        }
        if (person.missing() && missingElsewhere.contains(person.code())) {
            reasons.add(CODE_TAKEN);
        }
        return reasons;
    }

    /** Somebody else of the family, whose parent may have got another code. */
    private static Person renamed(
            FamilyRow family, long id, @Nullable Long changed, String newCode) {
        var row = family.person(id);
        var father = row.fatherId();
        var mother = row.motherId();
        return new Person(
                row.code(),
                father != null && father.equals(changed) ? newCode : family.code(father),
                mother != null && mother.equals(changed) ? newCode : family.code(mother),
                row.sex(),
                row.born());
    }

    private static Refusal refusal(Problem problem) {
        var code = "family." + problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var field =
                switch (problem.code()) {
                    case DUPLICATE_PERSON, BLANK_ID -> "code";
                    case CHILD_OLDER_THAN_PARENT -> "born";
                    default -> null;
                };
        return new Refusal(
                code, org.madang.kernel.language.Text.of(problem.ko(), problem.en()), field);
    }
}
