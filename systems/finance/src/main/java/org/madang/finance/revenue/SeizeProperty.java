package org.madang.finance.revenue;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Won;
import org.madang.finance.ledger.Bookkeeping;
import org.madang.kernel.access.Access;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.notices.Notice;
import org.madang.kernel.notices.Notices;
import org.madang.kernel.notices.Recipient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seizes property for arrears and releases it (압류와 해제): the collector. Nothing is posted, as
 * nothing is had of it yet; what it brings is a receipt like any other.
 */
@Service("financeSeizeProperty")
public class SeizeProperty {

    /**
     * Property to be seized for a claim.
     *
     * @param thirdParty who owes a claim that is seized, or null
     * @param worth what it may bring
     */
    public record Wanted(
            long assessment,
            Seizure.Kind kind,
            String described,
            @Nullable String thirdParty,
            long worth) {}

    private static final Text NAME = Text.of("체납처분", "Enforcement");
    private static final Purpose PURPOSE = Purpose.of("finance.seizures", NAME);
    private static final List<String> FACTS = List.of("name", "finance.seizure");
    private static final int MOST = 200;

    private final Seizures seizures;
    private final Assessments assessments;
    private final Surcharges surcharges;
    private final Bookkeeping books;
    private final Journal journal;
    private final Notices notices;
    private final Access access;

    SeizeProperty(
            Seizures seizures,
            Assessments assessments,
            Surcharges surcharges,
            Bookkeeping books,
            Journal journal,
            Notices notices,
            Access access) {
        this.seizures = seizures;
        this.assessments = assessments;
        this.surcharges = surcharges;
        this.books = books;
        this.journal = journal;
        this.notices = notices;
        this.access = access;
    }

    /** What is or was seized; for each resident the journal says who looked. */
    @Transactional
    public List<Seizure> of(int government) {
        var all = seizures.of(government, MOST);
        var actor = access.current();
        var entries =
                all.stream()
                        .map(Seizure::resident)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(resident ->
                                new JournalEntry(
                                        actor,
                                        PURPOSE,
                                        Deed.READ,
                                        resident,
                                        "finance.seizures",
                                        FACTS))
                        .toList();
        if (!entries.isEmpty()) {
            journal.writeAll(entries);
        }
        return all;
    }

    /** Seizes it and tells the debtor in writing (Article 55, paragraph 5); says its number. */
    @Transactional
    public Decision<Long> seize(Wanted wanted) {
        var own = books.actingFor(LocalFinance.COLLECT);
        var both = books.mixed();
        if (both != null) {
            return Decision.refused(both);
        }
        var claim =
                assessments.locked(List.of(wanted.assessment())).stream()
                        .filter(one -> one.government() == own.id())
                        .findFirst()
                        .orElse(null);
        if (claim == null) {
            return Decision.refused(RevenueRules.NOT_FOUND);
        }
        var today = books.today();
        var now = surcharges.grown(List.of(claim), today).getFirst();
        var reasons = SeizureRules.seize(wanted, now, seizures.holding(claim.id()), today);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        surcharges.bring(List.of(claim), List.of(now), today);
        long id = seizures.enter(own.id(), wanted, now.owed(), books.actor(), today);
        books.changed("finance.seize", NAME, "seizure " + id);
        told(
                claim.resident(),
                id,
                "finance.seize",
                Text.of(
                                "{0}: 체납액 {1}에 대하여 {2}을(를) 압류했습니다. 모두 내면 해제합니다.",
                                "{0} has seized {2} for arrears of {1}. It is released when all"
                                        + " is paid.")
                        .with(own.name(), Won.words(now.owed()), wanted.described()));
        return Decision.done(id);
    }

    /**
     * A resident finds it in the inbox, and in the journal who did it; others are written to by the
     * office.
     */
    private void told(@Nullable Long resident, long id, String what, Text words) {
        if (resident == null) {
            return;
        }
        var reference = "seizure " + id;
        notices.send(
                Recipient.resident(resident),
                new Notice(
                        Text.of("지방세 부서에서 보낸 알림", "From the revenue office"),
                        words,
                        null,
                        reference));
        journal.write(
                new JournalEntry(
                        access.current(),
                        PURPOSE.about(reference),
                        Deed.CHANGE,
                        resident,
                        what,
                        FACTS));
    }

    /** Releases it, and tells whoever was told of the seizure (Article 64, paragraph 1). */
    @Transactional
    public Decision<Long> release(long id, Seizure.Ground ground) {
        var own = books.actingFor(LocalFinance.COLLECT);
        var seizure =
                seizures.locked(id)
                        .filter(one -> one.government() == own.id() && one.holds())
                        .orElse(null);
        if (seizure == null) {
            return Decision.refused(SeizureRules.NOT_HELD);
        }
        var today = books.today();
        var claims = assessments.locked(List.of(seizure.assessment()));
        long owed = surcharges.grown(claims, today).getFirst().owed();
        var reasons = SeizureRules.release(seizure, ground, owed);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        seizures.release(id, ground, books.actor(), today);
        books.changed("finance.release", NAME, "seizure " + id);
        told(
                seizure.resident(),
                id,
                "finance.release",
                Text.of("{0}: {1}의 압류를 해제했습니다.", "{0} has released {1}.")
                        .with(own.name(), seizure.described()));
        return Decision.done(id);
    }
}
