package org.madang.finance.subsidies;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.finance.Won;
import org.madang.finance.budget.Lines;
import org.madang.finance.budget.RevenueItem;
import org.madang.finance.ledger.Bookkeeping;
import org.madang.finance.ledger.Draft;
import org.madang.finance.ledger.Leg;
import org.madang.finance.ledger.RuleBook;
import org.madang.finance.subsidies.Subsidies.Grant;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A subsidy received, from the decision to the return of its rest (Local Finance Act, Article 23;
 * 보조금 관리에 관한 법률 제27조, 제28조): the budget officer enters and settles it, the cashier books what came
 * and sends back what is left.
 */
@Service("financeSettleGrant")
public class SettleGrant {

    /** What the state or the province decided. */
    public record Wanted(long line, String title, String decision, long decided, long ownShare) {}

    private static final Text WORDS = Text.of("받은 보조금", "Subsidies received");

    private final Subsidies subsidies;
    private final Lines lines;
    private final Bookkeeping books;

    SettleGrant(Subsidies subsidies, Lines lines, Bookkeeping books) {
        this.subsidies = subsidies;
        this.lines = lines;
        this.books = books;
    }

    /** Enters a decision, and says its number. */
    @Transactional
    public Decision<Long> enter(Wanted wanted) {
        var own = books.actingFor(LocalFinance.BUDGET);
        boolean known =
                lines.revenues(own.id(), books.today().getYear()).stream()
                        .filter(line -> line.id() == wanted.line())
                        .anyMatch(line ->
                                line.item() == RevenueItem.NATIONAL_SUBSIDY.code()
                                        || line.item() == RevenueItem.PROVINCIAL_SUBSIDY.code());
        if (!known) {
            return Decision.refused(SubsidyRules.GRANT_LINE);
        }
        long id = subsidies.enterGrant(own.id(), books.today().getYear(), wanted, by());
        books.changed("finance.enter-grant", WORDS, "grant " + id);
        return Decision.done(id);
    }

    /** Books what came in. */
    @Transactional
    public Decision<Long> receive(long id, long won) {
        var both = books.mixed();
        if (both != null) {
            return Decision.refused(both);
        }
        var grant = open(id, LocalFinance.CASH, Grant.Stage.DECIDED);
        if (grant == null) {
            return Decision.refused(SubsidyRules.GRANT_NOT_OPEN);
        }
        long rest = grant.decided() - grant.received();
        if (won <= 0 || won > rest) {
            return Decision.refused(SubsidyRules.GRANT_OVER.with(Won.words(rest)));
        }
        var event = RuleBook.Event.of("GRANT_RECEIVED", "won", won).bind("revenue", revenue(grant));
        var refused = post(grant, event);
        if (!refused.isEmpty()) {
            return Decision.refused(refused);
        }
        subsidies.receivedGrant(id, won);
        books.changed("finance.receive-grant", WORDS, "grant " + id);
        return Decision.done(id);
    }

    /** Settles it: what was not spent is to be returned, and is no revenue any more. */
    @Transactional
    public Decision<Long> settle(long id, long spent) {
        var grant = open(id, LocalFinance.BUDGET, Grant.Stage.DECIDED);
        if (grant == null) {
            return Decision.refused(SubsidyRules.GRANT_NOT_OPEN);
        }
        var below = subsidies.below(id);
        if (below.open() > 0) {
            return Decision.refused(SubsidyRules.GRANT_BELOW_OPEN.with(below.open()));
        }
        if (spent < below.spent() || spent > grant.received()) {
            return Decision.refused(
                    SubsidyRules.GRANT_SPENT.with(
                            Won.words(below.spent()), Won.words(grant.received())));
        }
        long left = grant.received() - spent;
        if (left > 0) {
            var event =
                    RuleBook.Event.of("GRANT_TO_RETURN", "won", left)
                            .bind("revenue", revenue(grant));
            var refused = post(grant, event);
            if (!refused.isEmpty()) {
                return Decision.refused(refused);
            }
        }
        subsidies.settledGrant(id, spent, left, books.today());
        books.changed("finance.settle-grant", WORDS, "grant " + id);
        return Decision.done(left);
    }

    /** Sends back what is left. */
    @Transactional
    public Decision<Long> giveBack(long id) {
        var both = books.mixed();
        if (both != null) {
            return Decision.refused(both);
        }
        var grant = open(id, LocalFinance.CASH, Grant.Stage.SETTLED);
        if (grant == null || grant.toReturn() == 0) {
            return Decision.refused(SubsidyRules.GRANT_NOT_OPEN);
        }
        var refused = post(grant, RuleBook.Event.of("GRANT_RETURNED", "won", grant.toReturn()));
        if (!refused.isEmpty()) {
            return Decision.refused(refused);
        }
        subsidies.returnedGrant(id);
        books.changed("finance.return-grant", WORDS, "grant " + id);
        return Decision.done(grant.toReturn());
    }

    private @Nullable Grant open(long id, org.madang.kernel.access.Duty duty, Grant.Stage state) {
        var own = books.actingFor(duty);
        return subsidies
                .lockedGrant(id)
                .filter(one -> one.government() == own.id())
                .filter(one -> one.state() == state)
                .orElse(null);
    }

    private static int revenue(Grant grant) {
        return RevenueItem.of(grant.item()).map(RevenueItem::account).orElse(423100);
    }

    private List<Refusal> post(Grant grant, RuleBook.Event event) {
        List<Draft> draft =
                List.of(
                        books.draft(
                                grant.government(),
                                books.today(),
                                event,
                                "grant " + grant.id(),
                                grant.title(),
                                new Leg.About(grant.line(), null, null, grant.id())));
        var refused = books.check(draft);
        if (refused.isEmpty()) {
            books.postChecked(draft);
        }
        return refused;
    }

    private Subsidies.By by() {
        return new Subsidies.By(books.actor(), books.today());
    }
}
