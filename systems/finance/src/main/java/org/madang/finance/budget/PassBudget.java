package org.madang.finance.budget;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.finance.Won;
import org.madang.finance.governments.FinanceClock;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.governments.Governments;
import org.madang.finance.governments.Trail;
import org.madang.finance.ledger.ClosePeriod;
import org.madang.kernel.access.Access;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A budget on its way: proposed by the mayor, voted by the council, announced; from then on it
 * controls spending (Local Autonomy Act, Articles 142 and 149). A supplementary budget (Local
 * Finance Act, Article 45) states the new amount of each line it changes.
 */
@Service("financePassBudget")
public class PassBudget {

    private static final Text WORDS = Text.of("예산 편성", "Drawing up a budget");

    private final Budgets budgets;
    private final Funds funds;
    private final Lines lines;
    private final Controls controls;
    private final Governments governments;
    private final ClosePeriod periods;
    private final Trail trail;
    private final Access access;
    private final FinanceClock clock;

    PassBudget(
            Budgets budgets,
            Funds funds,
            Lines lines,
            Controls controls,
            Governments governments,
            ClosePeriod periods,
            Trail trail,
            Access access,
            FinanceClock clock) {
        this.budgets = budgets;
        this.funds = funds;
        this.lines = lines;
        this.controls = controls;
        this.governments = governments;
        this.periods = periods;
        this.trail = trail;
        this.access = access;
        this.clock = clock;
    }

    /** Proposes the main budget of a year, or the next supplementary one. */
    @Transactional
    public Decision<Long> propose(int fund, int year, List<LineDraft> drafts) {
        return propose(governments.actingFor(LocalFinance.BUDGET), fund, year, drafts);
    }

    private Decision<Long> propose(Government own, int fund, int year, List<LineDraft> drafts) {
        var known = funds.of(own.id()).stream().anyMatch(one -> one.number() == fund);
        if (!known) {
            return Decision.refused(BudgetRules.NO_FUND.with(fund));
        }
        var whole = whole(own.id(), fund, year, drafts);
        var reasons = BudgetRules.refusals(whole, fund == Funds.GENERAL);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        var amounts = new LinkedHashMap<Long, Long>();
        var ids = lines.enter(own.id(), fund, year, drafts);
        for (int i = 0; i < drafts.size(); i++) {
            amounts.merge(ids.get(i), drafts.get(i).amount(), Long::sum);
        }
        long id =
                budgets.propose(
                        own.id(), fund, year, false, access.current().id(), clock.today(), amounts);
        trail.changed("finance.propose-budget", WORDS, "budget " + id);
        return Decision.done(id);
    }

    /** A version with the lines it leaves as they are: it is the whole that must be right. */
    private List<LineDraft> whole(int government, int fund, int year, List<LineDraft> drafts) {
        var whole = new LinkedHashMap<String, LineDraft>();
        var revenue = budgets.revenues(government, year);
        for (var line : lines.revenues(government, year)) {
            keep(whole, line, fund, revenue.getOrDefault(line.id(), 0L));
        }
        for (var line : lines.expenses(government, year)) {
            var control = line.control();
            keep(whole, line, fund, control == null ? 0 : control.budget());
        }
        var given = new HashSet<String>();
        for (var draft : drafts) {
            var key = key(draft.programme(), draft.item(), draft.kind());
            // The same line twice in one version is one line with both amounts.
            whole.merge(key, draft, (there, more) -> given.contains(key) ? there.plus(more) : more);
            given.add(key);
        }
        return List.copyOf(whole.values());
    }

    private static void keep(Map<String, LineDraft> whole, BudgetLine line, int fund, long amount) {
        if (line.fund() == fund && amount != 0) {
            whole.put(
                    key(line.programme(), line.item(), line.kind()),
                    new LineDraft(
                            line.programme(), line.item(), line.office(), line.kind(), amount));
        }
    }

    private static String key(@Nullable Programme programme, int item, LineDraft.Kind kind) {
        var where =
                programme == null
                        ? ""
                        : String.join(
                                "\n",
                                programme.sector().name(),
                                String.valueOf(programme.part()),
                                programme.policy().ko(),
                                programme.unit().ko(),
                                programme.detail().ko());
        return where + "\n" + item + "\n" + kind;
    }

    /** Enters what the council decided. */
    @Transactional
    public Decision<Long> vote(long id, String vote, boolean passed) {
        var own = governments.actingFor(LocalFinance.BUDGET);
        var budget = budgets.find(id).filter(one -> one.government() == own.id());
        if (budget.isEmpty() || !budgets.voted(id, clock.today(), vote, passed)) {
            return Decision.refused(BudgetRules.STATE);
        }
        trail.changed("finance.vote-budget", WORDS, "budget " + id);
        return Decision.done(id);
    }

    /** Announces it: the books of the year are open and its lines control spending. */
    @Transactional
    public Decision<Long> announce(long id) {
        var own = governments.actingFor(LocalFinance.BUDGET);
        var budget = budgets.find(id).filter(one -> one.government() == own.id());
        if (budget.isEmpty()) {
            return Decision.refused(BudgetRules.STATE);
        }
        var amounts = budgets.expenses(id);
        if (!amounts.isEmpty()) {
            for (var line : lines.locked(amounts.keySet())) {
                var refusal = cut(line, amounts.getOrDefault(line.id(), 0L));
                if (refusal != null) {
                    return Decision.refused(refusal);
                }
            }
        }
        if (!budgets.announced(id, clock.today())) {
            return Decision.refused(BudgetRules.STATE);
        }
        controls.budget(own.id(), amounts);
        periods.openYear(own, budget.get().year());
        trail.changed("finance.announce-budget", WORDS, "budget " + id);
        return Decision.done(id);
    }

    private static @Nullable Refusal cut(BudgetLine line, long amount) {
        var control = line.control();
        if (control == null
                || amount + control.transferred() + control.carried() >= control.allotted()) {
            return null;
        }
        return BudgetRules.BELOW_ALLOTTED.with(Won.words(control.allotted()));
    }
}
