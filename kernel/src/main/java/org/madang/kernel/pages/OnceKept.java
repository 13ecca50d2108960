package org.madang.kernel.pages;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** How long the house remembers what it was sent: nobody sends again after a week. */
final class OnceKept {

    private static final Logger LOG = LoggerFactory.getLogger(OnceKept.class);
    private static final Duration KEPT = Duration.ofDays(7);

    private final Once once;
    private final InstantSource clock;

    OnceKept(Once once, InstantSource clock) {
        this.once = once;
        this.clock = clock;
    }

    /** Several servers may do this at once: each row is forgotten by one of them. */
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        long forgotten = once.forgetBefore(clock.instant().minus(KEPT));
        LOG.debug("Forgot {} outcomes older than {}", forgotten, KEPT);
    }
}
