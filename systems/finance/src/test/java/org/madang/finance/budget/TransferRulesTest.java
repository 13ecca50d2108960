package org.madang.finance.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.finance.Refusal;
import org.madang.finance.budget.BudgetRules.Transfer;
import org.madang.kernel.language.Text;

/** Local Finance Act, Articles 43, 47-2 and 49; Enforcement Decree, Articles 48 and 55. */
class TransferRulesTest {

    private static final int YEAR = 2026;

    private static BudgetLine line(Item item, LineDraft.Kind kind, int year) {
        var programme =
                new Programme(
                        Sector.CULTURE,
                        61,
                        Text.same("도서관 운영"),
                        Text.same("도서관"),
                        Text.same("장서 구입"));
        var control = new BudgetLine.Control(1_000_000, 0, 0, 0, 0, 0, 0);
        return new BudgetLine(1, 11110, 1, year, programme, 1, item.code(), "도서관", kind, control);
    }

    private static BudgetLine line(Item item) {
        return line(item, LineDraft.Kind.NORMAL, YEAR);
    }

    private static List<String> codes(
            Transfer kind, BudgetLine from, BudgetLine to, @Nullable String vote) {
        return BudgetRules.transfer(kind, from, to, 1000, vote, YEAR).stream()
                .map(Refusal::code)
                .toList();
    }

    private static List<String> within(Item from, Item to) {
        return codes(Transfer.WITHIN, line(from), line(to), null);
    }

    @Test
    void personnel_costs_stay_personnel_costs_by_article_55_of_the_decree() {
        assertThat(within(Item.PERSONNEL, Item.OPERATIONS)).containsExactly("transfer.personnel");
        assertThat(within(Item.OPERATIONS, Item.PERSONNEL)).isEmpty();
        assertThat(codes(Transfer.BETWEEN, line(Item.PERSONNEL), line(Item.WORKS), "제3호"))
                .isEmpty();
    }

    @Test
    void what_repays_debt_moves_between_principal_and_interest_only() {
        assertThat(within(Item.PRINCIPAL, Item.INTEREST)).isEmpty();
        assertThat(within(Item.INTEREST, Item.PRINCIPAL)).isEmpty();
        assertThat(within(Item.PRINCIPAL, Item.WORKS)).containsExactly("transfer.repayment");
        assertThat(within(Item.INTEREST, Item.TRAVEL)).containsExactly("transfer.repayment");
    }

    @Test
    void nothing_is_moved_to_official_expenses() {
        assertThat(within(Item.OPERATIONS, Item.OFFICIAL))
                .containsExactly("transfer.official-expenses");
        assertThat(within(Item.OFFICIAL, Item.OPERATIONS)).isEmpty();
    }

    @Test
    void works_may_be_moved_since_the_decree_dropped_that_number() {
        assertThat(within(Item.WORKS, Item.OPERATIONS)).isEmpty();
    }

    @Test
    void the_budget_of_a_year_that_is_over_is_not_moved() {
        var last = line(Item.OPERATIONS, LineDraft.Kind.NORMAL, YEAR - 1);
        var other = line(Item.TRAVEL, LineDraft.Kind.NORMAL, YEAR - 1);
        assertThat(codes(Transfer.WITHIN, last, other, null)).containsExactly("transfer.year-over");
    }

    @Test
    void a_reserve_is_for_neither_official_expenses_nor_subsidies_by_article_48_of_the_decree() {
        var reserve = line(Item.RESERVE, LineDraft.Kind.RESERVE, YEAR);
        for (var item : List.of(Item.OFFICIAL, Item.SUBSIDIES, Item.TO_GOVERNMENTS)) {
            assertThat(codes(Transfer.RESERVE, reserve, line(item), null))
                    .as(item.name())
                    .containsExactly("transfer.reserve-purpose");
        }
        assertThat(codes(Transfer.RESERVE, reserve, line(Item.WORKS), null)).isEmpty();
    }

    @Test
    void the_disaster_reserve_may_go_to_urgent_subsidies_but_not_to_official_expenses() {
        var disaster = line(Item.RESERVE, LineDraft.Kind.DISASTER_RESERVE, YEAR);
        assertThat(codes(Transfer.RESERVE, disaster, line(Item.SUBSIDIES), null)).isEmpty();
        assertThat(codes(Transfer.RESERVE, disaster, line(Item.OFFICIAL), null))
                .containsExactly("transfer.reserve-purpose");
    }
}
