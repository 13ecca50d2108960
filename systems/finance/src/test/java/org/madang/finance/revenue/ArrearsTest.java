package org.madang.finance.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.madang.finance.revenue.RevenueRules.Receipt;
import org.madang.finance.revenue.StatutoryRate.Kind;

/**
 * What arrears bear (Framework Act on Local Taxes, Article 55; Act on Violations of Public Order,
 * Article 24), and interest on refunds over changes of its rate (Local Accounting Act Decree,
 * Article 31).
 */
class ArrearsTest {

    static final DatedRates RATES =
            new DatedRates(
                    List.of(
                            rate(Kind.REFUND, "2023-03-20", "0.029"),
                            rate(Kind.REFUND, "2024-03-22", "0.035"),
                            rate(Kind.REFUND, "2025-03-21", "0.031"),
                            rate(Kind.TAX_OVERDUE, "2024-01-01", "0.03"),
                            rate(Kind.TAX_MONTH, "2024-01-01", "0.0066"),
                            rate(Kind.FINE_OVERDUE, "2017-06-03", "0.03"),
                            rate(Kind.FINE_MONTH, "2008-06-22", "0.012")));

    private static final LocalDate DUE = LocalDate.of(2026, 7, 31);

    private static StatutoryRate rate(Kind kind, String from, String rate) {
        return new StatutoryRate(kind, LocalDate.parse(from), new BigDecimal(rate), "시험");
    }

    private static long tax(long asked, LocalDate day, Receipt... receipts) {
        return Surcharge.grown(Arrears.TAX, asked, DUE, List.of(receipts), day, RATES);
    }

    private static long fine(long asked, LocalDate day) {
        return Surcharge.grown(Arrears.FINE, asked, DUE, List.of(), day, RATES);
    }

    @Test
    void nothing_grows_until_the_day_after_it_was_due() {
        assertThat(tax(1_000_000, DUE)).isZero();
        assertThat(tax(1_000_000, DUE.plusDays(1))).isEqualTo(30_000);
        assertThat(tax(1_000_000, LocalDate.of(2026, 8, 31))).isEqualTo(30_000);
    }

    @Test
    void a_tax_bears_0_66_per_cent_with_each_month_that_has_passed() {
        assertThat(tax(1_000_000, LocalDate.of(2026, 9, 1))).isEqualTo(36_600);
        assertThat(tax(1_000_000, LocalDate.of(2026, 10, 1))).isEqualTo(43_200);
    }

    @Test
    void a_tax_below_450_000_won_bears_no_months_by_article_55_paragraph_4() {
        var later = DUE.plusYears(3);
        assertThat(tax(449_990, later)).isEqualTo(13_490);
        assertThat(tax(450_000, later)).isEqualTo(13_500 + 2_970 * 35);
    }

    @Test
    void months_count_for_five_years_at_most() {
        long most = 30_000 + 60 * 6_600;
        assertThat(tax(1_000_000, DUE.plusDays(1).plusMonths(60))).isEqualTo(most);
        assertThat(tax(1_000_000, DUE.plusYears(20))).isEqualTo(most);
    }

    @Test
    void a_fine_bears_1_2_per_cent_a_month_however_small_it_is() {
        assertThat(fine(40_000, LocalDate.of(2026, 10, 1))).isEqualTo(1_200 + 2 * 480);
        assertThat(fine(40_000, DUE.plusYears(9))).isEqualTo(1_200 + 60 * 480);
    }

    @Test
    void other_revenue_bears_nothing_of_its_own() {
        var day = DUE.plusYears(1);
        assertThat(Surcharge.grown(Arrears.NONE, 1_000_000, DUE, List.of(), day, RATES)).isZero();
    }

    @Test
    void what_was_paid_in_time_or_meanwhile_bears_no_more() {
        var half = new Receipt(DUE, 500_000);
        assertThat(tax(1_000_000, DUE.plusDays(1), half)).isEqualTo(15_000);
        var rest = new Receipt(LocalDate.of(2026, 9, 10), 500_000);
        assertThat(tax(1_000_000, LocalDate.of(2026, 12, 1), half, rest)).isEqualTo(18_300);
    }

