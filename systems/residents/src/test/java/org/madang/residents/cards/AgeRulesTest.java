package org.madang.residents.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Resident Registration Act, Article 24; Civil Act, Articles 158 and 160. */
class AgeRulesTest {

    @Test
    void an_age_is_reached_as_the_birthday_begins() {
        var birth = LocalDate.of(2009, 5, 17);
        assertThat(AgeRules.isOf(birth, 17, LocalDate.of(2026, 5, 16))).isFalse();
        assertThat(AgeRules.isOf(birth, 17, LocalDate.of(2026, 5, 17))).isTrue();
    }

    @Test
    void who_was_born_on_the_leap_day_reaches_it_on_the_first_of_march() {
        var birth = LocalDate.of(2008, 2, 29);
        assertThat(AgeRules.reached(birth, 17)).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(AgeRules.reached(birth, 20)).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void the_time_to_apply_is_the_twelve_months_after_the_month_of_the_birthday() {
        var birth = LocalDate.of(2009, 5, 17);
        assertThat(AgeRules.dueFrom(birth)).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(AgeRules.dueUntil(birth)).isEqualTo(LocalDate.of(2027, 5, 31));
    }

    @Test
    void a_first_application_after_its_time_has_a_fine_of_its_band() {
        var birth = LocalDate.of(2009, 5, 17);
        assertThat(AgeRules.lateness(birth, LocalDate.of(2027, 5, 31)).fine()).isZero();
        assertThat(AgeRules.lateness(birth, LocalDate.of(2027, 6, 1)).fine()).isEqualTo(10_000);
        assertThat(AgeRules.lateness(birth, LocalDate.of(2028, 6, 1)).fine()).isEqualTo(50_000);
    }
}
