package org.madang.finance.debt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.finance.Won;
import org.madang.finance.budget.BudgetLine;
import org.madang.finance.budget.Lines;
import org.madang.finance.budget.RevenueItem;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.ledger.Bookkeeping;
import org.madang.finance.ledger.Draft;
import org.madang.finance.ledger.Leg;
import org.madang.finance.ledger.Rates;
import org.madang.finance.ledger.RuleBook;
import org.madang.finance.spending.Parties;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues a debt (Local Finance Act, Article 11): the budget officer enters what the council voted
 * within the ceiling; its money is received by the cashier, and from then on it is owed.
 */
@Service("financeIssueDebt")
public class IssueDebt {

    /**
     * A debt to be issued.
     *
     * @param party who lends
     * @param rate hundredths of a per cent a year
     * @param perYear payments a year: 1, 2 or 4
     * @param consulted number of the consultation with the minister, or null
     * @param approved number of the minister's approval, or null
     * @param project what the works cost that it pays for, or null
     * @param proceeds what a bond brings in less the costs of its issue, or null for its face
     * @param abroad what it is in another currency, or null; the principal is then an estimate
     * @param fund the account by type that bears it; null is the general one
     */
    public record Wanted(
            Debt.Kind kind,
            Debt.Purpose purpose,
            String title,
            long party,
            long principal,
            int rate,
            int perYear,
            int grace,
            int years,
            String vote,
            @Nullable String consulted,
            @Nullable String approved,
            @Nullable Long project,
            @Nullable Long proceeds,
            @Nullable Abroad abroad,
            @Nullable Integer fund) {

        /** One of the general account in won at its face. */
        public Wanted(
                Debt.Kind kind,
                Debt.Purpose purpose,
                String title,
                long party,
                long principal,
                int rate,
                int perYear,
                int grace,
                int years,
                String vote,
                @Nullable String consulted,
                @Nullable String approved,
                @Nullable Long project) {
            this(
                    kind, purpose, title, party, principal, rate, perYear, grace, years, vote,
                    consulted, approved, project, null, null, null);
        }

        /** The same at other proceeds, or in another currency. */
        Wanted with(@Nullable Long newProceeds, @Nullable Abroad newAbroad) {
            return new Wanted(
                    kind,
                    purpose,
                    title,
                    party,
                    principal,
                    rate,
                    perYear,
                    grace,
                    years,
                    vote,
                    consulted,
                    approved,
                    project,
                    newProceeds,
                    newAbroad,
                    fund);
        }

        int account() {
            return fund == null ? Funds.GENERAL : fund;
        }

        /** The same of another account. */
        public Wanted of(int newFund) {
            return new Wanted(
                    kind, purpose, title, party, principal, rate, perYear, grace, years, vote,
                    consulted, approved, project, proceeds, abroad, newFund);
        }
    }

    /**
     * A debt in another currency.
     *
     * @param approvedOn when the minister approved it
     * @param votedOn when the council voted
     * @param hedging how the risk of its rate is managed, or null
     */
    public record Abroad(
            String currency,
            BigDecimal units,
            LocalDate approvedOn,
            LocalDate votedOn,
            @Nullable String hedging) {}

    private static final Text WORDS = Text.of("지방채 발행", "Issuing debt");

    private final Debts debts;
    private final Ceilings ceilings;
    private final Standings standings;
    private final Rates rates;
    private final Lines lines;
    private final Parties parties;
    private final Funds funds;
    private final Bookkeeping books;

    IssueDebt(
            Debts debts,
            Ceilings ceilings,
            Standings standings,
            Rates rates,
            Lines lines,
            Parties parties,
            Funds funds,
            Bookkeeping books) {
        this.debts = debts;
        this.ceilings = ceilings;
        this.standings = standings;
        this.rates = rates;
        this.lines = lines;
        this.parties = parties;
        this.funds = funds;
        this.books = books;
    }

    /**
     * Sets what may be issued in the present year.
     *
     * @param base the budget of the year before last
     */
    @Transactional
    public Decision<Integer> setCeiling(long base, long won) {
        var own = books.actingFor(LocalFinance.BUDGET);
        var reasons = DebtRules.ceiling(base, won);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        int year = books.today().getYear();
        ceilings.set(own.id(), year, base, won, books.actor(), books.today());
        books.changed("finance.debt-ceiling", WORDS, "debt ceiling " + year);
        return Decision.done(year);
    }

    /** Enters a debt the council voted; says its number. */
    @Transactional
    public Decision<Long> enter(Wanted wanted) {
        var own = books.actingFor(LocalFinance.BUDGET);
        int year = books.today().getYear();
        var ceiling = ceilings.of(own.id(), year, true);
        if (ceiling.isEmpty()) {
            return Decision.refused(DebtRules.NO_CEILING.with(String.valueOf(year)));
        }
        var standing =
                new DebtRules.Standing(
                        own.isUpper(),
                        ceiling.get().left(),
                        standings.of(own.id(), year).total(),
                        standings.budget(own.id(), year));
        var reasons = account(own, wanted);
        reasons.addAll(DebtRules.issue(wanted, standing));
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        if (parties.among(own.id(), List.of(wanted.party())) == 0) {
            return Decision.refused(DebtRules.NO_PARTY);
        }
        long id = debts.enter(own.id(), wanted, year, books.actor(), books.today());
        books.changed("finance.enter-debt", WORDS, "debt " + id);
        return Decision.done(id);
    }

