package org.madang.finance.demo;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.madang.finance.Decision;
import org.madang.finance.governments.FinanceClock;
import org.madang.finance.governments.Government;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.springframework.stereotype.Component;

/** The officials of a demo at work: each does what is theirs, on its day. */
@Component("financeDemoOffice")
class DemoOffice {

    private final Access access;

    DemoOffice(Access access) {
        this.access = access;
    }

    /** On the day on which the year of a plan stands. */
    <T> T by(DemoStaff who, DemoYear.Plan plan, Supplier<Decision<T>> work) {
        return by(who, plan.government(), plan.today(), work);
    }

    <T> T by(DemoStaff who, Government government, LocalDate day, Supplier<Decision<T>> work) {
        return by(who.of(government), government, day, work);
    }

    <T> T by(Actor.Official who, Government government, LocalDate day, Supplier<Decision<T>> work) {
        var decision = FinanceClock.on(day, () -> access.as(who, work));
        return switch (decision) {
            case Decision.Done<T> done -> done.value();
            case Decision.Refused<T> refused ->
                    throw new IllegalStateException(
                            "the demo of %d was refused: %s"
                                    .formatted(government.id(), refused.reasons()));
        };
    }
}
