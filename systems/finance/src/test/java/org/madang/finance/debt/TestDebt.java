package org.madang.finance.debt;

import org.jspecify.annotations.Nullable;

/** A debt to be asked for: a bond after a disaster, four payments a year for two years. */
final class TestDebt {

    private final long party;
    private final long principal;
    private Debt.Kind kind = Debt.Kind.BOND;
    private Debt.Purpose purpose = Debt.Purpose.DISASTER;
    private String title = "도서관 건립 지방채";
    private @Nullable String consulted;
    private @Nullable String approved;
    private @Nullable Long project;
    private @Nullable Long proceeds;
    private IssueDebt.@Nullable Abroad abroad;
    private @Nullable Integer fund;

    private TestDebt(long party, long principal) {
        this.party = party;
        this.principal = principal;
    }

    static TestDebt of(long party, long principal) {
        return new TestDebt(party, principal);
    }

    TestDebt kind(Debt.Kind kind) {
        this.kind = kind;
        return this;
    }

    TestDebt purpose(Debt.Purpose purpose) {
        this.purpose = purpose;
        return this;
    }

    TestDebt title(String title) {
        this.title = title;
        return this;
    }

    TestDebt consulted(@Nullable String consulted) {
        this.consulted = consulted;
        return this;
    }

    TestDebt approved(@Nullable String approved) {
        this.approved = approved;
        return this;
    }

    TestDebt project(@Nullable Long cost) {
        this.project = cost;
        return this;
    }

    TestDebt proceeds(long won) {
        this.proceeds = won;
        return this;
    }

    TestDebt abroad(IssueDebt.Abroad abroad) {
        this.abroad = abroad;
        return this;
    }

    TestDebt fund(int fund) {
        this.fund = fund;
        return this;
    }

    IssueDebt.Wanted wanted() {
        return new IssueDebt.Wanted(
                kind, purpose, title, party, principal, 400, 4, 0, 2, "제12호", consulted, approved,
                project, proceeds, abroad, fund);
    }
}
