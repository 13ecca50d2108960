package org.madang.finance.governments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.madang.kernel.access.HouseClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of the books: days and years begin and end where the country is. */
public record FinanceClock(Clock clock) {

    public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /** The day the house of a demo lives through again; see {@link #on}. */
    private static final ScopedValue<LocalDate> PAST = ScopedValue.newInstance();

    public LocalDate today() {
        return PAST.isBound() ? PAST.get() : LocalDate.now(clock);
    }

    /**
     * Does work as on a past day. Only the demo does, which lives through a year of business before
     * its doors open; nothing that answers a request can reach this.
     */
    public static <T> T on(LocalDate day, Supplier<T> work) {
        return ScopedValue.where(PAST, day).call(work::get);
    }

    @Configuration(proxyBeanMethods = false)
    static class ClockConfiguration {

        @Bean
        @ConditionalOnMissingBean
        FinanceClock financeClock(HouseClock clock) {
            return new FinanceClock(clock.clock().withZone(SEOUL));
        }
    }
}
