package org.madang.forensics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.forensics.testing.TestLaboratory.scientist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.Refusal;
import org.madang.forensics.register.SampleRow;
import org.madang.forensics.runs.Method;
import org.madang.forensics.runs.Runs;
import org.madang.forensics.testing.TestLaboratory;
import org.madang.kernel.access.Access;
import org.madang.kernel.testing.HouseTest;
import org.madang.kinship.Genotype;
import org.madang.kinship.Profile;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class RetentionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 5);

    @Autowired TestLaboratory laboratory;
    @Autowired ForgetSample forget;
    @Autowired Runs runs;
    @Autowired Access access;

    private static SampleRow sample(
            SampleRow.Kind kind, boolean typed, @Nullable LocalDate destroyed) {
        var profile = typed ? new Profile(Map.of("TH01", Genotype.of("6", "7"))) : Profile.EMPTY;
        boolean dead = kind == SampleRow.Kind.POST_MORTEM;
        return new SampleRow(
                1,
                "R1",
                kind,
                dead ? null : 2L,
                dead ? 3L : null,
                "swab",
                DAY,
                DAY,
                0,
                profile,
                typed ? 1 : 0,
                destroyed,
                null,
                null);
    }

    private static List<String> codes(List<Refusal> reasons) {
        return reasons.stream().map(Refusal::code).toList();
    }

    /** DNA Act, Article 12 (1). */
    @Test
    void a_relatives_sample_is_destroyed_once_its_profile_is_entered() {
        assertThat(RetentionRules.mustDestroy(sample(SampleRow.Kind.REFERENCE, true, null)))
                .isTrue();
        assertThat(RetentionRules.mustDestroy(sample(SampleRow.Kind.REFERENCE, true, DAY)))
                .isFalse();
        assertThat(RetentionRules.mustDestroy(sample(SampleRow.Kind.POST_MORTEM, true, null)))
                .isFalse();
        assertThat(
                        codes(
                                RetentionRules.ofDestruction(
                                        sample(SampleRow.Kind.REFERENCE, false, null))))
                .containsExactly("retention.not-typed");
    }

    /** DNA Act, Article 13 (5). */
    @Test
    void a_profile_is_deleted_once_the_family_knows_and_not_before() {
        var reference = sample(SampleRow.Kind.REFERENCE, true, DAY);
        assertThat(RetentionRules.mustDelete(reference, true)).isTrue();
        assertThat(codes(RetentionRules.ofDeletion(reference, false, false)))
                .containsExactly("retention.still-needed");
        assertThat(RetentionRules.ofDeletion(reference, false, true))
                .as("consent taken back")
                .isEmpty();
        assertThat(
                        codes(
                                RetentionRules.ofDeletion(
                                        sample(SampleRow.Kind.POST_MORTEM, true, null),
                                        false,
                                        true)))
                .containsExactly("retention.no-consent");
    }

    /** DNA Act, Article 13 (6). */
    @Test
    void the_donor_is_told_within_thirty_days() {
        assertThat(RetentionRules.tellBy(DAY)).isEqualTo(LocalDate.of(2026, 12, 5));
    }

    @Test
    void consent_taken_back_deletes_the_profile_and_what_unsigned_runs_hold_of_it() {
        long disaster = laboratory.disaster();
        long run = laboratory.run(disaster, Method.PAIRWISE);
        long sample =
                TestLaboratory.owner()
                        .sql(
                                """
                                select id from forensics.sample
                                where disaster_id = ? and code = 'R01'
                                """)
                        .param(disaster)
                        .query(Long.class)
                        .single();
        assertThat(access.as(scientist(), () -> forget.delete(disaster, sample, true))).isEmpty();
        assertThat(
                        TestLaboratory.owner()
                                .sql("select profile is null from forensics.sample where id = ?")
                                .param(sample)
                                .query(Boolean.class)
                                .single())
                .isTrue();
        assertThat(
                        laboratory.inside(
                                scientist(),
                                disaster,
                                Part.LABORATORY,
                                () -> runs.input(run).isEmpty() && runs.outcome(run).isEmpty()))
                .isTrue();
        var due = access.as(scientist(), () -> forget.dues(disaster));
        assertThat(due.tell()).hasSize(1);
        access.as(
                scientist(),
                () -> {
                    forget.told(disaster, sample);
                    return true;
                });
        assertThat(access.as(scientist(), () -> forget.dues(disaster)).tell()).isEmpty();
    }
}
