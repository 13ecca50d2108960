package org.madang.residents.proceedings;

import java.time.LocalDate;
import java.util.List;
import org.madang.kernel.access.Access;
import org.madang.kernel.calendar.WorkCalendar;
import org.madang.residents.proceedings.Proceeding.Kind;
import org.madang.residents.proceedings.Proceeding.Taken;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.standing.NoticesGiven;
import org.springframework.stereotype.Component;

/** What entries in the register ask of investigations, and tell them. */
@Component
class Investigations implements NoticesGiven {

    private final Proceedings proceedings;
    private final WorkCalendar calendar;
    private final RegisterClock clock;
    private final Access access;

    Investigations(
            Proceedings proceedings, WorkCalendar calendar, RegisterClock clock, Access access) {
        this.proceedings = proceedings;
        this.calendar = calendar;
        this.clock = clock;
        this.access = access;
    }

    @Override
    public boolean ranOut(List<Long> persons, LocalDate today) {
        return persons.stream()
                .allMatch(person ->
                        proceedings
                                .lockOpen(person, Kind.INVESTIGATION)
                                .filter(open ->
                                        ProceedingRules.noticeRanOut(
                                                open.state(), open.dueOn(), today))
                                .isPresent());
    }

    @Override
    public int announced(long person, LocalDate since) {
        return (int)
                proceedings.about(person).stream()
                        .filter(proceeding -> proceeding.kind() == Kind.INVESTIGATION)
                        .flatMap(proceeding -> proceeding.steps().stream())
                        .filter(taken -> taken.step() == Step.ANNOUNCED)
                        .filter(taken -> !taken.takenOn().isBefore(since))
                        .count();
    }

    @Override
    public void acted(List<Long> persons, long report) {
        var today = clock.today();
        var term = java.util.Objects.requireNonNull(Step.ACTED.term());
        for (var person : persons) {
            proceedings
                    .lockOpen(person, Kind.INVESTIGATION)
                    .filter(open -> Step.ACTED.follows(open.state()))
                    .ifPresent(open ->
                            proceedings.take(
                                    open,
                                    new Taken(
                                            Step.ACTED,
                                            today,
                                            calendar.workingDays().deadline(today, term),
                                            "report-" + report,
                                            access.current().id(),
                                            report)));
        }
    }
}
