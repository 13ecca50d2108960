package org.madang.finance.debt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.finance.Refusal;

/** Local Finance Act, Article 11; Enforcement Decree, Articles 10, 11 and 65 (4) 2. */
class DebtRulesTest {

    private static final long MILLION = 1_000_000;

    private static IssueDebt.Wanted wanted(
            Debt.Purpose purpose,
            long principal,
            @Nullable Long project,
            @Nullable String consulted,
            @Nullable String approved) {
        return new IssueDebt.Wanted(
                Debt.Kind.BOND,
                purpose,
                "도서관 건립 지방채",
                1,
                principal,
                250,
                4,
                0,
                5,
                "제12호",
                consulted,
                approved,
                project);
    }

    private static List<String> codes(IssueDebt.Wanted wanted, boolean upper, long left) {
        var now = new DebtRules.Standing(upper, left, 200 * MILLION, 1000 * MILLION);
        return DebtRules.issue(wanted, now).stream().map(Refusal::code).toList();
    }

    private static List<String> works(long cost, boolean upper) {
        return codes(wanted(Debt.Purpose.ASSETS, MILLION, cost, null, null), upper, MILLION);
    }

    @Test
    void small_works_are_not_paid_by_debt_by_article_10_of_the_decree() {
        assertThat(works(1_999_999_999, false)).containsExactly("debt.small-works");
        assertThat(works(2_000_000_000, false)).isEmpty();
        assertThat(works(3_999_999_999L, true)).containsExactly("debt.small-works");
        assertThat(works(4_000_000_000L, true)).isEmpty();
        assertThat(codes(wanted(Debt.Purpose.ASSETS, 1, null, null, null), false, MILLION))
                .containsExactly("debt.small-works");
    }

    @Test
    void urgent_needs_and_refinancing_are_no_works() {
        for (var purpose :
                List.of(Debt.Purpose.DISASTER, Debt.Purpose.URGENT, Debt.Purpose.REFINANCE)) {
            assertThat(codes(wanted(purpose, 1, null, null, null), true, MILLION))
                    .as(purpose.name())
                    .isEmpty();
        }
    }

    @Test
    void beyond_the_ceiling_a_consultation_is_enough_up_to_a_quarter_of_the_budget() {
        var quarter = 50 * MILLION;
        assertThat(codes(wanted(Debt.Purpose.URGENT, quarter, null, null, null), false, MILLION))
                .containsExactly("debt.over-ceiling");
        assertThat(codes(wanted(Debt.Purpose.URGENT, quarter, null, "협의 7", null), false, MILLION))
                .isEmpty();
    }

    @Test
    void beyond_a_quarter_of_the_budget_the_minister_approves() {
        var more = 50 * MILLION + 1;
        assertThat(codes(wanted(Debt.Purpose.URGENT, more, null, "협의 7", null), false, MILLION))
                .containsExactly("debt.not-approved");
        assertThat(codes(wanted(Debt.Purpose.URGENT, more, null, null, "승인 3"), false, MILLION))
                .isEmpty();
    }

    @Test
    void within_the_ceiling_nobody_is_asked_however_much_is_owed() {
        var more = 100 * MILLION;
        assertThat(codes(wanted(Debt.Purpose.URGENT, more, null, null, null), false, more))
                .isEmpty();
    }
}
