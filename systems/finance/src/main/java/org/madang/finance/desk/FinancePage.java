package org.madang.finance.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.finance.LocalFinance;
import org.madang.finance.budget.BudgetLine;
import org.madang.finance.budget.Lines;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.governments.Governments;
import org.madang.finance.ledger.Balances;
import org.madang.finance.ledger.PostingList;
import org.madang.finance.pages.Books;
import org.madang.finance.spending.Commitments;
import org.madang.finance.spending.Payments;
import org.madang.finance.spending.Payments.State;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The finance desk: today's position, and what waits for the reader's duty. */
@Controller
class FinancePage {

    static final String PATH = "/desk/finance";

    /** Money in the treasury of an account by type. */
    record Cash(Text fund, long won) {}

    /** A step of spending and what has reached it. */
    record Step(Text name, long won) {}

    /** What the page shows. */
    record Model(
            Government government,
            LocalDate day,
            long cash,
            List<Cash> byFund,
            List<Step> steps,
            int owed,
            int ordered,
            int underway,
            List<WhatWaits.Item> waits,
            List<PostingList.Row> latest,
            Set<String> duties,
            boolean own) {

        boolean may(org.madang.kernel.access.Duty duty) {
            return own && duties.contains(duty.code());
        }

        Text chart() {
            return Text.of("{0} 세출예산의 집행 단계", "Spending of {0}, step by step")
                    .with(government.name());
        }
    }

    /** The page of somebody who watches over many governments. */
    record Choice(List<Government> governments) {}

    private final Books books;
    private final Governments governments;
    private final Funds funds;
    private final Balances balances;
    private final Lines lines;
    private final Commitments commitments;
    private final Payments payments;
    private final PostingList postings;
    private final WhatWaits waits;
    private final org.madang.kernel.access.Access access;

    FinancePage(
            Books books,
            Governments governments,
            Funds funds,
            Balances balances,
            Lines lines,
            Commitments commitments,
            Payments payments,
            PostingList postings,
            WhatWaits waits,
            org.madang.kernel.access.Access access) {
        this.books = books;
        this.governments = governments;
        this.funds = funds;
        this.balances = balances;
        this.lines = lines;
        this.commitments = commitments;
        this.payments = payments;
        this.postings = postings;
        this.waits = waits;
        this.access = access;
    }

    @GetMapping(PATH)
    Reply page(@RequestParam(required = false) @Nullable Integer government) {
        if (government == null && books.own().isEmpty()) {
            return Page.of(
                            Text.of("재정 업무", "Finance desk"),
                            "choice",
                            new Choice(governments.all()))
                    .width(Page.Width.PAGE);
        }
        var whose = books.of(government);
        return Page.of(
                        Text.of("오늘의 재정", "Finance today"),
                        "finance",
                        books.read(() -> model(whose)))
                .width(Page.Width.DESK);
    }

    private Model model(Government whose) {
        var today = books.clock().today();
        int year = today.getYear();
        var byFund =
                funds.of(whose.id()).stream()
                        .map(fund ->
                                new Cash(
                                        fund.name(),
                                        balances.cash(whose.id(), fund.number(), null)))
                        .toList();
        var all = lines.expenses(whose.id(), year);
        var duties =
                access.current() instanceof org.madang.kernel.access.Actor.Official official
                        ? official.duties()
                        : Set.<String>of();
        return new Model(
                whose,
                today,
                byFund.stream().mapToLong(Cash::won).sum(),
                byFund,
                steps(all),
                commitments.open(whose.id(), 1000).size(),
                payments.in(whose.id(), List.of(State.ORDERED), 1000).size(),
                payments.in(whose.id(), List.of(State.SENT, State.ACCEPTED), 1000).size(),
                waits.of(whose.id(), today),
                postings.latest(whose.id(), 12),
                duties,
                books.may(LocalFinance.READ, whose));
    }

    private static List<Step> steps(List<BudgetLine> lines) {
        long[] sums = new long[5];
        for (var line : lines) {
            var control = line.control();
            if (control != null) {
                sums[0] += control.current();
                sums[1] += control.allotted();
                sums[2] += control.committed();
                sums[3] += control.obligated();
                sums[4] += control.paid();
            }
        }
        return List.of(
                new Step(Text.of("예산현액", "Budget"), sums[0]),
                new Step(Text.of("배정", "Allotted"), sums[1]),
                new Step(Text.of("지출원인행위", "Committed"), sums[2]),
                new Step(Text.of("채무 확정", "Owed"), sums[3]),
                new Step(Text.of("지급명령", "Ordered to pay"), sums[4]));
    }
}
