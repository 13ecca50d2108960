package org.madang.finance.demo;

import java.util.List;
import org.madang.finance.banking.DemoAnswers;
import org.madang.finance.banking.ReceiveAnswer;
import org.madang.finance.banking.SendPayments;
import org.madang.finance.budget.BudgetLine;
import org.madang.finance.budget.Item;
import org.madang.finance.budget.LineDraft;
import org.madang.finance.budget.PassBudget;
import org.madang.finance.budget.Programme;
import org.madang.finance.budget.RevenueItem;
import org.madang.finance.budget.Sector;
import org.madang.finance.spending.AcceptDelivery;
import org.madang.finance.spending.MakeCommitment;
import org.madang.finance.spending.OrderPayment;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Component;

/**
 * Jongno-gu's general account passes money on to its parking account, which has a budget for it.
 */
@Component("financeDemoPassing")
class DemoPassing {

    private final DemoOffice office;
    private final PassBudget budgets;
    private final MakeCommitment making;
    private final AcceptDelivery accepting;
    private final OrderPayment ordering;
    private final SendPayments sending;
    private final ReceiveAnswer receiving;
    private final DemoAnswers bank;

    DemoPassing(
            DemoOffice office,
            PassBudget budgets,
            MakeCommitment making,
            AcceptDelivery accepting,
            OrderPayment ordering,
            SendPayments sending,
            ReceiveAnswer receiving,
            DemoAnswers bank) {
        this.office = office;
        this.budgets = budgets;
        this.making = making;
        this.accepting = accepting;
        this.ordering = ordering;
        this.sending = sending;
        this.receiving = receiving;
        this.bank = bank;
    }

    /** A quarter of what the year's budget has for it. */
    void pass(DemoYear.Plan plan, int parking, List<BudgetLine> expenses) {
        var line =
                expenses.stream()
                        .filter(one -> one.item() == Item.TO_ACCOUNTS.code())
                        .findFirst()
                        .orElseThrow();
        var control = line.control();
        long year = control == null ? 0 : control.current();
        budget(plan, parking, year);
        long won = year / 4;
        var wanted = MakeCommitment.Wanted.to(parking, line.id(), "주차장특별회계 전출금 1차분", won);
        long made = office.by(DemoStaff.COMMITTER, plan, () -> making.commit(wanted));
        var due = new AcceptDelivery.Delivered(made, won, plan.today());
        long owed = office.by(DemoStaff.COMMITTER, plan, () -> accepting.accept(due));
        var order = new OrderPayment.Order(owed, won, null);
        long payment = office.by(DemoStaff.PAYER, plan, () -> ordering.order(order));
        var sent = office.by(DemoStaff.PAYER, plan, () -> sending.send(List.of(payment)));
        office.by(
                DemoStaff.CASHIER,
                plan,
                () -> receiving.receive(bank.statement(sent.file(), plan.today())));
    }

    private void budget(DemoYear.Plan plan, int parking, long won) {
        var programme =
                new Programme(
                        Sector.TRANSPORT,
                        124,
                        Text.of("주차 환경 개선", "Better parking"),
                        Text.of("기본 사업", "Core work"),
                        Text.of("공영주차장 운영", "Public car parks"));
        var lines =
                List.of(
                        LineDraft.revenue(RevenueItem.FROM_ACCOUNTS, won),
                        LineDraft.expense(programme, Item.OPERATIONS, "교통과", won));
        long id =
                office.by(
                        DemoStaff.BUDGET, plan, () -> budgets.propose(parking, plan.year(), lines));
        office.by(DemoStaff.BUDGET, plan, () -> budgets.vote(id, "제51호", true));
        office.by(DemoStaff.BUDGET, plan, () -> budgets.announce(id));
    }
}
