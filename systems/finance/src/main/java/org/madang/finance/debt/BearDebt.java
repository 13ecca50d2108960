package org.madang.finance.debt;

import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.ledger.Bookkeeping;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters an act that bears debt beyond the budget of its year (채무부담행위, Local Finance Act, Article
 * 44). It counts against the ceiling of debt. Nothing is owed before something is delivered, so
 * nothing is posted.
 */
@Service("financeBearDebt")
public class BearDebt {

    /**
     * Such an act.
     *
     * @param bookYear whose budget pays it
     * @param vote of the council; null for urgent works after a disaster, reported to it today
     */
    public record Act(
            String title, String reason, long amount, int bookYear, @Nullable String vote) {}

    private final Ceilings ceilings;
    private final DebtActs acts;
    private final Bookkeeping books;

    BearDebt(Ceilings ceilings, DebtActs acts, Bookkeeping books) {
        this.ceilings = ceilings;
        this.acts = acts;
        this.books = books;
    }

    /** Enters it, and says its number. */
    @Transactional
    public Decision<Long> bear(Act act) {
        var own = books.actingFor(LocalFinance.BUDGET);
        int year = books.today().getYear();
        var ceiling = ceilings.of(own.id(), year, true);
        if (ceiling.isEmpty()) {
            return Decision.refused(DebtRules.NO_CEILING.with(String.valueOf(year)));
        }
        var reasons =
                DebtRules.act(year, act.amount(), act.bookYear(), act.vote(), ceiling.get().left());
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        long id = acts.enter(own.id(), year, act, books.actor(), books.today());
        books.changed("finance.bear-debt", Text.of("채무부담행위", "Bearing debt"), "debt act " + id);
        return Decision.done(id);
    }
}