    /**
     * Enters a debt the books had from their beginning: its principal is what is outstanding, and
     * no more than the books show beyond the register.
     */
    @Transactional
    public Decision<Long> bringForward(Wanted wanted, LocalDate since) {
        var own = books.actingFor(LocalFinance.BUDGET);
        var reasons = account(own, wanted);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        long registered =
                debts.of(own.id(), wanted.account()).stream()
                        .filter(one -> one.kind() == wanted.kind())
                        .filter(one -> one.state() != Debt.State.VOTED)
                        .mapToLong(Debt::outstanding)
                        .sum();
        long free = -books.holds(own.id(), wanted.account(), wanted.kind().account()) - registered;
        if (wanted.principal() <= 0 || wanted.principal() > free) {
            return Decision.refused(DebtRules.NOT_IN_BOOKS.with(Won.words(Math.max(0, free))));
        }
        if (parties.among(own.id(), List.of(wanted.party())) == 0) {
            return Decision.refused(DebtRules.NO_PARTY);
        }
        long id = debts.bring(own.id(), wanted, since.getYear(), books.actor(), since);
        debts.schedule(id, own.id(), schedule(wanted, since));
        books.changed("finance.bring-debt", WORDS, "debt " + id);
        return Decision.done(id);
    }

    /** Why the account cannot bear it. */
    private List<Refusal> account(Government own, Wanted wanted) {
        var reasons = new ArrayList<Refusal>();
        funds.kind(own.id(), wanted.account())
                .ifPresentOrElse(
                        kind -> reasons.addAll(DebtRules.account(wanted, own, kind)),
                        () -> reasons.add(Funds.NONE.with(wanted.account())));
        return reasons;
    }

    private static List<Schedule.Due> schedule(Wanted wanted, LocalDate from) {
        return Schedule.of(
                wanted.principal(),
                wanted.rate(),
                from,
                wanted.perYear(),
                wanted.grace(),
                wanted.years());
    }

    /** Books the money of a debt, which makes its schedule; by the cashier. */
    @Transactional
    public Decision<Long> receive(long id) {
        var own = books.actingFor(LocalFinance.CASH);
        var both = books.mixed();
        if (both != null) {
            return Decision.refused(both);
        }
        var debt =
                debts.locked(id)
                        .filter(one -> one.government() == own.id())
                        .filter(one -> one.state() == Debt.State.VOTED)
                        .orElse(null);
        if (debt == null) {
            return Decision.refused(DebtRules.NOT_WAITING);
        }
        if (debt.enteredBy().equals(books.actor())) {
            return Decision.refused(DebtRules.OWN_ENTRY);
        }
        var today = books.today();
        var won = won(debt, today);
        if (won.isEmpty()) {
            return Decision.refused(noRate(debt, today));
        }
        var draft = List.of(draft(debt, today, won.get()));
        var reasons = books.check(draft);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        debts.issued(id, won.get(), today, books.actor(), books.postChecked(draft));
        schedule(debt, won.get(), today);
        books.changed("finance.receive-debt", WORDS, "debt " + id);
        return Decision.done(id);
    }

    /** What is owed in won from the day it is issued. */
    private Optional<Long> won(Debt debt, LocalDate today) {
        var abroad = debt.abroad();
        return abroad == null
                ? Optional.of(debt.principal())
                : rates.inWon(abroad.currency(), abroad.units(), today);
    }

    static Refusal noRate(Debt debt, LocalDate day) {
        var abroad = debt.abroad();
        return DebtRules.NO_RATE.with(day, abroad == null ? "" : abroad.currency());
    }

    private Draft draft(Debt debt, LocalDate today, long won) {
        long proceeds = Objects.requireNonNullElse(debt.proceeds(), won);
        var event =
                RuleBook.Event.of("BOND_ISSUED", "won", won)
                        .measure("proceeds", proceeds)
                        .measure("discount", Math.max(0, won - proceeds))
                        .measure("premium", Math.max(0, proceeds - won))
                        .bind("debt", debt.kind().account());
        var draft =
                books.draft(
                        debt.government(),
                        debt.fund(),
                        today,
                        event,
                        "debt " + debt.id(),
                        debt.title(),
                        about(debt));
        var abroad = debt.abroad();
        return abroad == null
                ? draft
                : draft.in(debt.kind().account(), false, abroad.currency(), abroad.units());
    }

    private void schedule(Debt debt, long won, LocalDate today) {
        var dues = Schedule.of(won, debt.rate(), today, debt.perYear(), debt.grace(), debt.years());
        debts.schedule(debt.id(), debt.government(), dues);
        var abroad = debt.abroad();
        if (abroad != null) {
            debts.inUnits(
                    debt.id(),
                    Schedule.inUnits(
                            abroad.units(),
                            debt.rate(),
                            debt.perYear(),
                            debt.grace(),
                            debt.years()));
        }
        if (debt.proceeds() != null) {
            debts.spread(debt.id(), Discount.parts(dues, won, debt.proceeds()));
        }
    }

    /** The line of revenue it counts for, where the budget of its account has one. */
    private Leg.About about(Debt debt) {
        var line =
                lines.revenues(debt.government(), books.today().getYear()).stream()
                        .filter(one -> one.fund() == debt.fund())
                        .filter(one -> one.item() == RevenueItem.BONDS.code())
                        .map(BudgetLine::id)
                        .findFirst()
                        .orElse(null);
        return new Leg.About(line, null, debt.party(), null);
    }
}
