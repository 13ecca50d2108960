package org.madang.kernel.events;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.IncompleteEventPublications;

@Configuration(proxyBeanMethods = false)
class EventConfiguration {

    /** Fewer than the pool has connections: whoever is at a page must find one, too. */
    @Bean
    static Listeners listeners(@Value("${madang.events.listeners:4}") int atOnce) {
        return new Listeners(atOnce);
    }

    @Bean
    OwedEvents owedEvents(
            IncompleteEventPublications incomplete,
            FailedEventPublications failed,
            @Value("${madang.events.again-after:30s}") Duration pause) {
        return new OwedEvents(incomplete, failed, pause);
    }
}
