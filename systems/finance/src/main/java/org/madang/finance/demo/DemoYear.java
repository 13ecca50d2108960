package org.madang.finance.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.madang.finance.Decision;
import org.madang.finance.banking.DemoAnswers;
import org.madang.finance.banking.ReceiveAnswer;
import org.madang.finance.banking.SendPayments;
import org.madang.finance.budget.AllotBudget;
import org.madang.finance.budget.BudgetLine;
import org.madang.finance.budget.Item;
import org.madang.finance.budget.LineDraft;
import org.madang.finance.budget.Lines;
import org.madang.finance.budget.PassBudget;
import org.madang.finance.governments.FinanceClock;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.ledger.Draft;
import org.madang.finance.ledger.Leg;
import org.madang.finance.ledger.PostEntries;
import org.madang.finance.revenue.AssessRevenue;
import org.madang.finance.revenue.CollectRevenue;
import org.madang.finance.spending.AcceptDelivery;
import org.madang.finance.spending.MakeCommitment;
import org.madang.finance.spending.OrderPayment;
import org.madang.finance.spending.Parties;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Component;

/**
 * A year of one government, through the use cases and by its officials: the budget is passed and
 * allotted, revenue assessed and collected, expenses committed, accepted, ordered and paid through
 * the bank.
 */
@Component("financeDemoYear")
class DemoYear {

    /** What a year of a government is like. */
    record Plan(
            Government government,
            int year,
            LocalDate today,
            List<LineDraft> lines,
            long total,
            int rounds,
            int pieces) {

        /** The last day of a round of business: equal parts of the year until yesterday. */
        LocalDate day(int round) {
            var first = LocalDate.of(year, 1, 1);
            long days = today.toEpochDay() - first.toEpochDay();
            return first.plusDays(Math.max(1, days * (round + 1) / rounds - 12));
        }

        /** Whether the round has business and all of it has happened: not so in early January. */
        boolean isOver(int round) {
            return !day(round).plusDays(5).isAfter(today)
                    && (round == 0 || day(round).isAfter(day(round - 1)));
        }

        /** How much of the year has passed by a day. */
        double passed(LocalDate day) {
            return day.getDayOfYear() / 366.0;
        }
    }

    private final DemoOffice office;
    private final DemoDebt debt;
    private final DemoRegisters registers;
    private final DemoParking parking;
    private final DemoPassing passing;
    private final Funds funds;
    private final Parties parties;
    private final PassBudget budgets;
    private final AllotBudget allotting;
    private final Lines lines;
    private final PostEntries posting;
    private final AssessRevenue assessing;
    private final CollectRevenue collecting;
    private final MakeCommitment making;
    private final AcceptDelivery accepting;
    private final OrderPayment ordering;
    private final SendPayments sending;
    private final ReceiveAnswer receiving;
    private final DemoAnswers bank;

    DemoYear(
            DemoOffice office,
            DemoDebt debt,
            DemoRegisters registers,
            DemoParking parking,
            DemoPassing passing,
            Funds funds,
            Parties parties,
            PassBudget budgets,
            AllotBudget allotting,
            Lines lines,
            PostEntries posting,
            AssessRevenue assessing,
            CollectRevenue collecting,
            MakeCommitment making,
            AcceptDelivery accepting,
            OrderPayment ordering,
            SendPayments sending,
            ReceiveAnswer receiving,
            DemoAnswers bank) {
        this.office = office;
        this.debt = debt;
        this.registers = registers;
        this.parking = parking;
        this.passing = passing;
        this.funds = funds;
        this.parties = parties;
        this.budgets = budgets;
        this.allotting = allotting;
        this.lines = lines;
        this.posting = posting;
        this.assessing = assessing;
        this.collecting = collecting;
        this.making = making;
        this.accepting = accepting;
        this.ordering = ordering;
        this.sending = sending;
        this.receiving = receiving;
        this.bank = bank;
    }

    /** Lives through the year, in the caller's transaction: all of it or nothing. */
    void live(Plan plan) {
        var government = plan.government();
        funds.open(
                new Funds.Fund(
                        government.id(),
                        Funds.GENERAL,
                        Funds.Kind.GENERAL,
                        Text.of("일반회계", "General account"),
                        "NACFKRSE",
                        "301-0100-" + government.id()));
        var partyIds = parties.enter(government.id(), DemoParties.of(government));
        pass(plan);
        opening(plan);
        var expenses = lines.expenses(government.id(), plan.year());
        allot(plan, expenses);
        var revenues = lines.revenues(government.id(), plan.year());
        for (int round = 0; round < plan.rounds(); round++) {
            if (plan.isOver(round)) {
                revenue(plan, round, revenues);
                spend(plan, round, expenses, partyIds);
            }
        }
        if (government.id() == DemoStaff.JONGNO) {
            leaveWork(plan, expenses, partyIds);
            debt.borrow(plan);
            registers.fill(plan, expenses, revenues, partyIds);
            passing.pass(plan, parking.open(plan), expenses);
        }
    }

