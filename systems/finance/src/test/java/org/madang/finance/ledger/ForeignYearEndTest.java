package org.madang.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.finance.testing.TestBudget.codes;
import static org.madang.finance.testing.TestBudget.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.finance.governments.Government;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestClock;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Rule on Accounting Standards, Article 57. Each test has a currency of its own: rates are shared.
 */
@HouseTest
class ForeignYearEndTest {

    private static final LocalDate SPRING = LocalDate.of(2026, 4, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);

    @Autowired EnterRate entering;
    @Autowired PostEntries posting;
    @Autowired ImportVouchers importing;
    @Autowired ClosePeriod periods;
    @Autowired TestBooks books;

    private void rate(Government own, String currency, LocalDate day, String won) {
        TestClock.on(
                day,
                () ->
                        value(
                                books.by(
                                        books.controller(own),
                                        () -> entering.enter(currency, day, new BigDecimal(won)))));
    }

    /** A loan of 1,000 units is paid out to the treasury, where 400 of them are kept. */
    private Government borrowed(String currency) {
        var own = books.fresh();
        rate(own, currency, SPRING, "1300");
        var draft =
                Draft.of(
                        own.id(),
                        1,
                        SPRING,
                        "MANUAL",
                        "test",
                        "차관",
                        List.of(
                                Leg.debit(111100, 520_000)
                                        .in(new Leg.Foreign(currency, new BigDecimal("400"))),
                                Leg.debit(521100, 780_000),
                                Leg.credit(221100, 1_300_000)
                                        .in(new Leg.Foreign(currency, new BigDecimal("-1000")))));
        assertThat(books.by(books.controller(own), () -> posting.post(draft)))
                .isInstanceOf(PostDecision.Posted.class);
        return own;
    }

    @Test
    void money_and_debts_are_valued_at_the_rate_of_31_december_once() {
        var own = borrowed("USA");
        rate(own, "USA", END, "1400");
        TestClock.on(
                LocalDate.of(2027, 1, 5),
                () -> {
                    var controller = books.controller(own);
                    assertThat(books.by(controller, () -> periods.close(2026, 12)))
                            .isInstanceOf(ClosePeriod.Outcome.Done.class);
                    assertThat(books.net(own, 111100)).isEqualTo(560_000);
                    assertThat(books.net(own, 221100)).isEqualTo(-1_400_000);
                    assertThat(books.net(own, 433100)).isEqualTo(-40_000);
                    assertThat(books.net(own, 555100)).isEqualTo(100_000);
                    books.by(controller, () -> periods.reopen(2026, 12, "정정"));
                    books.by(controller, () -> periods.close(2026, 12));
                    assertThat(books.net(own, 221100)).isEqualTo(-1_400_000);
                });
    }

    @Test
    void december_stays_open_while_the_rate_of_its_last_day_is_missing() {
        var own = borrowed("USB");
        TestClock.on(
                LocalDate.of(2027, 1, 5),
                () ->
                        assertThat(books.by(books.controller(own), () -> periods.close(2026, 12)))
                                .isInstanceOfSatisfying(
                                        ClosePeriod.Outcome.Refused.class,
                                        refused ->
                                                assertThat(refused.reason().code())
                                                        .isEqualTo("posting.no-rate")));
    }

    @Test
    void what_is_no_money_keeps_the_rate_of_its_day() {
        var own = books.fresh();
        rate(own, "USC", SPRING, "1300");
        rate(own, "USC", END, "1400");
        var bought =
                Draft.of(
                        own.id(),
                        1,
                        SPRING,
                        "MANUAL",
                        "test",
                        "선급",
                        List.of(
                                Leg.debit(114100, 1300).in(new Leg.Foreign("USC", BigDecimal.ONE)),
                                Leg.credit(211100, 1300)));
        books.by(books.controller(own), () -> posting.post(bought));
        TestClock.on(
                LocalDate.of(2027, 1, 5),
                () -> {
                    books.by(books.controller(own), () -> periods.close(2026, 12));
                    assertThat(books.net(own, 114100)).isEqualTo(1300);
                });
    }

    @Test
    void a_rate_stands_once_it_is_entered_and_has_no_day_to_come() {
        var own = books.fresh();
        var controller = books.controller(own);
        rate(own, "USD", SPRING, "1350.5");
        rate(own, "USD", SPRING, "1350.50");
        var other = new BigDecimal("1351");
        assertThat(codes(books.by(controller, () -> entering.enter("USD", SPRING, other))))
                .containsExactly("rate.there");
        assertThat(codes(books.by(controller, () -> entering.enter("USD", END, other))))
                .containsExactly("rate.future");
    }

    @Test
    void vouchers_bring_amounts_in_other_currencies_at_the_rate_of_their_day() {
        var own = books.fresh();
        rate(own, "USE", SPRING, "1300");
        var head = "voucher,day,account,debit,credit,narrative,currency,units\n";
        var good =
                head
                        + "V1,2026-04-01,111200,13013,,예금,USE,10.01\n"
                        + "V1,2026-04-01,211100,,13013,예금,,\n";
        var controller = books.controller(own);
        assertThat(value(books.by(controller, () -> importing.bring(good)))).isEqualTo(1);
        assertThat(
                        codes(
                                books.by(
                                        controller,
                                        () -> importing.bring(good.replace("13013", "13014")))))
                .containsExactly("import.voucher");
        assertThat(
                        codes(
                                books.by(
                                        controller,
                                        () -> importing.bring(good.replace("10.01", "zehn")))))
                .contains("import.flaw");
    }
}
