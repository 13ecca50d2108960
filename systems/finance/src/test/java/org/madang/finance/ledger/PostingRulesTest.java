package org.madang.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.madang.finance.Refusal;
import org.madang.kernel.language.Text;

/** Local Accounting Act, Articles 6, 7 and 12. */
class PostingRulesTest {

    private static final Account CASH = account(111100, AccountClass.CURRENT, true);
    private static final Account COST = account(521100, AccountClass.COST, false);
    private static final Account PAYABLE = account(211100, AccountClass.CURRENT_LIABILITY, false);

    private static Account account(int code, AccountClass kind, boolean cash) {
        return new Account(code, kind, cash, false, Text.same("" + code));
    }

    private static List<String> codes(Draft draft, LocalDate today) {
        var books =
                new PostingRules.Books(
                        today,
                        code ->
                                List.of(CASH, COST, PAYABLE).stream()
                                        .filter(one -> one.code() == code)
                                        .findFirst()
                                        .orElse(null),
                        open -> true,
                        currency ->
                                currency.code().equals("USD") ? new BigDecimal("1350.5") : null);
        return PostingRules.refusals(draft, books).stream().map(Refusal::code).toList();
    }

    private static Draft draft(LocalDate day, Leg... legs) {
        return Draft.of(11110, 1, day, "MANUAL", "test", "시험", List.of(legs));
    }

    private static Draft paid(LocalDate day) {
        return draft(day, Leg.debit(211100, 10), Leg.credit(111100, 10));
    }

    @Test
    void a_posting_needs_two_lines_that_are_not_nothing() {
        var day = LocalDate.of(2026, 5, 1);
        assertThat(codes(draft(day, Leg.debit(521100, 0), Leg.credit(211100, 0)), day))
                .containsExactly("posting.empty");
        assertThat(codes(draft(day), day)).containsExactly("posting.empty");
    }

    @Test
    void an_account_outside_of_the_chart_is_refused() {
        var day = LocalDate.of(2026, 5, 1);
        assertThat(codes(draft(day, Leg.debit(999999, 5), Leg.credit(211100, 5)), day))
                .containsExactly("posting.unknown-account");
    }

    @Test
    void nothing_is_posted_before_it_happens() {
        assertThat(codes(paid(LocalDate.of(2026, 5, 2)), LocalDate.of(2026, 5, 1)))
                .containsExactly("posting.future");
    }

    @Test
    void a_leap_day_belongs_to_its_year_and_new_year_to_the_next() {
        assertThat(codes(paid(LocalDate.of(2028, 2, 29)), LocalDate.of(2028, 2, 29))).isEmpty();
        assertThat(paid(LocalDate.of(2027, 1, 1)).year()).isEqualTo(2027);
        assertThat(codes(paid(LocalDate.of(2026, 12, 31)), LocalDate.of(2027, 1, 1)))
                .containsExactly("posting.cash-closed");
    }

    @Property
    void money_moves_for_last_year_on_20_january_at_the_latest(
            @ForAll @IntRange(min = 1, max = 40) int day) {
        var when = LocalDate.of(2027, 1, 1).plusDays(day - 1);
        var codes = codes(paid(when).late(LateReason.CONTRACT_COMPLETED), when);
        if (day <= 20) {
            assertThat(codes).isEmpty();
        } else {
            assertThat(codes).containsExactly("posting.too-late");
        }
    }

    @Property
    void the_books_of_a_year_are_worked_on_until_10_february(
            @ForAll @IntRange(min = 0, max = 80) int days) {
        var today = LocalDate.of(2026, 12, 31).plusDays(days);
        var accrued =
                draft(LocalDate.of(2026, 12, 31), Leg.debit(521100, 5), Leg.credit(211100, 5));
        boolean open = !today.isAfter(LocalDate.of(2027, 2, 10));
        assertThat(codes(accrued, today).isEmpty()).isEqualTo(open);
    }

    @Test
    void a_late_reason_is_for_money_only() {
        var accrued =
                draft(LocalDate.of(2027, 1, 5), Leg.debit(521100, 5), Leg.credit(211100, 5))
                        .late(LateReason.CARD_SETTLED);
        assertThat(codes(accrued, LocalDate.of(2027, 1, 5)))
                .containsExactly("posting.late-without-cash");
    }

    private static Leg dollars(int account, long won, String units) {
        return Leg.debit(account, won).in(new Leg.Foreign("USD", new BigDecimal(units)));
    }

    @Test
    void an_amount_in_another_currency_is_what_the_rate_of_the_day_makes_of_it() {
        var day = LocalDate.of(2026, 5, 1);
        assertThat(
                        codes(
                                draft(
                                        day,
                                        dollars(111100, 13_505, "10"),
                                        Leg.credit(211100, 13_505)),
                                day))
                .isEmpty();
        assertThat(
                        codes(
                                draft(
                                        day,
                                        dollars(111100, 13_506, "10"),
                                        Leg.credit(211100, 13_506)),
                                day))
                .containsExactly("posting.other-rate");
        var yen = Leg.debit(111100, 90).in(new Leg.Foreign("JPY", BigDecimal.TEN));
        assertThat(codes(draft(day, yen, Leg.credit(211100, 90)), day))
                .containsExactly("posting.no-rate");
    }

    @Test
    void valuing_money_anew_moves_none_of_it() {
        var end = LocalDate.of(2026, 12, 31);
        var valued = draft(end, dollars(111100, 70, "0"), Leg.credit(521100, 70));
        assertThat(codes(valued, LocalDate.of(2027, 1, 5))).isEmpty();
    }
}
