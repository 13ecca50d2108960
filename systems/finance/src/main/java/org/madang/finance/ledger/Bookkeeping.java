package org.madang.finance.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Refusal;
import org.madang.finance.governments.FinanceClock;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.governments.Governments;
import org.madang.finance.governments.Segregation;
import org.madang.finance.governments.Trail;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Duty;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Component;

/**
 * What every use case that posts needs: who acts for which government on which day, the posting
 * that an event makes, and the line in the journal.
 */
@Component("financeBookkeeping")
public class Bookkeeping {

    private final RuleBook rules;
    private final PostEntries posting;
    private final Balances balances;
    private final Governments governments;
    private final Trail trail;
    private final Access access;
    private final FinanceClock clock;

    Bookkeeping(
            RuleBook rules,
            PostEntries posting,
            Balances balances,
            Governments governments,
            Trail trail,
            Access access,
            FinanceClock clock) {
        this.rules = rules;
        this.posting = posting;
        this.balances = balances;
        this.governments = governments;
        this.trail = trail;
        this.access = access;
        this.clock = clock;
    }

    /** The government for which the official now asking holds the duty. */
    public Government actingFor(Duty duty) {
        return governments.actingFor(duty);
    }

    /** Why whoever asks may not act at all, by the duties they hold together; null if they may. */
    public @Nullable Refusal mixed() {
        return Segregation.refusal(access.current());
    }

    /** Who asks, as the journal names them. */
    public String actor() {
        return access.current().id();
    }

    public LocalDate today() {
        return clock.today();
    }

    /** The posting that an event makes in the general account of a government. */
    public Draft draft(
            int government,
            LocalDate day,
            RuleBook.Event event,
            String source,
            String narrative,
            Leg.About about) {
        return draft(government, Funds.GENERAL, day, event, source, narrative, about);
    }

    /** The same in the books of another account by type. */
    public Draft draft(
            int government,
            int fund,
            LocalDate day,
            RuleBook.Event event,
            String source,
            String narrative,
            Leg.About about) {
        return Draft.of(
                government, fund, day, event.kind(), source, narrative, rules.legs(event, about));
    }

    /** Why the postings could not stand. */
    public List<Refusal> check(List<Draft> drafts) {
        return posting.check(drafts);
    }

    public PostDecision post(List<Draft> drafts) {
        return posting.post(drafts);
    }

    /**
     * Posts what was checked a moment ago in the same transaction, and says the first number.
     *
     * @throws IllegalStateException when it is refused meanwhile; all of the transaction is undone
     */
    public long postChecked(List<Draft> drafts) {
        return switch (posting.post(drafts)) {
            case PostDecision.Posted posted -> posted.first();
            case PostDecision.Refused refused ->
                    throw new IllegalStateException("refused meanwhile: " + refused.reasons());
        };
    }

    /** What an account holds now in the books of an account by type; debit positive. */
    public long holds(int government, int fund, int account) {
        return balances.total(Balances.Question.of(government).fund(fund)).stream()
                .filter(balance -> balance.account() == account)
                .mapToLong(Balances.Balance::net)
                .sum();
    }

    /** Leaves the line in the journal. */
    public void changed(String what, Text words, String reference) {
        trail.changed(what, words, reference);
    }
}
