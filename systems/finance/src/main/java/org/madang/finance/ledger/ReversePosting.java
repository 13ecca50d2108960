package org.madang.finance.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.finance.governments.FinanceClock;
import org.madang.finance.governments.Governments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Undoes a wrong posting by its opposite; neither is ever changed (Rule, Article 60: corrections).
 */
@Service("financeReversePosting")
public class ReversePosting {

    static final Refusal NOT_FOUND =
            Refusal.of(
                    "reversal.not-found",
                    null,
                    "이 기관의 장부에 없는 분개입니다.",
                    "There is no such posting in the books of your government.");
    static final Refusal REVERSED =
            Refusal.of(
                    "reversal.reversed",
                    null,
                    "이미 취소된 분개입니다 (취소 분개 {0}).",
                    "It has been reversed already, by posting {0}.");
    static final Refusal HAS_BUSINESS =
            Refusal.of(
                    "reversal.has-business",
                    null,
                    "업무에서 생긴 분개는 그 업무에서 바로잡습니다 ({0}).",
                    "A posting made by a business event is corrected there ({0}).");

    /** Kinds that stand alone: nothing else of the system would contradict their reversal. */
    private static final List<String> ALONE = List.of("MANUAL", "OPENING", "IMPORT");

    private final Postings postings;
    private final PostEntries posting;
    private final Governments governments;
    private final FinanceClock clock;

    ReversePosting(
            Postings postings, PostEntries posting, Governments governments, FinanceClock clock) {
        this.postings = postings;
        this.posting = posting;
        this.governments = governments;
        this.clock = clock;
    }

    /** Reverses a posting of the own government on behalf of the controller. */
    @Transactional
    public PostDecision reverse(long id, @Nullable LocalDate day, String reason) {
        var own = governments.actingFor(LocalFinance.CLOSE);
        var found = postings.find(id);
        if (found.isEmpty() || found.get().draft().government() != own.id()) {
            return refused(NOT_FOUND);
        }
        var stored = found.get();
        if (!ALONE.contains(stored.draft().kind())) {
            return refused(HAS_BUSINESS.with(stored.draft().source()));
        }
        return undo(stored, day, reason);
    }

    /** Reverses a posting as part of a business event, which has shown its own authority. */
    @Transactional
    public PostDecision undo(long id, String reason) {
        return undo(postings.find(id).orElseThrow(), null, reason);
    }

    private PostDecision undo(Postings.Stored stored, @Nullable LocalDate day, String reason) {
        if (stored.reversedBy() != null) {
            return refused(REVERSED.with(stored.reversedBy()));
        }
        var wrong = stored.draft();
        var when = day == null ? dayOf(wrong) : day;
        return posting.post(
                new Draft(
                        wrong.government(),
                        wrong.fund(),
                        wrong.year(),
                        when,
                        "REVERSAL",
                        wrong.source(),
                        reason,
                        stored.id(),
                        wrong.late(),
                        wrong.legs().stream().map(Leg::undone).toList()));
    }

    /** Today, or the last day of the year it belongs to. */
    private LocalDate dayOf(Draft wrong) {
        var today = clock.today();
        return today.getYear() == wrong.year() || wrong.late() != null
                ? today
                : LocalDate.of(wrong.year(), 12, 31);
    }

    private static PostDecision refused(Refusal reason) {
        return new PostDecision.Refused(List.of(reason));
    }
}
