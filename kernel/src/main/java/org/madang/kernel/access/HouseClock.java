package org.madang.kernel.access;

import java.time.Clock;
import java.time.ZoneId;

/**
 * The clock of sign-ins, duties and tokens: the house's own where one is given as a bean. Days
 * begin at midnight in Korea, wherever the server stands.
 */
public record HouseClock(Clock clock) {

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    public HouseClock {
        clock = clock.withZone(KOREA);
    }
}
