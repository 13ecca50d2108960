package org.madang.finance.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.madang.finance.Refusal;
import org.madang.finance.governments.FinanceClock;
import org.madang.finance.governments.Governments;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts to the ledger: all of the postings or none, each balanced, in an open period of the own
 * government. Every business event of this system ends here; its own rows and these are one
 * transaction. The journal keeps one line with the fingerprint of all of them.
 */
@Service("financePostEntries")
public class PostEntries {

    public static final Purpose PURPOSE =
            Purpose.of("finance.posting", Text.of("회계 처리", "Posting to the ledger"));

    private static final List<String> FACTS = List.of("finance.posting");

    private final Postings postings;
    private final Periods periods;
    private final Rates rates;
    private final Chart chart;
    private final Governments governments;
    private final Journal journal;
    private final Access access;
    private final FinanceClock clock;

    PostEntries(
            Postings postings,
            Periods periods,
            Rates rates,
            Chart chart,
            Governments governments,
            Journal journal,
            Access access,
            FinanceClock clock) {
        this.postings = postings;
        this.periods = periods;
        this.rates = rates;
        this.chart = chart;
        this.governments = governments;
        this.journal = journal;
        this.access = access;
        this.clock = clock;
    }

    /** Why the postings could not stand, without posting them. */
    @Transactional(readOnly = true)
    public List<Refusal> check(List<Draft> drafts) {
        return refusals(drafts, access.current());
    }

    /** Posts one. */
    @Transactional
    public PostDecision post(Draft draft) {
        return post(List.of(draft));
    }

    /**
     * Posts many by one statement: all stand or none.
     *
     * @throws ClosedMeanwhile where a month was closed by another server since it was last looked
     *     at; asked again, the refusal is the rule's
     */
    @Transactional
    public PostDecision post(List<Draft> drafts) {
        var actor = access.current();
        var reasons = refusals(drafts, actor);
        if (!reasons.isEmpty()) {
            return new PostDecision.Refused(reasons);
        }
        var numbers = postings.numbers(drafts.size());
        var digests = new byte[numbers.length][];
        for (int i = 0; i < numbers.length; i++) {
            digests[i] = Digests.of(numbers[i], drafts.get(i));
        }
        try {
            postings.insert(numbers, digests, drafts, actor.id());
        } catch (ClosedMeanwhile e) {
            periods.forget();
            throw e;
        }
        journal.write(
                new JournalEntry(
                        actor,
                        PURPOSE.about(seal(numbers, digests)),
                        Deed.CHANGE,
                        null,
                        "finance.post",
                        FACTS));
        return new PostDecision.Posted(Arrays.stream(numbers).boxed().toList());
    }

    /** {@code p17+1 2fd4…}: the first number, how many, and the fingerprint of all. */
    static String seal(long[] numbers, byte[][] digests) {
        return "p" + numbers[0] + "+" + numbers.length + " " + Digests.together(digests);
    }

    private List<Refusal> refusals(List<Draft> drafts, Actor actor) {
        var own = governments.of(actor);
        var rated = new HashMap<PostingRules.Currency, Optional<BigDecimal>>();
        var books =
                new PostingRules.Books(
                        clock.today(),
                        code -> chart.find(code).orElse(null),
                        draft -> periods.isOpen(draft.government(), draft.year(), draft.month()),
                        currency ->
                                rated.computeIfAbsent(
                                                currency,
                                                asked -> rates.of(asked.code(), asked.day()))
                                        .orElse(null));
        var reasons = new ArrayList<Refusal>();
        for (var draft : drafts) {
            boolean foreign =
                    !(actor instanceof Actor.House)
                            && own.filter(one -> one.id() == draft.government()).isEmpty();
            if (foreign) {
                return List.of(PostingRules.OTHER_GOVERNMENT);
            }
            reasons.addAll(PostingRules.refusals(draft, books));
        }
        return reasons;
    }
}