    @Test
    void interest_over_a_change_of_the_rate_is_reckoned_by_parts() {
        var paid = LocalDate.of(2025, 3, 10);
        var refunded = LocalDate.of(2025, 3, 31);
        long thousandths = 35L * 10 + 31L * 11;
        assertThat(
                        RevenueRules.refundInterest(
                                10_000_000,
                                List.of(new Receipt(paid, 10_000_000)),
                                0,
                                refunded,
                                RATES))
                .isEqualTo(10_000_000L * thousandths / 1000 / 365 / 10 * 10);
    }

    @Property(tries = 200)
    void it_only_grows_stays_within_the_law_and_has_no_odd_won(
            @ForAll @LongRange(min = 10, max = 100_000_000_000L) long asked,
            @ForAll @IntRange(min = 0, max = 4000) int days,
            @ForAll @IntRange(min = 0, max = 4000) int more,
            @ForAll boolean isFine) {
        var law = isFine ? Arrears.FINE : Arrears.TAX;
        var first = DUE.plusDays(days);
        long now = Surcharge.grown(law, asked, DUE, List.of(), first, RATES);
        long later = Surcharge.grown(law, asked, DUE, List.of(), first.plusDays(more), RATES);
        assertThat(later).isGreaterThanOrEqualTo(now);
        assertThat(now % 10).isZero();
        long most = asked * 3 / 100 + 60 * (asked * (isFine ? 120 : 66) / 10_000);
        assertThat(later).isLessThanOrEqualTo(most);
    }

    @Property(tries = 200)
    void whoever_pays_earlier_owes_less(
            @ForAll @LongRange(min = 450_000, max = 1_000_000_000L) long asked,
            @ForAll @LongRange(min = 1, max = 1_000_000_000L) long paid,
            @ForAll @IntRange(min = 0, max = 900) int soon,
            @ForAll @IntRange(min = 0, max = 900) int wait) {
        var day = DUE.plusYears(5);
        long part = Math.min(paid, asked);
        long early = tax(asked, day, new Receipt(DUE.plusDays(soon), part));
        long late = tax(asked, day, new Receipt(DUE.plusDays(soon + wait), part));
        assertThat(early).isLessThanOrEqualTo(late);
        assertThat(late).isLessThanOrEqualTo(tax(asked, day));
    }

    @Property(tries = 200)
    void parts_of_a_time_grow_as_much_as_the_whole(
            @ForAll @IntRange(min = 0, max = 1500) int days,
            @ForAll @IntRange(min = 0, max = 1500) int more) {
        var from = LocalDate.of(2023, 3, 20);
        var between = from.plusDays(days);
        var until = between.plusDays(more);
        var both =
                RATES.grown(Kind.REFUND, from, between)
                        .add(RATES.grown(Kind.REFUND, between, until));
        assertThat(RATES.grown(Kind.REFUND, from, until)).isEqualByComparingTo(both);
    }

    @Property(tries = 200)
    void a_change_to_the_same_rate_changes_nothing(
            @ForAll @LongRange(min = 1, max = 10_000_000_000L) long won,
            @ForAll @IntRange(min = 0, max = 2000) int days,
            @ForAll @IntRange(min = 1, max = 2000) int change) {
        var from = LocalDate.of(2020, 1, 1);
        var first = rate(Kind.REFUND, "2020-01-01", "0.031");
        var again = new StatutoryRate(Kind.REFUND, from.plusDays(change), first.rate(), "같은 이율");
        var receipts = List.of(new Receipt(from, won));
        var until = from.plusDays(days);
        long one =
                RevenueRules.refundInterest(
                        won, receipts, 0, until, new DatedRates(List.of(first)));
        long two =
                RevenueRules.refundInterest(
                        won, receipts, 0, until, new DatedRates(List.of(first, again)));
        assertThat(one).isEqualTo(two);
        var exact =
                BigDecimal.valueOf(won)
                        .multiply(first.rate())
                        .multiply(BigDecimal.valueOf(days))
                        .divide(BigDecimal.valueOf(365), 0, RoundingMode.DOWN)
                        .longValueExact();
        assertThat(one).isEqualTo(exact / 10 * 10);
    }
}
