package org.madang.forensics.casework;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.register.Families;
import org.madang.forensics.register.FamilyRow;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a family and draws its pedigree, person by person. */
@Service
public class ShapeFamily {

    static final Refusal CLOSED =
            Refusal.of(
                    "case.closed",
                    "종결된 사건입니다. 더 바꿀 수 없습니다.",
                    "The case is closed. Nothing more can be changed.");

    private final Laboratory laboratory;
    private final Families families;

    ShapeFamily(Laboratory laboratory, Families families) {
        this.laboratory = laboratory;
        this.families = families;
    }

    /** Opens a family; empty when the code is taken. */
    @Transactional
    public Optional<Long> open(long disasterId, String code) {
        var entry = laboratory.enter(disasterId, Part.LABORATORY);
        if (!entry.isOpen()) {
            return Optional.empty();
        }
        return families.add(disasterId, code);
    }

    /** Puts somebody into a pedigree, or changes somebody in it. */
    @Transactional
    public List<Refusal> put(
            long disasterId, long familyId, @Nullable Long personId, Families.NewPerson person) {
        var entry = laboratory.enter(disasterId, Part.LABORATORY);
        if (!entry.isOpen()) {
            return List.of(CLOSED);
        }
        var family = families.byId(disasterId, familyId).orElseThrow(Laboratory::absent);
        if (personId != null) {
            var known = family.person(personId);
            if (known.missing() && !person.missing() && families.isSpokenOf(personId)) {
                return List.of(PedigreeRules.SPOKEN_OF);
            }
        }
        var reasons =
                PedigreeRules.refusals(family, personId, person, elsewhere(disasterId, familyId));
        if (!reasons.isEmpty()) {
            return reasons;
        }
        long id;
        if (personId == null) {
            id = families.add(disasterId, familyId, person);
        } else {
            id = personId;
            families.change(id, person);
        }
        laboratory.changed(entry, List.of(id), "pedigree", "forensics.family");
        return List.of();
    }

    /** Takes somebody out of a pedigree. */
    @Transactional
    public List<Refusal> remove(long disasterId, long familyId, long personId) {
        var entry = laboratory.enter(disasterId, Part.LABORATORY);
        if (!entry.isOpen()) {
            return List.of(CLOSED);
        }
        var family = families.byId(disasterId, familyId).orElseThrow(Laboratory::absent);
        family.person(personId);
        boolean parent =
                family.people().stream()
                        .anyMatch(p ->
                                (p.fatherId() != null && p.fatherId() == personId)
                                        || (p.motherId() != null && p.motherId() == personId));
        if (parent) {
            return List.of(PedigreeRules.IS_PARENT);
        }
        if (families.isSpokenOf(personId)) {
            return List.of(PedigreeRules.SPOKEN_OF);
        }
        laboratory.changed(entry, List.of(personId), "pedigree", "forensics.family");
        families.remove(personId);
        return List.of();
    }

    private List<String> elsewhere(long disasterId, long familyId) {
        return families.all(disasterId).stream()
                .filter(f -> f.id() != familyId)
                .flatMap(f -> f.missing().stream())
                .map(p -> p.code())
                .toList();
    }

    /** The family as it stands. */
    static FamilyRow of(Families families, long disasterId, long familyId) {
        return families.byId(disasterId, familyId).orElseThrow(Laboratory::absent);
    }
}
