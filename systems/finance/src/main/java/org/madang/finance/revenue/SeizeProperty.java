package org.madang.finance.revenue;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.ledger.Bookkeeping;
import org.madang.kernel.access.Access;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
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
    private final Access access;

    SeizeProperty(
            Seizures seizures,
            Assessments assessments,
            Surcharges surcharges,
            Bookkeeping books,
            Journal journal,
            Access access) {
        this.seizures = seizures;
        this.assessments = assessments;
        this.surcharges = surcharges;
        this.books = books;
        this.journal = journal;
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
        surcharges.bring(List.of(claim), today);
        long id = seizures.enter(own.id(), wanted, now.owed(), books.actor(), today);
        books.changed("finance.seize", NAME, "seizure " + id);
        told(claim.resident(), id, "finance.seize");
        return Decision.done(id);
    }

    /** In the journal, as a resident may see what was done about them. */
    private void told(@Nullable Long resident, long id, String what) {
        if (resident != null) {
            journal.write(
                    new JournalEntry(
                            access.current(),
                            PURPOSE.about("seizure " + id),
                            Deed.CHANGE,
                            resident,
                            what,
                            FACTS));
        }
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
        told(seizure.resident(), id, "finance.release");
        return Decision.done(id);
    }
}
