package org.madang.finance.ledger;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.finance.governments.FinanceClock;
import org.madang.finance.governments.Government;
import org.madang.finance.governments.Governments;
import org.madang.kernel.access.Access;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the books of a year, closes months and re-opens them, on the authority of the controller
 * (Local Accounting Act, Article 10). Closing waits for whoever is posting in the month; whoever
 * comes later is refused, so nothing is lost between.
 */
@Service("financeClosePeriod")
public class ClosePeriod {

    static final Purpose PURPOSE =
            Purpose.of("finance.period", Text.of("회계 마감", "Closing the books"));

    static final Refusal NOT_OVER =
            Refusal.of(
                    "period.not-over",
                    "month",
                    "{0}년 {1}월이 아직 끝나지 않았습니다.",
                    "The month {0}-{1} is not over yet.");
    static final Refusal UNCHANGED =
            Refusal.of(
                    "period.unchanged",
                    "month",
                    "이미 그 상태이거나 열린 적이 없는 기간입니다.",
                    "The period is in that state already, or its books were never opened.");
    static final Refusal NO_REASON =
            Refusal.of(
                    "period.no-reason",
                    "reason",
                    "다시 여는 사유를 적어야 합니다 (지방회계법 제51조: 내부통제).",
                    "Say why it is opened again (Article 51: internal control).");
    static final Refusal COMPLETED =
            Refusal.of(
                    "period.completed",
                    "month",
                    "{0}년도 출납사무는 2월 10일에 완결되어 다시 열 수 없습니다 (지방회계법 제7조제3항).",
                    "The books of {0} were completed on 10 February and stay closed (Article 7,"
                            + " paragraph 3).");

    /** What became of the wish. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record Refused(Refusal reason) implements Outcome {}
    }

    private final Periods periods;
    private final Governments governments;
    private final Journal journal;
    private final Access access;
    private final FinanceClock clock;
    private final ObjectProvider<BeforeClosing> before;

    ClosePeriod(
            Periods periods,
            Governments governments,
            Journal journal,
            Access access,
            FinanceClock clock,
            ObjectProvider<BeforeClosing> before) {
        this.periods = periods;
        this.governments = governments;
        this.journal = journal;
        this.access = access;
        this.clock = clock;
        this.before = before;
    }

    /** Opens a year of a government's books: done once, when its first budget stands. */
    @Transactional
    public void openYear(Government government, int year) {
        periods.openYear(government.id(), year, access.current().id());
    }

    /** Closes a month, after what posts itself at its end. */
    @Transactional
    public Outcome close(int year, int month) {
        var own = governments.actingFor(LocalFinance.CLOSE);
        if (!isOver(year, month)) {
            return new Outcome.Refused(NOT_OVER.with(year, month));
        }
        periods.lock(own.id(), year, month);
        if (periods.isOpen(own.id(), year, month)) {
            var refusal =
                    before.orderedStream()
                            .map(one -> one.refusal(own, year, month))
                            .filter(Objects::nonNull)
                            .findFirst();
            if (refusal.isPresent()) {
                return new Outcome.Refused(refusal.get());
            }
            before.orderedStream().forEach(one -> one.beforeClosing(own, year, month));
        }
        return change(own, year, month, false, null);
    }

    @Transactional
    public Outcome reopen(int year, int month, String reason) {
        var own = governments.actingFor(LocalFinance.CLOSE);
        if (reason.isBlank()) {
            return new Outcome.Refused(NO_REASON);
        }
        if (clock.today().isAfter(PostingRules.completion(year))) {
            return new Outcome.Refused(COMPLETED.with(year));
        }
        return change(own, year, month, true, reason);
    }

    private Outcome change(
            Government own, int year, int month, boolean open, @Nullable String reason) {
        periods.lock(own.id(), year, month);
        var actor = access.current();
        if (!periods.change(own.id(), year, month, open, actor.id(), reason)) {
            return new Outcome.Refused(UNCHANGED);
        }
        journal.write(
                new JournalEntry(
                        actor,
                        PURPOSE.about("%d %d-%02d".formatted(own.id(), year, month)),
                        Deed.CHANGE,
                        null,
                        open ? "finance.reopen" : "finance.close",
                        List.of("finance.period")));
        return new Outcome.Done();
    }

    private boolean isOver(int year, int month) {
        var today = clock.today();
        return month == 13
                ? today.isAfter(PostingRules.settlementEnd(year))
                : today.isAfter(java.time.YearMonth.of(year, month).atEndOfMonth());
    }
}
