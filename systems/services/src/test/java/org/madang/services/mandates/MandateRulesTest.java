package org.madang.services.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madang.residents.Relation;

class MandateRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void parents_act_for_a_child_until_the_day_before_it_is_nineteen_civil_act_4_and_911() {
        assertThat(MandateRules.guardianUntil(LocalDate.of(2010, 5, 5), TODAY))
                .contains(LocalDate.of(2029, 5, 4));
        assertThat(MandateRules.guardianUntil(LocalDate.of(2007, 11, 26), TODAY)).isEmpty();
        assertThat(MandateRules.guardianUntil(LocalDate.of(2007, 11, 27), TODAY)).contains(TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD, SPOUSE, true",
        "SPOUSE, CHILD, true",
        "PARENT, HEAD, true",
        "CHILD, SIBLING, true",
        "CHILD, CHILD_IN_LAW, true",
        "PARENT_IN_LAW, SPOUSE, true",
        "HEAD, CHILD_IN_LAW, false",
        "PARENT_IN_LAW, HEAD, false",
        "SPOUSE, PARENT, false",
        "COHABITANT, HEAD, false",
        "HEAD, COHABITANT, false"
    })
    void spouses_and_blood_relatives_may_inherit_and_nobody_else_civil_act_1000_and_1003(
            Relation dead, Relation heir, boolean may) {
        assertThat(MandateRules.mayInherit(dead, heir)).isEqualTo(may);
        assertThat(MandateRules.mayInherit(heir, dead)).isEqualTo(may);
    }

    @Test
    void a_mandate_that_ended_or_has_run_out_does_not_hold() {
        assertThat(MandateRules.isValid(TODAY, Optional.of(TODAY), false, TODAY)).isTrue();
        assertThat(MandateRules.isValid(TODAY, Optional.of(TODAY), true, TODAY)).isFalse();
        assertThat(MandateRules.isValid(TODAY, Optional.of(TODAY), false, TODAY.plusDays(1)))
                .isFalse();
        assertThat(MandateRules.isValid(TODAY, Optional.empty(), false, TODAY.minusDays(1)))
                .isFalse();
    }
}
