package org.madang.finance.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.finance.testing.TestBudget.value;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.madang.finance.LocalFinance;
import org.madang.finance.budget.Lines;
import org.madang.finance.budget.RevenueItem;
import org.madang.finance.governments.Government;
import org.madang.finance.revenue.AssessRevenue;
import org.madang.finance.revenue.CollectRevenue;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.finance.testing.TestClock;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Scope;
import org.madang.kernel.facts.FactAnswer;
import org.madang.kernel.facts.Facts;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Framework Act on Local Taxes, Articles 42, 60 and 86 (1) 10. */
@HouseTest
class TaxFactsTest {

    private static final Purpose PURPOSE =
            Purpose.of("test.inheritance", Text.of("안심상속", "Safe inheritance"));

    @Autowired Facts facts;
    @Autowired AssessRevenue assessing;
    @Autowired CollectRevenue collecting;
    @Autowired Lines lines;
    @Autowired Access access;
    @Autowired TestBooks books;
    @Autowired TestBudget budget;

    private static long somebody() {
        return ThreadLocalRandom.current().nextLong(1_000_000_000L, 2_000_000_000L);
    }

    private long assessed(Government own, RevenueItem item, long resident, long won) {
        long line =
                books.house(() ->
                        lines.revenues(own.id(), 2026).stream()
                                .filter(one -> one.item() == item.code())
                                .findFirst()
                                .orElseThrow()
                                .id());
        return value(
                        books.by(
                                books.collector(own),
                                () ->
                                        assessing.assess(
                                                List.of(
                                                        new AssessRevenue.Claim(
                                                                line,
                                                                "김납세",
                                                                resident,
                                                                won,
                                                                TestBooks.TODAY)))))
                .getFirst();
    }

    private void collect(Government own, long claim, long won) {
        value(
                books.by(
                        books.cashier(own),
                        () -> collecting.collect(List.of(new CollectRevenue.Payment(claim, won)))));
    }

    /** As a service asks that has decided that it may. */
    private FactAnswer.Held fact(Scope scope, String code, long resident) {
        return (FactAnswer.Held)
                access.as(
                        new Actor.House(),
                        () -> access.within(scope, () -> facts.fetch(code, resident, PURPOSE)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(FactAnswer.Held held) {
        return (Map<String, Object>) held.value().value();
    }

    @Test
    void heirs_hear_what_is_owed_to_every_government_and_what_of_it_is_overdue() {
        long resident = somebody();
        var one = budget.pass(0);
        var other = budget.pass(0);
        long claim = assessed(one, RevenueItem.ORDINARY_TAX, resident, 100_000);
        assessed(other, RevenueItem.ORDINARY_TAX, resident, 50_000);
        collect(one, claim, 30_000);
        assertThat(map(fact(Scope.NATION, LocalFinance.TAX_OWED, resident)))
                .containsEntry("total", 120_000L)
                .containsEntry("overdue", 0L);
        TestClock.on(
                TestBooks.TODAY.plusDays(1),
                () -> {
                    var held = fact(Scope.resident(resident), LocalFinance.TAX_OWED, resident);
                    // What is overdue bears three hundredths (Framework Act, Article 55).
                    assertThat(map(held)).containsEntry("overdue", 123_600L);
                    assertThat((List<?>) map(held).get("claims")).hasSize(2);
                    assertThat(held.value().words().ko()).contains("체납 123,600원");
                });
    }

    @Test
    void that_nothing_is_owed_is_an_answer_too() {
        long resident = somebody();
        var own = budget.pass(0);
        collect(own, assessed(own, RevenueItem.ORDINARY_TAX, resident, 40_000), 40_000);
        assertThat(fact(Scope.NATION, LocalFinance.TAX_OWED, resident).value().words().ko())
                .isEqualTo("내지 않은 지방세 없음");
    }

    @Test
    void what_is_no_tax_and_what_others_owe_is_not_told() {
        long resident = somebody();
        var own = budget.pass(0);
        assessed(own, RevenueItem.NATIONAL_SUBSIDY, resident, 70_000);
        assessed(own, RevenueItem.ORDINARY_TAX, somebody(), 80_000);
        assertThat(map(fact(Scope.NATION, LocalFinance.TAX_OWED, resident)))
                .containsEntry("total", 0L);
    }

    @Test
    void what_went_back_of_a_payment_by_mistake_is_told() {
        long resident = somebody();
        var own = budget.pass(0);
        long claim = assessed(own, RevenueItem.ORDINARY_TAX, resident, 60_000);
        collect(own, claim, 60_000);
        value(books.by(books.cashier(own), () -> collecting.refund(claim, 25_000)));
        var held = fact(Scope.resident(resident), LocalFinance.TAX_REFUNDED, resident);
        assertThat(map(held)).containsEntry("total", 25_000L);
        assertThat((List<?>) map(held).get("refunds")).hasSize(1);
    }

    @Test
    void the_claims_on_one_person_are_hidden_from_another_person() {
        long resident = somebody();
        assessed(budget.pass(0), RevenueItem.ORDINARY_TAX, resident, 90_000);
        assertThat(map(fact(Scope.resident(somebody()), LocalFinance.TAX_OWED, resident)))
                .containsEntry("total", 0L);
    }

    @Test
    void the_reading_is_in_the_journal_with_its_purpose() {
        long resident = somebody();
        fact(Scope.NATION, LocalFinance.TAX_OWED, resident);
        assertThat(
                        books.owner()
                                .sql("select facts::text from journal.entry where subject = ?")
                                .param(resident)
                                .query(String.class)
                                .list())
                .hasSize(1)
                .allMatch(one -> one.contains(LocalFinance.TAX_OWED));
    }
}