    private <T> T by(DemoStaff who, Plan plan, LocalDate day, Supplier<Decision<T>> work) {
        return by(who.of(plan.government()), plan, day, work);
    }

    private <T> T by(Actor.Official who, Plan plan, LocalDate day, Supplier<Decision<T>> work) {
        return office.by(who, plan.government(), day, work);
    }

    private void pass(Plan plan) {
        var proposed = LocalDate.of(plan.year() - 1, 11, 11);
        long id =
                by(
                        DemoStaff.BUDGET,
                        plan,
                        proposed,
                        () -> budgets.propose(Funds.GENERAL, plan.year(), plan.lines()));
        by(
                DemoStaff.BUDGET,
                plan,
                proposed.plusDays(34),
                () -> budgets.vote(id, "제%d호".formatted(plan.government().id() % 97 + 1), true));
        by(DemoStaff.BUDGET, plan, proposed.plusDays(39), () -> budgets.announce(id));
    }

    /** What there was when the books began: the assets and debts of the years before. */
    private void opening(Plan plan) {
        long total = plan.total();
        var day = LocalDate.of(plan.year(), 1, 1);
        var legs =
                List.of(
                        Leg.debit(111100, total / 20),
                        Leg.debit(131100, total / 2),
                        Leg.debit(132100, total / 3),
                        Leg.credit(132900, total / 9),
                        Leg.debit(143100, total / 10),
                        Leg.debit(151100, total),
                        Leg.credit(222100, total / 25),
                        Leg.credit(231100, total / 100));
        long net = legs.stream().mapToLong(Leg::amount).sum();
        var all = new ArrayList<>(legs);
        all.add(Leg.credit(311100, net));
        FinanceClock.on(
                day,
                () ->
                        posting.post(
                                Draft.of(
                                        plan.government().id(),
                                        Funds.GENERAL,
                                        day,
                                        "OPENING",
                                        "books",
                                        "개시 재정상태",
                                        all)));
    }

    private void allot(Plan plan, List<BudgetLine> expenses) {
        var all = new ArrayList<AllotBudget.Allotment>();
        for (var line : expenses) {
            long amount = line.kind() == LineDraft.Kind.RESERVE ? 0 : current(line);
            for (int quarter = 0; quarter < 4 && amount > 0; quarter++) {
                long part = quarter == 3 ? amount - amount / 4 * 3 : amount / 4;
                var from = LocalDate.of(plan.year(), 1 + 3 * quarter, 1);
                all.add(new AllotBudget.Allotment(line.id(), from, part));
            }
        }
        var day = LocalDate.of(plan.year(), 1, 1);
        by(DemoStaff.BUDGET, plan, day, () -> allotting.allot(all));
    }

    private static long current(BudgetLine line) {
        var control = line.control();
        return control == null ? 0 : control.current();
    }

