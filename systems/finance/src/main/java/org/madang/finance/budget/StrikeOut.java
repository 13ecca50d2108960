package org.madang.finance.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.finance.Won;
import org.madang.finance.ledger.Bookkeeping;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the council takes off a line of a proposed budget before it votes. What is cut goes into
 * another line, such as the reserve, as revenue and expenditure stay equal; more in a line takes
 * the consent of the head of the government (Local Autonomy Act, Article 142, paragraph 3). For
 * what was struck out or cut the reserve is not used (Local Finance Act, Article 43, paragraph 3).
 */
@Service("financeStrikeOut")
public class StrikeOut {

    /**
     * A cut.
     *
     * @param won by how much
     * @param into the line that has it instead
     * @param consent of the head of the government to that
     */
    public record Cut(long line, long won, long into, String consent) {}

    private final Budgets budgets;
    private final StruckOuts struck;
    private final Lines lines;
    private final Bookkeeping books;

    StrikeOut(Budgets budgets, StruckOuts struck, Lines lines, Bookkeeping books) {
        this.budgets = budgets;
        this.struck = struck;
        this.lines = lines;
        this.books = books;
    }

    /** Enters it; says what is left of the line. */
    @Transactional
    public Decision<Long> strike(long budget, Cut cut) {
        var own = books.actingFor(LocalFinance.BUDGET);
        var version = budgets.held(budget).filter(one -> one.government() == own.id()).orElse(null);
        if (version == null || version.state() != Budgets.State.PROPOSED) {
            return Decision.refused(BudgetRules.STATE);
        }
        var amounts = budgets.expenses(budget);
        long proposed = amounts.getOrDefault(cut.line(), -1L);
        if (proposed < 0 || !amounts.containsKey(cut.into()) || cut.line() == cut.into()) {
            return Decision.refused(BudgetRules.NO_LINE);
        }
        var reasons = new ArrayList<>(BudgetRules.cut(cut, proposed));
        reasons.addAll(reserve(version, cut, amounts));
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        struck.strike(version, cut, proposed, books.actor(), books.today());
        books.changed(
                "finance.strike-out", Text.of("의회 삭감", "Cut by the council"), "budget " + budget);
        return Decision.done(proposed - cut.won());
    }

    /** What is cut may not swell the reserve beyond its hundredth (Article 43, paragraph 1). */
    private List<Refusal> reserve(Budgets.Budget version, Cut cut, Map<Long, Long> amounts) {
        boolean reserve =
                lines.find(cut.into())
                        .filter(line -> line.kind() == LineDraft.Kind.RESERVE)
                        .isPresent();
        // Lines that a supplementary budget leaves as they are belong to the whole.
        long whole =
                lines.expenses(version.government(), version.year()).stream()
                        .filter(line -> line.fund() == version.fund())
                        .mapToLong(line -> amounts.getOrDefault(line.id(), budget(line)))
                        .sum();
        long most = whole / BudgetRules.RESERVE_SHARE;
        return reserve && amounts.getOrDefault(cut.into(), 0L) + cut.won() > most
                ? List.of(BudgetRules.RESERVE.with(Won.words(most)))
                : List.of();
    }

    private static long budget(BudgetLine line) {
        var control = line.control();
        return control == null ? 0 : control.budget();
    }
}
