package org.madang.finance.subsidies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.finance.testing.TestBudget.codes;
import static org.madang.finance.testing.TestBudget.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.finance.Decision;
import org.madang.finance.budget.Item;
import org.madang.finance.budget.LineDraft;
import org.madang.finance.budget.Lines;
import org.madang.finance.budget.RevenueItem;
import org.madang.finance.governments.Government;
import org.madang.finance.spending.AcceptDelivery;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Local Government Subsidies Management Act; Local Finance Act, Article 23. */
@HouseTest
class SubsidyTest {

    private static final long MUCH = 400_000_000;

    @Autowired AwardSubsidy awarding;
    @Autowired SettleGrant grants;
    @Autowired Subsidies subsidies;
    @Autowired AcceptDelivery accepting;
    @Autowired Lines lines;
    @Autowired TestBooks books;
    @Autowired TestBudget budget;

    private Government government() {
        var all = new ArrayList<LineDraft>();
        all.add(LineDraft.revenue(RevenueItem.ORDINARY_TAX, MUCH / 2));
        all.add(LineDraft.revenue(RevenueItem.NATIONAL_SUBSIDY, MUCH / 2));
        all.add(LineDraft.expense(TestBudget.READING, Item.SUBSIDIES, "문화과", MUCH / 100 * 99));
        all.add(LineDraft.reserve(TestBudget.RESERVE, MUCH / 100));
        return budget.pass(all, Item.SUBSIDIES, MUCH / 100 * 99);
    }

    private AwardSubsidy.Wanted wanted(
            Government own, long won, boolean call, boolean running, String basis) {
        return new AwardSubsidy.Wanted(
                budget.line(own, Item.SUBSIDIES).id(),
                budget.party(own, "3333"),
                null,
                "작은도서관 지원",
                won,
                100_000,
                call,
                running,
                basis,
                TestBooks.TODAY.plusMonths(3));
    }

    private Decision<Long> award(Government own, AwardSubsidy.Wanted wanted) {
        return books.by(books.committer(own), () -> awarding.award(wanted));
    }

    private long given(Government own, long won, @Nullable Long grant) {
        var plain = wanted(own, won, true, false, "제5차 심의");
        var from =
                new AwardSubsidy.Wanted(
                        plain.line(),
                        plain.party(),
                        grant,
                        plain.title(),
                        won,
                        plain.ownShare(),
                        true,
                        false,
                        plain.basis(),
                        plain.reportBy());
        long id = value(award(own, from));
        long commitment =
                books.as(books.committer(own), () -> subsidies.find(id).orElseThrow().commitment());
        var delivered = new AcceptDelivery.Delivered(commitment, won, TestBooks.TODAY);
        value(books.by(books.committer(own), () -> accepting.accept(delivered)));
        return id;
    }

    private long grant(Government own, long decided) {
        long line =
                books.house(() ->
                        lines.revenues(own.id(), 2026).stream()
                                .filter(one -> one.item() == RevenueItem.NATIONAL_SUBSIDY.code())
                                .findFirst()
                                .orElseThrow()
                                .id());
        var wanted = new SettleGrant.Wanted(line, "작은도서관", "문체부-11", decided, 0);
        return value(books.by(books.budgeter(own), () -> grants.enter(wanted)));
    }

    @Test
    void a_subsidy_is_a_commitment_within_the_allotment() {
        var own = government();
        long id = value(award(own, wanted(own, 1_000_000, true, false, "제5차 심의")));
        assertThat(budget.line(own, Item.SUBSIDIES).control().committed()).isEqualTo(1_000_000);
        assertThat(books.as(books.committer(own), () -> subsidies.given(own.id(), 2026)))
                .extracting(Subsidies.Subsidy::id)
                .containsExactly(id);
        assertThat(codes(award(own, wanted(own, MUCH, true, false, "제5차 심의"))))
                .containsExactly("commit.over-allotment");
    }

