package org.madang.finance.governments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.madang.kernel.access.HouseClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of the books: days and years begin and end where the country is. */
public record FinanceClock(Clock clock) {

    public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    public LocalDate today() {
        return LocalDate.now(clock);
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
