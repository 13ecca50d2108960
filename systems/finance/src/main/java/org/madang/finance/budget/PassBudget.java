package org.madang.finance.budget;

import java.util.LinkedHashMap;
import java.util.List;
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
    private final Lines lines;
    private final Controls controls;
    private final Governments governments;
    private final ClosePeriod periods;
    private final Trail trail;
    private final Access access;
    private final FinanceClock clock;

    PassBudget(
            Budgets budgets,
            Lines lines,
            Controls controls,
            Governments governments,
            ClosePeriod periods,
            Trail trail,
            Access access,
            FinanceClock clock) {
        this.budgets = budgets;
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
        var reasons = BudgetRules.refusals(drafts, fund == Funds.GENERAL);
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
