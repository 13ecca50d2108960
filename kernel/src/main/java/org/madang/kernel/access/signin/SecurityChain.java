package org.madang.kernel.access.signin;

import jakarta.servlet.DispatcherType;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.access.HouseSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** The one chain every request of a person or a program passes. */
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    @Bean
    SecurityFilterChain house(
            HttpSecurity http,
            Zones zones,
            Access access,
            RefusedRequests refused,
            Threshold threshold,
            HouseClock clock,
            HouseSettings settings,
            Environment environment,
            ObjectProvider<ChainPart> parts) {
        http.authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(
                                        DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(open(environment))
                                .permitAll()
                                .anyRequest()
                                .access(byZone(zones, access)))
                .formLogin(form ->
                        form.loginPage("/sign-in")
                                .successHandler(threshold)
                                .failureHandler(threshold))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                // The way back is in the address of the sign-in page, not in a session.
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf ->
                        csrf.csrfTokenRepository(tokens(settings))
                                .ignoringRequestMatchers(
                                        request -> !zones.needsToken(RefusedRequests.path(request)),
                                        // Without a session a forged request has no more
                                        // power than its sender.
                                        request ->
                                                Zones.isApi(RefusedRequests.path(request))
                                                        && request.getRequestedSessionId() == null))
                .addFilterAfter(
                        new LongestSession(clock.clock()), SecurityContextHolderFilter.class);
        parts.forEach(part -> part.join(http, refused));
        return http.build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> byZone(
            Zones zones, Access access) {
        return (authentication, context) -> {
            var zone = zones.of(RefusedRequests.path(context.getRequest()));
            // A public page asks nobody who they are, and so reads no session.
            return new AuthorizationDecision(zone == Zone.PUBLIC || zone.opensTo(access.current()));
        };
    }

    /** What operators watch, where it has a port of its own that the world does not reach. */
    private static String[] open(Environment environment) {
        return ManagementPortType.get(environment) == ManagementPortType.DIFFERENT
                ? new String[] {"/actuator/**"}
                : new String[] {"/actuator/health/**"};
    }

    /**
     * In a cookie, so that reading a page makes no session. Under TLS its name makes browsers take
     * it from this host alone: a neighbouring site of the same domain cannot set it.
     */
    private static CookieCsrfTokenRepository tokens(HouseSettings settings) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(settings.secure() ? "__Host-madang-form" : "madang-form");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> {
            cookie.httpOnly(true).sameSite("Lax");
            if (settings.secure()) {
                cookie.secure(true);
            }
        });
        return tokens;
    }
}
