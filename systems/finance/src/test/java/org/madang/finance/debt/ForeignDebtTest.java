package org.madang.finance.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.finance.testing.TestBudget.codes;
import static org.madang.finance.testing.TestBudget.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.madang.finance.budget.Item;
import org.madang.finance.governments.Government;
import org.madang.finance.ledger.ClosePeriod;
import org.madang.finance.ledger.Rates;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.finance.testing.TestClock;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Debt in another currency (Local Finance Act, Article 11 (2); Rule, Article 57) and bonds at a
 * discount or premium (Rule, Article 54).
 */
@HouseTest
class ForeignDebtTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 7, 1);
    private static final LocalDate APPROVED = LocalDate.of(2026, 5, 1);
    private static final LocalDate VOTED = LocalDate.of(2026, 6, 1);

    @Autowired IssueDebt issuing;
    @Autowired ServeDebt serving;
    @Autowired Debts debts;
    @Autowired ClosePeriod periods;
    @Autowired Rates rates;
    @Autowired TestBooks books;
    @Autowired TestBudget budget;

    private IssueDebt.Wanted loan(Government own, String currency) {
        var units = new BigDecimal("800.00");
        return TestDebt.of(budget.party(own, "7777"), 800_000)
                .kind(Debt.Kind.LOAN)
                .approved("행안부-2026-9")
                .abroad(new IssueDebt.Abroad(currency, units, APPROVED, VOTED, null))
                .wanted();
    }

    private Government withCeiling() {
        var own = budget.passWithDebtLines();
        value(books.by(books.budgeter(own), () -> issuing.setCeiling(20_000_000, 2_000_000)));
        return own;
    }

    private void rate(String currency, LocalDate day, int won) {
        books.house(() -> {
            rates.enter(currency, day, BigDecimal.valueOf(won));
            return true;
        });
    }

    private java.util.List<String> refused(Government own, IssueDebt.Wanted wanted) {
        return codes(books.by(books.budgeter(own), () -> issuing.enter(wanted)));
    }

    @Test
    void the_minister_approves_it_before_the_council_votes() {
        var own = withCeiling();
        var loan = loan(own, "QAA");
        var units = new BigDecimal("800.00");
        var late = new IssueDebt.Abroad("QAA", units, VOTED.plusDays(1), VOTED, null);
        assertThat(refused(own, loan.with(null, late))).containsExactly("debt.foreign-approval");
        var odd = new IssueDebt.Abroad("dollar", units, APPROVED, VOTED, null);
        assertThat(refused(own, loan.with(null, odd))).containsExactly("debt.currency");
        assertThat(refused(own, loan.with(800_000L, loan.abroad())))
                .containsExactly("debt.proceeds");
        assertThat(refused(own, loan)).isEmpty();
    }

    @Test
    void it_is_owed_at_the_rate_of_the_day_its_money_comes_in() {
        var own = withCeiling();
        var wanted = loan(own, "QAB");
        long id = value(books.by(books.budgeter(own), () -> issuing.enter(wanted)));
        TestClock.on(
                ISSUED,
                () -> {
                    assertThat(codes(books.by(books.cashier(own), () -> issuing.receive(id))))
                            .containsExactly("debt.no-rate");
                    rate("QAB", ISSUED, 1200);
                    value(books.by(books.cashier(own), () -> issuing.receive(id)));
                });
        assertThat(books.net(own, 221100)).isEqualTo(-960_000);
        assertThat(books.net(own, 111100)).isEqualTo(960_000);
        var debt = books.as(books.cashier(own), () -> debts.find(id)).orElseThrow();
        assertThat(debt.principal()).isEqualTo(960_000);
        assertThat(debt.outstanding()).isEqualTo(960_000);
    }

    @Test
    void a_payment_is_fixed_by_the_rate_of_its_day_and_the_rest_is_valued_in_december() {
        var own = withCeiling();
        var wanted = loan(own, "QAC");
        long id = value(books.by(books.budgeter(own), () -> issuing.enter(wanted)));
        rate("QAC", ISSUED, 1200);
        TestClock.on(ISSUED, () -> value(books.by(books.cashier(own), () -> issuing.receive(id))));
        var paid = LocalDate.of(2026, 10, 1);
        rate("QAC", paid, 1300);
        TestClock.on(paid, () -> value(books.by(books.committer(own), () -> serving.serve(id, 1))));
        // 100 units of principal stood at 1200 and cost 1300; 8 units of interest cost 1300.
        assertThat(books.net(own, 555100)).isEqualTo(10_000);
        assertThat(books.net(own, 552100)).isEqualTo(10_400);
        assertThat(books.net(own, 221100)).isEqualTo(-840_000);
        assertThat(books.net(own, 211100)).isEqualTo(-140_400);
        assertThat(budget.line(own, Item.PRINCIPAL).control().obligated()).isEqualTo(130_000);
        var end = LocalDate.of(2026, 12, 31);
        TestClock.on(
                LocalDate.of(2027, 1, 5),
                () -> {
                    var controller = books.controller(own);
                    assertThat(books.by(controller, () -> periods.close(2026, 12)))
                            .isInstanceOf(ClosePeriod.Outcome.Refused.class);
                    rate("QAC", end, 1100);
                    assertThat(books.by(controller, () -> periods.close(2026, 12)))
                            .isInstanceOf(ClosePeriod.Outcome.Done.class);
                    // 700 units are left: four payments of the coming year are current.
                    assertThat(books.net(own, 213100)).isEqualTo(-440_000);
                    assertThat(books.net(own, 221100)).isEqualTo(-330_000);
                    assertThat(books.net(own, 433100)).isEqualTo(-70_000);
                });
    }

    @Test
    void a_bond_brings_less_than_its_face_and_the_difference_is_interest_over_its_life() {
        var own = withCeiling();
        var bond = TestDebt.of(budget.party(own, "7777"), 800_000).proceeds(780_000).wanted();
        long id = value(books.by(books.budgeter(own), () -> issuing.enter(bond)));
        TestClock.on(ISSUED, () -> value(books.by(books.cashier(own), () -> issuing.receive(id))));
        assertThat(books.net(own, 111100)).isEqualTo(780_000);
        assertThat(books.net(own, 222100)).isEqualTo(-800_000);
        assertThat(books.net(own, 222900)).isEqualTo(20_000);
        var dues = books.as(books.cashier(own), () -> debts.dues(id));
        assertThat(dues.stream().mapToLong(Debts.Due::spread).sum()).isEqualTo(20_000);
        long first = dues.getFirst().spread();
        assertThat(first).isGreaterThan(dues.getLast().spread());
        TestClock.on(
                LocalDate.of(2026, 10, 1),
                () -> value(books.by(books.committer(own), () -> serving.serve(id, 1))));
        assertThat(books.net(own, 222900)).isEqualTo(20_000 - first);
        assertThat(books.net(own, 552100)).isEqualTo(8_000 + first);
        TestClock.on(
                LocalDate.of(2027, 1, 5),
                () -> {
                    var controller = books.controller(own);
                    books.by(controller, () -> periods.close(2026, 12));
                    long second = dues.get(1).spread();
                    long passed =
                            Schedule.accrued(
                                    dues.get(1).begins(),
                                    dues.get(1).on(),
                                    second,
                                    LocalDate.of(2026, 12, 31));
                    assertThat(books.net(own, 222900)).isEqualTo(20_000 - first - passed);
                });
    }
}
