package org.madang.kernel.pages;

import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;

/** A security chain that lets everybody in, for tests of pages and not of access. */
@TestConfiguration(proxyBeanMethods = false)
@EnableSpringHttpSession
@Import(Gallery.class)
class OpenDoors {

    /** Sessions in memory: where they are kept is the concern of access. */
    @Bean
    MapSessionRepository sessions() {
        return new MapSessionRepository(new ConcurrentHashMap<>());
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain letEverybodyIn(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.ignoringRequestMatchers(PagePaths.PREFERENCES))
                .build();
    }
}
