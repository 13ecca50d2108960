package org.madang.finance.revenue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.madang.finance.governments.FinanceClock;
import org.madang.finance.revenue.Assessments.Assessment;
import org.madang.kernel.access.Access;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims as somebody reads them, with what they bear today: for each resident whose claim is shown
 * the journal says who looked.
 */
@Service("financeClaims")
public class Claims {

    private static final Purpose PURPOSE =
            Purpose.of("finance.claims", Text.of("세입 징수 관리", "Collecting revenue"));
    private static final List<String> FACTS = List.of("name", "finance.claim");

    private final Assessments assessments;
    private final Surcharges surcharges;
    private final FinanceClock clock;
    private final Journal journal;
    private final Access access;

    Claims(
            Assessments assessments,
            Surcharges surcharges,
            FinanceClock clock,
            Journal journal,
            Access access) {
        this.assessments = assessments;
        this.surcharges = surcharges;
        this.clock = clock;
        this.journal = journal;
        this.access = access;
    }

    /** The latest of a year first. */
    @Transactional
    public List<Assessment> latest(int government, int year, int limit) {
        return looked(assessments.latest(government, year, limit));
    }

    /** What is overdue (체납), the oldest first. */
    @Transactional
    public List<Assessment> overdue(int government, LocalDate today, int limit) {
        return looked(assessments.overdue(government, today, limit));
    }

    private List<Assessment> looked(List<Assessment> claims) {
        var actor = access.current();
        var entries =
                claims.stream()
                        .map(Assessment::resident)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(resident ->
                                new JournalEntry(
                                        actor,
                                        PURPOSE,
                                        Deed.READ,
                                        resident,
                                        "finance.claims",
                                        FACTS))
                        .toList();
        if (!entries.isEmpty()) {
            journal.writeAll(entries);
        }
        return surcharges.grown(claims, clock.today());
    }
}
