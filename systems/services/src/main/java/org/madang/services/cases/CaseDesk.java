package org.madang.services.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Duty;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.calendar.WorkCalendar;
import org.madang.kernel.calendar.WorkingDays;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Component;

/** What every act on a case needs: who may, what time it is, and the journal. */
@Component
public class CaseDesk {

    private static final Text NOT_YOURS =
            Text.of(
                    "이 민원을 맡은 부서의 담당자가 아닙니다.",
                    "You are not with the office that deals with this application.");
    private static final Text WHY = Text.of("민원 처리", "Dealing with an application");

    private final Access access;
    private final Journal journal;
    private final WorkCalendar calendar;
    private final HouseClock clock;

    CaseDesk(Access access, Journal journal, WorkCalendar calendar, HouseClock clock) {
        this.access = access;
        this.journal = journal;
        this.calendar = calendar;
        this.clock = clock;
    }

    public Instant now() {
        return clock.clock().instant();
    }

    public LocalDate today() {
        return Case.korean(now()).toLocalDate();
    }

    public WorkingDays days() {
        return calendar.workingDays();
    }

    /**
     * Whether the official does this duty for this division. An agency of the nation deals with the
     * nation's cases; those of a municipality are the municipality's, unless the duty is
     * nationwide.
     */
    public static boolean isCompetent(Actor actor, String duty, String division) {
        if (!(actor instanceof Actor.Official official) || !official.duties().contains(duty)) {
            return false;
        }
        if (official.has(Duty.NATIONWIDE)) {
            return true;
        }
        var prefix = official.office().jurisdiction().prefix();
        return prefix.isEmpty()
                ? division.isEmpty()
                : !division.isEmpty() && division.startsWith(prefix);
    }

    /**
     * The official now asking, who may deal with the case.
     *
     * @throws AccessRefused when it is another office's
     */
    Actor.Official competent(Case one) {
        if (access.current() instanceof Actor.Official official
                && isCompetent(official, one.duty(), one.division())) {
            return official;
        }
        throw new AccessRefused(NOT_YOURS);
    }

    /** As {@link #competent(Case)}, for a task that may be another office's part of a case. */
    Actor.Official competent(TaskRows.Task task) {
        if (access.current() instanceof Actor.Official official
                && isCompetent(official, task.duty(), task.division())) {
            return official;
        }
        throw new AccessRefused(NOT_YOURS);
    }

    /** Whether the actor may open the case: it is the own office's, or it was asked about it. */
    public boolean mayOpen(Case one, List<TaskRows.Task> tasks) {
        var actor = access.current();
        return isCompetent(actor, one.duty(), one.division())
                || tasks.stream()
                        .anyMatch(task ->
                                task.isOpen() && isCompetent(actor, task.duty(), task.division()));
    }

    /** Journals what the actor now asking did with a case. */
    public void journal(Case one, Deed deed, String what, List<String> facts) {
        journal.write(
                new JournalEntry(access.current(), purpose(one), deed, one.subject(), what, facts));
    }

    public static Purpose purpose(Case one) {
        return Purpose.of("services.case", WHY).about(one.number());
    }
}
