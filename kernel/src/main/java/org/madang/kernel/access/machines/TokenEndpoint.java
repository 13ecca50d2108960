package org.madang.kernel.access.machines;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.madang.kernel.access.AccessWitness;
import org.madang.kernel.access.accounts.GuessBook;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2ClientAuthenticationConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;

/** Where programs exchange their secret for a token, and where others find our public key. */
@Configuration(proxyBeanMethods = false)
class TokenEndpoint {

    /** Longest wait after wrong guesses is half an hour; a program tries again after a minute. */
    private static final String TRY_AGAIN_SECONDS = "60";

    @Bean
    @Order(1)
    SecurityFilterChain tokens(
            HttpSecurity http,
            RegisteredMachines registered,
            Machines machines,
            GuessBook guesses,
            ObjectProvider<AccessWitness> witnesses) {
        UnaryOperator<AuthenticationProvider> guarded =
                provider ->
                        provider instanceof ClientSecretAuthenticationProvider
                                ? new GuardedClients(provider, guesses, machines, witnesses)
                                : provider;
        // The library's other endpoints are not named here and so do not exist.
        return http.securityMatcher("/oauth2/token", "/oauth2/jwks")
                .oauth2AuthorizationServer(server ->
                        server.registeredClientRepository(registered)
                                .authorizationService(new NoTokenStore())
                                .clientAuthentication(client -> guard(client, guarded)))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(CsrfConfigurer::disable)
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private static void guard(
            OAuth2ClientAuthenticationConfigurer client,
            UnaryOperator<AuthenticationProvider> guarded) {
        client.authenticationProviders(providers -> providers.replaceAll(guarded))
                .errorResponseHandler(TokenEndpoint::refuse);
    }

    /** As RFC 6749, 5.2 has it; a client that guessed too often is told to wait. */
    private static void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        var code =
                exception instanceof OAuth2AuthenticationException oauth
                        ? oauth.getError().getErrorCode()
                        : OAuth2ErrorCodes.INVALID_CLIENT;
        var status =
                switch (code) {
                    case OAuth2ErrorCodes.INVALID_CLIENT -> HttpStatus.UNAUTHORIZED;
                    case OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE -> HttpStatus.TOO_MANY_REQUESTS;
                    default -> HttpStatus.BAD_REQUEST;
                };
        response.setStatus(status.value());
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"madang\"");
        } else if (status == HttpStatus.TOO_MANY_REQUESTS) {
            response.setHeader(HttpHeaders.RETRY_AFTER, TRY_AGAIN_SECONDS);
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write("{\"error\":\"" + code + "\"}");
    }
}
