package org.madang.finance.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.madang.finance.budget.BudgetLine;
import org.madang.finance.budget.Lines;
import org.madang.finance.budget.RevenueItem;
import org.madang.finance.governments.FinanceClock;
import org.madang.finance.revenue.AssessRevenue;
import org.madang.finance.revenue.CollectRevenue;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Accounts;
import org.madang.kernel.access.Actor;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.AsOf;
import org.madang.residents.Residents;
import org.springframework.stereotype.Component;

/**
 * The local taxes of those residents of the demo whom anybody can play: one notice of autumn, paid
 * by most, and one that is still open. So there is something for a resident to be told.
 */
@Component("financeDemoTaxpayers")
class DemoTaxpayers {

    /** Who a notice goes to. */
    record Person(long resident, String name) {}

    private static final Purpose PURPOSE =
            Purpose.of("finance.assess", Text.of("세입 징수결정과 고지", "Assessing revenue"));
    private static final List<String> SIGN_INS =
            List.of("kim.minjun", "lee.seoyeon", "park.jihun", "choi.eunji");

    /** Days before today: the notice that most have paid, and the one nobody has. */
    private static final int EARLIER = 70;

    private static final int LATELY = 4;

    /** Pays a third only, and is in arrears. */
    private static final int IN_ARREARS = 1;

    /** Paid too much, and got it back. */
    private static final int REFUNDED = 2;

    private static final long TOO_MUCH = 20_000;

    private final DemoOffice office;
    private final Accounts accounts;
    private final Residents residents;
    private final Access access;
    private final Lines lines;
    private final AssessRevenue assessing;
    private final CollectRevenue collecting;

    DemoTaxpayers(
            DemoOffice office,
            Accounts accounts,
            Residents residents,
            Access access,
            Lines lines,
            AssessRevenue assessing,
            CollectRevenue collecting) {
        this.office = office;
        this.accounts = accounts;
        this.residents = residents;
        this.access = access;
        this.lines = lines;
        this.assessing = assessing;
        this.collecting = collecting;
    }

    /** Those who can sign in and live where the plan is for, as its collector finds them. */
    List<Person> people(DemoYear.Plan plan) {
        var people = new ArrayList<Person>();
        for (var username : SIGN_INS) {
            if (accounts.find(username).map(Accounts.Account::actor).orElse(null)
                    instanceof Actor.Resident one) {
                var found =
                        access.as(
                                DemoStaff.COLLECTOR.of(plan.government()),
                                () ->
                                        residents.byId(
                                                one.residentId(), AsOf.on(plan.today()), PURPOSE));
                found.ifPresent(record -> people.add(new Person(record.id(), record.name())));
            }
        }
        return people;
    }

    /** Notifies them of their taxes, and books what they paid. */
    void bring(DemoYear.Plan plan, List<Person> people) {
        var earlier = plan.today().minusDays(EARLIER);
        if (earlier.getYear() == plan.year() && !people.isEmpty()) {
            var ids = notify(plan, people, earlier, 184_500);
            pay(plan, ids, earlier.plusDays(9));
        }
        var lately = plan.today().minusDays(LATELY);
        if (lately.getYear() == plan.year() && !people.isEmpty()) {
            notify(plan, people, lately, 62_000);
        }
    }

    private List<Long> notify(DemoYear.Plan plan, List<Person> people, LocalDate day, long won) {
        long line = line(plan).id();
        var due = FinanceClock.on(day, assessing::lastDue);
        var claims = new ArrayList<AssessRevenue.Claim>();
        for (int i = 0; i < people.size(); i++) {
            var one = people.get(i);
            claims.add(
                    new AssessRevenue.Claim(line, one.name(), one.resident(), amount(won, i), due));
        }
        return office.by(
                DemoStaff.COLLECTOR, plan.government(), day, () -> assessing.assess(claims));
    }

    /** Everybody's tax is another. */
    private static long amount(long won, int nth) {
        return won + 13_270L * nth;
    }

    private void pay(DemoYear.Plan plan, List<Long> ids, LocalDate day) {
        var paid = new ArrayList<CollectRevenue.Payment>();
        for (int i = 0; i < ids.size(); i++) {
            long won = amount(184_500, i);
            paid.add(new CollectRevenue.Payment(ids.get(i), i == IN_ARREARS ? won / 30 * 10 : won));
        }
        office.by(DemoStaff.CASHIER, plan.government(), day, () -> collecting.collect(paid));
        if (ids.size() > REFUNDED) {
            office.by(
                    DemoStaff.CASHIER,
                    plan.government(),
                    day.plusDays(20),
                    () -> collecting.refund(ids.get(REFUNDED), TOO_MUCH));
        }
    }

    private BudgetLine line(DemoYear.Plan plan) {
        return lines.revenues(plan.government().id(), plan.year()).stream()
                .filter(one -> one.item() == RevenueItem.ORDINARY_TAX.code())
                .findFirst()
                .orElseThrow();
    }
}