    @Test
    void without_the_committee_or_an_exception_or_a_law_nothing_is_given() {
        var own = government();
        assertThat(codes(award(own, wanted(own, 1_000, true, false, " "))))
                .containsExactly("subsidy.no-committee");
        assertThat(codes(award(own, wanted(own, 1_000, false, false, ""))))
                .containsExactly("subsidy.no-call");
        assertThat(codes(award(own, wanted(own, 1_000, false, true, ""))))
                .containsExactly("subsidy.running-costs");
        assertThat(SubsidyRules.award(Item.WORKS.code(), true, false, "제5차 심의"))
                .extracting(reason -> reason.code())
                .containsExactly("subsidy.line");
    }

    @Test
    void what_the_recipient_did_not_need_is_owed_back_and_comes_back_to_the_cashier() {
        var own = government();
        long id = given(own, 1_000_000, null);
        var committer = books.committer(own);
        assertThat(codes(books.by(committer, () -> awarding.settle(id, 1_000_001, null))))
                .containsExactly("subsidy.over-paid");
        assertThat(value(books.by(committer, () -> awarding.settle(id, 700_000, null))))
                .isEqualTo(300_000);
        assertThat(books.net(own, 541100)).isEqualTo(700_000);
        assertThat(books.net(own, 112300)).isEqualTo(300_000);
        value(books.by(books.cashier(own), () -> awarding.repay(id)));
        assertThat(books.net(own, 112300)).isZero();
        assertThat(books.net(own, 111100)).isEqualTo(300_000);
        assertThat(codes(books.by(books.cashier(own), () -> awarding.repay(id))))
                .containsExactly("subsidy.not-left");
    }

    @Test
    void from_300_million_on_an_auditor_verifies_the_settlement_by_article_17() {
        var own = government();
        long id = given(own, 300_000_000, null);
        var committer = books.committer(own);
        assertThat(codes(books.by(committer, () -> awarding.settle(id, 300_000_000, null))))
                .containsExactly("subsidy.not-verified");
        assertThat(value(books.by(committer, () -> awarding.settle(id, 300_000_000, "한빛회계법인"))))
                .isZero();
        assertThat(SubsidyRules.settlement(300_000_000, 300_000_000, 1, true, null)).isEmpty();
    }

    @Test
    void a_subsidy_received_is_settled_after_those_given_out_of_it_and_its_rest_goes_back() {
        var own = government();
        long grant = grant(own, 2_000_000);
        var cashier = books.cashier(own);
        value(books.by(cashier, () -> grants.receive(grant, 1_500_000)));
        assertThat(codes(books.by(cashier, () -> grants.receive(grant, 500_001))))
                .containsExactly("grant.over");
        assertThat(books.net(own, 423100)).isEqualTo(-1_500_000);
        long subsidy = given(own, 1_000_000, grant);
        var budgeter = books.budgeter(own);
        assertThat(codes(books.by(budgeter, () -> grants.settle(grant, 1_000_000))))
                .containsExactly("grant.below-open");
        value(books.by(books.committer(own), () -> awarding.settle(subsidy, 900_000, null)));
        assertThat(codes(books.by(budgeter, () -> grants.settle(grant, 899_999))))
                .containsExactly("grant.spent");
        assertThat(value(books.by(budgeter, () -> grants.settle(grant, 900_000))))
                .isEqualTo(600_000);
        assertThat(books.net(own, 423100)).isEqualTo(-900_000);
        assertThat(value(books.by(cashier, () -> grants.giveBack(grant)))).isEqualTo(600_000);
        assertThat(books.net(own, 216100)).isZero();
        assertThat(books.net(own, 111100)).isEqualTo(900_000);
        assertThat(codes(books.by(cashier, () -> grants.giveBack(grant))))
                .containsExactly("grant.not-open");
    }

    @Test
    void a_subsidy_of_another_government_is_out_of_reach() {
        var own = government();
        var other = government();
        long id = given(own, 1_000_000, null);
        assertThat(codes(books.by(books.committer(other), () -> awarding.settle(id, 1, null))))
                .containsExactly("subsidy.not-open");
        assertThat(books.as(books.committer(other), () -> subsidies.given(other.id(), 2026)))
                .isEqualTo(List.of());
    }
}
