package org.madang.finance.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.madang.finance.banking.DemoAnswers;
import org.madang.finance.banking.ReceiveAnswer;
import org.madang.finance.banking.SendPayments;
import org.madang.finance.debt.BearDebt;
import org.madang.finance.debt.Debt;
import org.madang.finance.debt.Debts;
import org.madang.finance.debt.GuaranteeDebt;
import org.madang.finance.debt.IssueDebt;
import org.madang.finance.debt.LeaseWorks;
import org.madang.finance.debt.ServeDebt;
import org.madang.finance.governments.Government;
import org.madang.finance.spending.OrderPayment;
import org.madang.finance.spending.Parties;
import org.madang.finance.spending.Party;
import org.springframework.stereotype.Component;

/**
 * Jongno-gu's debt: an old bond served through the bank but for its last payment, a new one whose
 * money the cashier may receive, an act that bears debt, a guarantee and leased works.
 */
@Component("financeDemoDebt")
class DemoDebt {

    /** Days after which a payment that was due has been made. */
    private static final int AFTER = 60;

    /** What the works cost at least that debt may pay for. */
    private static final long WORKS = 2_400_000_000L;

    private final DemoOffice office;
    private final Parties parties;
    private final IssueDebt issuing;
    private final BearDebt bearing;
    private final GuaranteeDebt guaranteeing;
    private final LeaseWorks leasing;
    private final ServeDebt serving;
    private final Debts debts;
    private final OrderPayment ordering;
    private final SendPayments sending;
    private final ReceiveAnswer receiving;
    private final DemoAnswers bank;

    DemoDebt(
            DemoOffice office,
            Parties parties,
            IssueDebt issuing,
            BearDebt bearing,
            GuaranteeDebt guaranteeing,
            LeaseWorks leasing,
            ServeDebt serving,
            Debts debts,
            OrderPayment ordering,
            SendPayments sending,
            ReceiveAnswer receiving,
            DemoAnswers bank) {
        this.office = office;
        this.parties = parties;
        this.issuing = issuing;
        this.bearing = bearing;
        this.guaranteeing = guaranteeing;
        this.leasing = leasing;
        this.serving = serving;
        this.debts = debts;
        this.ordering = ordering;
        this.sending = sending;
        this.receiving = receiving;
        this.bank = bank;
    }

    void borrow(DemoYear.Plan plan) {
        var own = plan.government();
        long lender =
                parties.enter(
                                own.id(),
                                List.of(
                                        new Party.New(
                                                Party.Kind.BANK,
                                                "한울은행",
                                                "11110-B",
                                                "KOEXKRSE",
                                                "11110029999",
                                                null)))
                        .getFirst();
        var first = LocalDate.of(plan.year(), 1, 1);
        var old = bond("청사 리모델링 지방채", lender, plan.total() / 25, 8, "제21호");
        long id = office.by(DemoStaff.BUDGET, own, first, () -> issuing.bringForward(old, first));
        serve(plan, own, id);
        var today = plan.today();
        long base = plan.total() / 100 * 95;
        office.by(DemoStaff.BUDGET, own, today, () -> issuing.setCeiling(base, base / 20));
        var next = bond("창신동 도시재생 지방채", lender, plan.total() / 100, 10, "제44호");
        office.by(DemoStaff.BUDGET, own, today, () -> issuing.enter(next));
        var act =
                new BearDebt.Act(
                        "주민센터 장기 임차", "세 해에 걸친 임차 계약", 180_000_000, plan.year() + 1, "제45호");
        office.by(DemoStaff.BUDGET, own, today, () -> bearing.bear(act));
        promise(plan, own);
    }

    /** What may become debt, and what is still to be paid for works a company built. */
    private void promise(DemoYear.Plan plan, Government own) {
        var guarantee =
                new GuaranteeDebt.Wanted(
                        "시설관리공단",
                        "한울은행",
                        "공영주차장 증설 융자",
                        1_200_000_000,
                        plan.today().plusYears(5),
                        "제46호");
        office.by(DemoStaff.BUDGET, own, plan.today(), () -> guaranteeing.give(guarantee));
        var works =
                new LeaseWorks.Wanted(
                        "하수관로 정비 임대형 민자사업",
                        "맑은물주식회사",
                        2_400_000_000L,
                        plan.year() - 2,
                        plan.year() + 17,
                        "제18호");
        office.by(DemoStaff.BUDGET, own, plan.today(), () -> leasing.lease(works));
    }

    private static IssueDebt.Wanted bond(
            String title, long lender, long won, int years, String vote) {
        return new IssueDebt.Wanted(
                Debt.Kind.BOND,
                Debt.Purpose.ASSETS,
                title,
                lender,
                won,
                250,
                4,
                0,
                years,
                vote,
                null,
                null,
                Math.max(WORKS, won / 2 * 3));
    }

    /** What was due long ago is paid by one file; the last payment waits for whoever comes in. */
    private void serve(DemoYear.Plan plan, Government own, long id) {
        var served =
                debts.dues(id).stream()
                        .filter(due -> due.on().plusDays(AFTER).isBefore(plan.today()))
                        .toList();
        if (served.isEmpty()) {
            return;
        }
        var orders = new ArrayList<OrderPayment.Order>();
        for (var due : served) {
            var owed =
                    office.by(
                            DemoStaff.COMMITTER, own, due.on(), () -> serving.serve(id, due.nth()));
            orders.add(new OrderPayment.Order(owed.get(0), due.principal(), null));
            orders.add(new OrderPayment.Order(owed.get(1), due.interest(), null));
        }
        var day = served.getLast().on();
        var payments = office.by(DemoStaff.PAYER, own, day, () -> ordering.order(orders));
        var sent = office.by(DemoStaff.PAYER, own, day, () -> sending.send(payments));
        var booked = day.plusDays(1);
        office.by(
                DemoStaff.CASHIER,
                own,
                booked,
                () -> receiving.receive(bank.statement(sent.file(), booked)));
    }
}
