package org.madang.residents.population;

import java.time.Duration;
import java.time.YearMonth;
import org.madang.kernel.rounds.Rounds;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Component;

/** Once a month is over its figures are made, on whichever server looks first. */
@Component
class MonthEnds extends Rounds {

    private final FigureBase base;
    private final RegisterClock clock;

    MonthEnds(FigureBase base, RegisterClock clock) {
        super("month-ends", Duration.ofMinutes(10), true);
        this.base = base;
        this.clock = clock;
    }

    @Override
    protected void look() {
        base.make(YearMonth.from(clock.today()).minusMonths(1).atEndOfMonth());
    }
}
