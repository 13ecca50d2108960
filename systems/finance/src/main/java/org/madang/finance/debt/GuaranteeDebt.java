package org.madang.finance.debt;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.finance.Won;
import org.madang.finance.ledger.Bookkeeping;
import org.madang.finance.ledger.Leg;
import org.madang.finance.ledger.RuleBook;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Guarantees of the debts of others (보증채무부담행위, Local Finance Act, Article 13). A promise is no debt
 * yet and nothing is posted. When the debtor fails the government becomes liable: the loss is then
 * certain (Rule on Accounting Standards, Article 59, paragraph 2, number 1), and it counts in the
 * ratio of debt (Decree, Article 65, paragraph 4, number 2). It is paid out of the budget like
 * everything else; what was provided for goes as it is paid.
 */
@Service("financeGuaranteeDebt")
public class GuaranteeDebt {

    /**
     * A guarantee the council voted.
     *
     * @param amount of the debt that it covers
     */
    public record Wanted(
            String debtor,
            String creditor,
            String project,
            long amount,
            LocalDate until,
            String vote) {}

    private static final Text NAME = Text.of("보증채무", "Guarantees");

    private final Guarantees guarantees;
    private final Bookkeeping books;

    GuaranteeDebt(Guarantees guarantees, Bookkeeping books) {
        this.guarantees = guarantees;
        this.books = books;
    }

    /** Enters it; says its number. */
    @Transactional
    public Decision<Long> give(Wanted wanted) {
        var own = books.actingFor(LocalFinance.BUDGET);
        var today = books.today();
        var reasons = GuaranteeRules.give(wanted, today);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        long id = guarantees.enter(own.id(), today.getYear(), wanted, books.actor(), today);
        books.changed("finance.give-guarantee", NAME, "guarantee " + id);
        return Decision.done(id);
    }

    /** Changes how much it covers and how long, by another vote (Article 13, paragraph 3). */
    @Transactional
    public Decision<Long> change(long id, long amount, LocalDate until, String vote) {
        var now = running(id);
        if (now == null) {
            return Decision.refused(GuaranteeRules.NOT_RUNNING);
        }
        var reasons = GuaranteeRules.change(now, amount, until, vote, books.today());
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        guarantees.change(id, amount, until, vote);
        books.changed("finance.change-guarantee", NAME, "guarantee " + id);
        return Decision.done(id);
    }

    /** The debtor failed for so much: the government is liable; says for how much in all. */
    @Transactional
    public Decision<Long> call(long id, long won) {
        var now = running(id);
        if (now == null) {
            return Decision.refused(GuaranteeRules.NOT_RUNNING);
        }
        long left = now.amount() - now.called();
        if (won <= 0 || won > left) {
            return Decision.refused(GuaranteeRules.OVER.with(Won.words(left)));
        }
        var refused = post(now, "GUARANTEE_CALLED", won);
        if (!refused.isEmpty()) {
            return Decision.refused(refused);
        }
        guarantees.call(id, won);
        books.changed("finance.call-guarantee", NAME, "guarantee " + id);
        return Decision.done(now.liable() + won);
    }

    /** So much was paid, out of the budget or by the debtor after all; says what is left. */
    @Transactional
    public Decision<Long> settle(long id, long won) {
        var now = running(id);
        if (now == null) {
            return Decision.refused(GuaranteeRules.NOT_RUNNING);
        }
        if (won <= 0 || won > now.liable()) {
            return Decision.refused(GuaranteeRules.OVER_CALLED.with(Won.words(now.liable())));
        }
        var refused = post(now, "GUARANTEE_SETTLED", won);
        if (!refused.isEmpty()) {
            return Decision.refused(refused);
        }
        guarantees.settle(id, won);
        books.changed("finance.settle-guarantee", NAME, "guarantee " + id);
        return Decision.done(now.liable() - won);
    }

    /** The debt is paid: nothing is promised any more. */
    @Transactional
    public Decision<Long> end(long id) {
        var now = running(id);
        if (now == null) {
            return Decision.refused(GuaranteeRules.NOT_RUNNING);
        }
        if (now.liable() > 0) {
            return Decision.refused(GuaranteeRules.STILL_OPEN.with(Won.words(now.liable())));
        }
        guarantees.end(id, books.today());
        books.changed("finance.end-guarantee", NAME, "guarantee " + id);
        return Decision.done(id);
    }

    private Guarantees.@Nullable Guarantee running(long id) {
        var own = books.actingFor(LocalFinance.BUDGET);
        return guarantees
                .locked(id)
                .filter(one -> one.government() == own.id() && one.runs())
                .orElse(null);
    }

    private List<Refusal> post(Guarantees.Guarantee one, String kind, long won) {
        var draft =
                List.of(
                        books.draft(
                                one.government(),
                                books.today(),
                                RuleBook.Event.of(kind, "won", won),
                                "guarantee " + one.id(),
                                "보증채무 " + one.project(),
                                Leg.About.NOTHING));
        var refused = books.check(draft);
        if (refused.isEmpty()) {
            books.postChecked(draft);
        }
        return refused;
    }
}
