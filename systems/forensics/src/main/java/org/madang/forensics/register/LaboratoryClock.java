package org.madang.forensics.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.madang.kernel.access.HouseClock;
import org.springframework.stereotype.Component;

/** Days of the laboratory begin at midnight in Seoul, wherever the server stands. */
@Component
public class LaboratoryClock {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Clock clock;

    LaboratoryClock(HouseClock house) {
        this.clock = house.clock();
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(SEOUL));
    }
}
