package org.madang.forensics.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.forensics.testing.TestLaboratory.scientist;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.forensics.register.Conclusion;
import org.madang.forensics.register.Families;
import org.madang.forensics.register.Families.NewPerson;
import org.madang.forensics.register.FamilyRow;
import org.madang.forensics.register.FindingKind;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.Refusal;
import org.madang.forensics.register.RemainsFound;
import org.madang.forensics.register.SampleRow;
import org.madang.forensics.testing.TestLaboratory;
import org.madang.kernel.access.Access;
import org.madang.kernel.testing.HouseTest;
import org.madang.kinship.Genotype;
import org.madang.kinship.Sex;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class CaseworkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired TestLaboratory laboratory;
    @Autowired Families families;
    @Autowired RemainsFound remains;
    @Autowired ShapeFamily shape;
    @Autowired AssociateFragment fragments;
    @Autowired EnterSample samples;
    @Autowired Access access;

    private static List<String> codes(List<Refusal> reasons) {
        return reasons.stream().map(Refusal::code).toList();
    }

    private FamilyRow family(long disaster, String code) {
        return laboratory.inside(
                scientist(),
                disaster,
                Part.LABORATORY,
                () ->
                        families.all(disaster).stream()
                                .filter(f -> f.code().equals(code))
                                .findFirst()
                                .orElseThrow());
    }

    private static long id(FamilyRow family, String code) {
        return family.people().stream()
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> put(
            long disaster, FamilyRow family, @Nullable Long who, NewPerson person) {
        return codes(access.as(scientist(), () -> shape.put(disaster, family.id(), who, person)));
    }

    @Test
    void a_pedigree_takes_anybody_who_can_be_related() {
        long disaster = laboratory.disaster();
        var family = family(disaster, "F1");
        var sister =
                new NewPerson("Si", Sex.FEMALE, id(family, "Fa"), id(family, "Mo"), 1990, false);
        assertThat(put(disaster, family, null, sister)).isEmpty();
        assertThat(put(disaster, family, null, sister)).containsExactly("family.duplicate-person");
    }

    @Test
    void refuses_a_child_older_than_its_parent_and_an_own_ancestor() {
        long disaster = laboratory.disaster();
        var family = family(disaster, "F2");
        var old = new NewPerson("X", Sex.MALE, id(family, "Fa"), null, 1950, false);
        assertThat(put(disaster, family, null, old))
                .containsExactly("family.child-older-than-parent");
        long grandmother = id(family, "GM");
        var loop = new NewPerson("GM", Sex.FEMALE, null, id(family, "M03"), null, false);
        assertThat(put(disaster, family, grandmother, loop)).contains("family.cycle");
    }

    @Test
    void a_missing_person_has_one_code_in_the_whole_case() {
        long disaster = laboratory.disaster();
        var family = family(disaster, "F1");
        var twin = new NewPerson("M06", Sex.MALE, null, null, null, true);
        assertThat(put(disaster, family, null, twin)).containsExactly("family.code-taken");
    }

    @Test
    void whoever_samples_speak_of_stays_in_the_pedigree() {
        long disaster = laboratory.disaster();
        var family = family(disaster, "F1");
        assertThat(
                        codes(
                                access.as(
                                        scientist(),
                                        () ->
                                                shape.remove(
                                                        disaster, family.id(), id(family, "Br")))))
                .containsExactly("family.spoken-of");
        assertThat(
                        codes(
                                access.as(
                                        scientist(),
                                        () ->
                                                shape.remove(
                                                        disaster, family.id(), id(family, "Fa")))))
                .containsExactly("family.is-parent");
    }

    /** DNA Act, Article 8 (3), by analogy. */
    @Test
    void a_relatives_sample_needs_consent_before_it_is_taken() {
        assertThat(codes(EnterSample.refusals(SampleRow.Kind.REFERENCE, TODAY, null, TODAY)))
                .containsExactly("sample.no-consent");
        assertThat(
                        codes(
                                EnterSample.refusals(
                                        SampleRow.Kind.REFERENCE,
                                        TODAY.minusDays(1),
                                        TODAY,
                                        TODAY)))
                .containsExactly("sample.consent-late");
        assertThat(EnterSample.refusals(SampleRow.Kind.BELONGINGS, TODAY, null, TODAY)).isEmpty();
        assertThat(
                        codes(
                                EnterSample.refusals(
                                        SampleRow.Kind.POST_MORTEM,
                                        TODAY.plusDays(1),
                                        null,
                                        TODAY)))
                .containsExactly("sample.future");
    }

    @Test
    void a_profile_is_read_line_by_line_and_each_problem_has_its_place() {
        var known = Set.of("D3S1358", "Penta E", "TH01");
        var good =
                ProfileReading.read(
                        "R1", "D3S1358 15 16\nPenta E\t7/12\nAMEL X,Y\n", known, Sex.MALE);
        assertThat(good.problems()).isEmpty();
        assertThat(good.profile().at("Penta E")).isEqualTo(Genotype.of("7", "12"));

        var bad = ProfileReading.read("R1", "D3S1358 15 OL\nXYZ 1 2\n", known, Sex.MALE);
        assertThat(bad.problems())
                .extracting(p -> p.en())
                .anyMatch(e -> e.startsWith("line 1, column 3"));
        assertThat(bad.problems())
                .extracting(p -> p.en())
                .anyMatch(e -> e.startsWith("line 2, column 1"));
    }

    @Test
    void a_mixture_and_a_sample_of_the_other_sex_are_refused() {
        var known = Set.of("D3S1358", "TH01");
        var mixture = ProfileReading.read("P1", "D3S1358 15 16 17\nTH01 6 7 9\n", known, Sex.MALE);
        assertThat(mixture.problems()).isNotEmpty();
        var swapped = ProfileReading.read("P1", "AMEL X X", known, Sex.MALE);
        assertThat(swapped.problems()).hasSize(1);
    }

    @Test
    void a_wrong_profile_enters_nothing() {
        long disaster = laboratory.disaster();
        var family = family(disaster, "F1");
        var command =
                new EnterSample.Command(
                        "R99",
                        id(family, "Fa"),
                        null,
                        false,
                        "swab",
                        TODAY,
                        TODAY,
                        0,
                        "D3S1358 15 OL");
        assertThat(codes(access.as(scientist(), () -> samples.enter(disaster, command))))
                .containsExactly("sample.profile");
        assertThat(
                        TestLaboratory.owner()
                                .sql(
                                        """
                                        select count(*) from forensics.sample
                                        where disaster_id = ? and code = 'R99'
                                        """)
                                .param(disaster)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void body_and_belongings_neither_establish_nor_exclude() {
        assertThat(codes(EnterFinding.refusals(FindingKind.PHYSICAL, Conclusion.ESTABLISHED)))
                .containsExactly("finding.secondary");
        assertThat(EnterFinding.refusals(FindingKind.DENTAL, Conclusion.EXCLUDED)).isEmpty();
    }

    @Test
    void fragments_of_one_person_are_seen_and_joined() {
        long disaster = laboratory.disaster();
        var entry =
                laboratory.inside(
                        scientist(),
                        disaster,
                        Part.LABORATORY,
                        () -> {
                            var all = remains.all(disaster);
                            return java.util.Map.of(
                                    "V01", code(all, "V01"), "V13", code(all, "V13"));
                        });
        long whole = java.util.Objects.requireNonNull(entry.get("V01"));
        long part = java.util.Objects.requireNonNull(entry.get("V13"));
        assertThat(access.as(scientist(), () -> fragments.associate(disaster, part, whole)))
                .isEmpty();
        assertThat(codes(access.as(scientist(), () -> fragments.associate(disaster, whole, part))))
                .containsExactly("fragment.is-part");
        assertThat(codes(access.as(scientist(), () -> fragments.associate(disaster, part, part))))
                .containsExactly("fragment.itself");
    }

    private static long code(List<org.madang.forensics.register.RemainsRow> all, String code) {
        return all.stream().filter(r -> r.code().equals(code)).findFirst().orElseThrow().id();
    }
}
