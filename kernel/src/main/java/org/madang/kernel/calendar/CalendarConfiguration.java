package org.madang.kernel.calendar;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    WorkCalendar workCalendar(JdbcClient jdbc, ObjectProvider<Clock> clock) {
        return new WorkCalendar(jdbc, clock.getIfAvailable(Clock::systemUTC));
    }
}
