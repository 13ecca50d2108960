package org.madang.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatenessTest {

    private static final LocalDate DEADLINE = LocalDate.of(2026, 1, 31);

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 0, 0",
        "2026-02-01, 1, 10000",
        "2026-02-07, 7, 10000",
        "2026-02-08, 8, 20000",
        "2026-02-28, 28, 20000",
        "2026-03-01, 29, 30000",
        "2026-04-30, 89, 30000",
        "2026-05-01, 90, 40000",
        "2026-07-31, 181, 40000",
        "2026-08-01, 182, 50000"
    })
    void the_fine_grows_with_the_days_past_the_term(LocalDate reported, int days, int fine) {
        assertThat(Lateness.of(DEADLINE, reported)).isEqualTo(new Lateness(days, fine));
    }

    @Property
    void a_later_report_never_costs_less_and_never_more_than_the_law_allows(
            @ForAll @IntRange(max = 4000) int days) {
        var one = Lateness.of(DEADLINE, DEADLINE.plusDays(days)).fine();
        var next = Lateness.of(DEADLINE, DEADLINE.plusDays(days + 1L)).fine();
        assertThat(next).isBetween(one, 50_000);
    }
}
