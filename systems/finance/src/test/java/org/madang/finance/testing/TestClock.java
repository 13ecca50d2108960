package org.madang.finance.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.madang.finance.governments.FinanceClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A clock that stands at noon of the day a test says. */
@Configuration(proxyBeanMethods = false)
public class TestClock {

    private static final ThreadLocal<@Nullable LocalDate> DAY = new ThreadLocal<>();

    /** Runs the work on another day. */
    public static void on(LocalDate day, Runnable work) {
        DAY.set(day);
        try {
            work.run();
        } finally {
            DAY.remove();
        }
    }

    @Bean
    FinanceClock financeClock() {
        return new FinanceClock(new Standing());
    }

    private static final class Standing extends Clock {

        @Override
        public ZoneId getZone() {
            return FinanceClock.SEOUL;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            var day = DAY.get();
            return (day == null ? TestBooks.TODAY : day)
                    .atTime(12, 0)
                    .atZone(FinanceClock.SEOUL)
                    .toInstant();
        }
    }
}