    private void revenue(Plan plan, int round, List<BudgetLine> revenues) {
        var day = plan.day(round);
        var claims = new ArrayList<AssessRevenue.Claim>();
        var budget =
                plan.lines().stream()
                        .filter(LineDraft::isRevenue)
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        LineDraft::item, LineDraft::amount));
        double share = plan.passed(day) - (round == 0 ? 0 : plan.passed(plan.day(round - 1)));
        FinanceClock.on(
                day,
                () -> {
                    var due = assessing.lastDue();
                    for (var line : revenues) {
                        long amount =
                                (long) (budget.getOrDefault(line.item(), 0L) * share) / 10 * 10;
                        if (amount > 0) {
                            var payer = DemoParties.payer(line.item(), round);
                            claims.add(new AssessRevenue.Claim(line.id(), payer, amount, due));
                        }
                    }
                    return true;
                });
        var ids = by(DemoStaff.COLLECTOR, plan, day, () -> assessing.assess(claims));
        var received = new ArrayList<CollectRevenue.Payment>();
        for (int i = 0; i < ids.size(); i++) {
            long amount = claims.get(i).amount();
            boolean own = i < 3;
            received.add(new CollectRevenue.Payment(ids.get(i), own ? amount / 100 * 96 : amount));
        }
        by(DemoStaff.CASHIER, plan, day.plusDays(5), () -> collecting.collect(received));
    }

    private void spend(Plan plan, int round, List<BudgetLine> expenses, List<Long> partyIds) {
        var day = plan.day(round);
        double share = plan.passed(day) - (round == 0 ? 0 : plan.passed(plan.day(round - 1)));
        var wanted = new ArrayList<MakeCommitment.Wanted>();
        for (var line : expenses) {
            long amount = (long) (current(line) * share * 0.9) / plan.pieces();
            for (int i = 0; i < plan.pieces() && isDaily(line); i++) {
                long won = org.madang.finance.Won.withoutOdd(amount - amount / 50 * i);
                int party = Math.floorMod(line.item() + round + i * 3, partyIds.size());
                if (won > 0) {
                    wanted.add(
                            new MakeCommitment.Wanted(
                                    line.id(),
                                    partyIds.get(party),
                                    DemoParties.title(line, round, i),
                                    won,
                                    null));
                }
            }
        }
        var commitments = by(DemoStaff.COMMITTER, plan, day, () -> making.commit(wanted));
        pay(plan, day, wanted, commitments);
    }

    /** Not a reserve, nor what is paid to lenders by its schedule or to other accounts. */
    private static boolean isDaily(BudgetLine line) {
        return line.kind() == LineDraft.Kind.NORMAL
                && line.item() != Item.PRINCIPAL.code()
                && line.item() != Item.TO_ACCOUNTS.code()
                && line.item() != Item.INTEREST.code();
    }

    private void pay(
            Plan plan, LocalDate day, List<MakeCommitment.Wanted> wanted, List<Long> commitments) {
        var delivered = new ArrayList<AcceptDelivery.Delivered>();
        for (int i = 0; i < wanted.size(); i++) {
            delivered.add(
                    new AcceptDelivery.Delivered(
                            commitments.get(i), wanted.get(i).amount(), day.plusDays(2)));
        }
        var owed =
                by(DemoStaff.COMMITTER, plan, day.plusDays(2), () -> accepting.accept(delivered));
        var orders = new ArrayList<OrderPayment.Order>();
        for (int i = 0; i < owed.size(); i++) {
            orders.add(new OrderPayment.Order(owed.get(i), wanted.get(i).amount(), null));
        }
        var payments = by(DemoStaff.PAYER, plan, day.plusDays(4), () -> ordering.order(orders));
        var sent = by(DemoStaff.PAYER, plan, day.plusDays(4), () -> sending.send(payments));
        var booked = day.plusDays(5);
        by(
                DemoStaff.CASHIER,
                plan,
                booked,
                () -> receiving.receive(bank.statement(sent.file(), booked)));
    }

    /** Work for whoever comes in: something to accept, to order and to send. */
    private void leaveWork(Plan plan, List<BudgetLine> expenses, List<Long> partyIds) {
        var line =
                expenses.stream()
                        .filter(one -> one.office().equals("문화과"))
                        .findFirst()
                        .orElseThrow();
        var wanted =
                List.of(
                        new MakeCommitment.Wanted(
                                line.id(), partyIds.get(0), "어린이 도서 구입", 3_200_000, "2026-도서-17"),
                        new MakeCommitment.Wanted(
                                line.id(), partyIds.get(1), "점자 도서 구입", 1_850_000, "2026-도서-18"),
                        new MakeCommitment.Wanted(
                                line.id(), partyIds.get(2), "서가 보수", 940_000, "2026-도서-19"));
        var today = plan.today();
        var made = by(DemoStaff.COMMITTER, plan, today, () -> making.commit(wanted));
        var owed =
                by(
                        DemoStaff.COMMITTER,
                        plan,
                        today,
                        () ->
                                accepting.accept(
                                        List.of(
                                                new AcceptDelivery.Delivered(
                                                        made.get(1), 1_850_000, today),
                                                new AcceptDelivery.Delivered(
                                                        made.get(2), 940_000, today))));
        by(
                DemoStaff.PAYER,
                plan,
                today,
                () -> ordering.order(new OrderPayment.Order(owed.get(1), 940_000, null)));
        leaveOwnCommitment(plan, line.id(), partyIds.get(3));
    }

    /** What the deputy committed as financial officer: somebody else must order its payment. */
    private void leaveOwnCommitment(Plan plan, long line, long party) {
        var then = DemoStaff.DEPUTY.standingInFor(DemoStaff.COMMITTER, plan.government());
        var today = plan.today();
        var wanted = new MakeCommitment.Wanted(line, party, "작가와의 만남 강사료", 660_000, "2026-도서-20");
        var made = by(then, plan, today, () -> making.commit(List.of(wanted))).getFirst();
        var delivered = new AcceptDelivery.Delivered(made, 660_000, today);
        by(then, plan, today, () -> accepting.accept(List.of(delivered)));
    }
}
