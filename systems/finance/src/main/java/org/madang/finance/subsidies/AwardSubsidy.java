package org.madang.finance.subsidies;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.budget.Lines;
import org.madang.finance.ledger.Bookkeeping;
import org.madang.finance.ledger.Draft;
import org.madang.finance.ledger.Leg;
import org.madang.finance.ledger.RuleBook;
import org.madang.finance.spending.MakeCommitment;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a subsidy and settles it (Local Government Subsidies Management Act, Articles 7 to 19): the
 * financial officer commits it against the budget, it is paid like all spending, and what its
 * recipient did not need is owed back.
 */
@Service("financeAwardSubsidy")
public class AwardSubsidy {

    /**
     * A subsidy to be given.
     *
     * @param grant the subsidy received that it is given out of, or null
     * @param ownShare what the recipient adds
     * @param basis the committee's decision, the exception, or the law for running costs
     */
    public record Wanted(
            long line,
            long party,
            @Nullable Long grant,
            String title,
            long amount,
            long ownShare,
            boolean openCall,
            boolean running,
            String basis,
            LocalDate reportBy) {}

    private static final Text WORDS = Text.of("지방보조금", "Subsidies given");

    private final Subsidies subsidies;
    private final Lines lines;
    private final MakeCommitment making;
    private final Bookkeeping books;

    AwardSubsidy(Subsidies subsidies, Lines lines, MakeCommitment making, Bookkeeping books) {
        this.subsidies = subsidies;
        this.lines = lines;
        this.making = making;
        this.books = books;
    }

    /** Decides and commits it; says its number. */
    @Transactional
    public Decision<Long> award(Wanted wanted) {
        var own = books.actingFor(LocalFinance.COMMIT);
        int item = lines.find(wanted.line()).map(line -> line.item()).orElse(0);
        var reasons = SubsidyRules.award(item, wanted.openCall(), wanted.running(), wanted.basis());
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        var grant = wanted.grant();
        if (grant != null
                && subsidies
                        .lockedGrant(grant)
                        .filter(one -> one.government() == own.id())
                        .filter(one -> one.state() == Subsidies.Grant.Stage.DECIDED)
                        .isEmpty()) {
            return Decision.refused(SubsidyRules.GRANT_NOT_OPEN);
        }
        var commitment =
                new MakeCommitment.Wanted(
                        wanted.line(), wanted.party(), wanted.title(), wanted.amount(), "보조금");
        return switch (making.commit(commitment)) {
            case Decision.Refused<Long> refused -> refused;
            case Decision.Done<Long> made -> {
                long id =
                        subsidies.award(
                                own.id(), books.today().getYear(), wanted, made.value(), by());
                books.changed("finance.award-subsidy", WORDS, "subsidy " + id);
                yield Decision.done(id);
            }
        };
    }

    private Subsidies.By by() {
        return new Subsidies.By(books.actor(), books.today());
    }

    /**
     * Settles it by the recipient's report: what they did not need is owed back, and the cost is
     * that much less (Article 19).
     */
    @Transactional
    public Decision<Long> settle(long id, long spent, @Nullable String auditor) {
        var own = books.actingFor(LocalFinance.COMMIT);
        var subsidy =
                subsidies
                        .locked(id)
                        .filter(one -> one.government() == own.id())
                        .filter(one -> one.state() == Subsidies.Subsidy.State.AWARDED)
                        .orElse(null);
        if (subsidy == null) {
            return Decision.refused(SubsidyRules.NOT_OPEN);
        }
        var reasons =
                SubsidyRules.settlement(
                        subsidy.amount(), subsidy.given(), spent, subsidy.toGovernment(), auditor);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        long left = subsidy.given() - spent;
        if (left > 0) {
            int cost = lines.find(subsidy.line()).orElseThrow().account();
            var event = RuleBook.Event.of("SUBSIDY_LEFT", "won", left).bind("item", cost);
            var draft = draft(subsidy, event);
            var refused = books.check(draft);
            if (!refused.isEmpty()) {
                return Decision.refused(refused);
            }
            books.postChecked(draft);
        }
        subsidies.settled(id, spent, left, auditor, by());
        books.changed("finance.settle-subsidy", WORDS, "subsidy " + id);
        return Decision.done(left);
    }

    private List<Draft> draft(Subsidies.Subsidy subsidy, RuleBook.Event event) {
        return List.of(
                books.draft(
                        subsidy.government(),
                        books.today(),
                        event,
                        "subsidy " + subsidy.id(),
                        subsidy.title(),
                        new Leg.About(subsidy.line(), null, null, subsidy.grant())));
    }

    /** Books what came back of a settled subsidy; by the cashier (Article 31). */
    @Transactional
    public Decision<Long> repay(long id) {
        var own = books.actingFor(LocalFinance.CASH);
        var both = books.mixed();
        if (both != null) {
            return Decision.refused(both);
        }
        var subsidy =
                subsidies
                        .locked(id)
                        .filter(one -> one.government() == own.id())
                        .filter(one -> one.state() == Subsidies.Subsidy.State.SETTLED)
                        .filter(one -> one.left() > 0)
                        .orElse(null);
        if (subsidy == null) {
            return Decision.refused(SubsidyRules.NOT_LEFT);
        }
        var draft = draft(subsidy, RuleBook.Event.of("SUBSIDY_REPAID", "won", subsidy.left()));
        var refused = books.check(draft);
        if (!refused.isEmpty()) {
            return Decision.refused(refused);
        }
        books.postChecked(draft);
        subsidies.repaid(id, books.today());
        books.changed("finance.repay-subsidy", WORDS, "subsidy " + id);
        return Decision.done(subsidy.left());
    }
}
