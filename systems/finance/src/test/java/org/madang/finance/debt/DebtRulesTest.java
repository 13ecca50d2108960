package org.madang.finance.debt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.finance.Refusal;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.kernel.language.Text;

/** Local Finance Act, Article 11; Enforcement Decree, Articles 10, 11 and 65 (4) 2. */
class DebtRulesTest {

    private static final long MILLION = 1_000_000;

    private static IssueDebt.Wanted wanted(
            Debt.Purpose purpose,
            long principal,
            @Nullable Long project,
            @Nullable String consulted,
            @Nullable String approved) {
        return TestDebt.of(1, principal)
                .purpose(purpose)
                .consulted(consulted)
                .approved(approved)
                .project(project)
                .wanted();
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

    private static List<String> account(
            Debt.Purpose purpose, Government own, Funds.Kind kind, Debt.Kind paper) {
        var wanted = TestDebt.of(1, MILLION).kind(paper).purpose(purpose).wanted();
        return DebtRules.account(wanted, own, kind).stream().map(Refusal::code).toList();
    }

    @Test
    void enterprises_alone_borrow_for_enterprises_by_article_19() {
        var city = new Government(41190, Text.same("시"), Government.Kind.CITY);
        for (var purpose : Debt.Purpose.values()) {
            for (var kind : Funds.Kind.values()) {
                var refused =
                        purpose.isOfEnterprise() && kind != Funds.Kind.ENTERPRISE
                                ? List.of("debt.no-enterprise")
                                : purpose == Debt.Purpose.REGIONAL
                                        ? List.of("debt.regional")
                                        : List.of();
                assertThat(account(purpose, city, kind, Debt.Kind.BOND))
                        .as(purpose + " " + kind)
                        .isEqualTo(refused);
            }
        }
    }

    @Test
    void provinces_and_cities_of_a_million_issue_bonds_for_regional_development() {
        var regional = Debt.Purpose.REGIONAL;
        var province = new Government(41000, Text.same("도"), Government.Kind.PROVINCE);
        var suwon = new Government(41110, Text.same("시"), Government.Kind.CITY);
        for (var own : List.of(province, suwon)) {
            assertThat(account(regional, own, Funds.Kind.FUND, Debt.Kind.BOND)).isEmpty();
            assertThat(account(regional, own, Funds.Kind.ENTERPRISE, Debt.Kind.BOND)).isEmpty();
            assertThat(account(regional, own, Funds.Kind.SPECIAL, Debt.Kind.BOND))
                    .containsExactly("debt.regional");
            assertThat(account(regional, own, Funds.Kind.FUND, Debt.Kind.LOAN))
                    .containsExactly("debt.regional");
        }
        assertThat(codes(wanted(regional, 90 * MILLION, null, null, null), true, 0)).isEmpty();
    }
}
