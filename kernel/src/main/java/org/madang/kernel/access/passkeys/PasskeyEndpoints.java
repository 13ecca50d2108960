package org.madang.kernel.access.passkeys;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import java.util.Map;
import org.madang.kernel.access.signin.Threshold;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import tools.jackson.databind.json.JsonMapper;

/** The library's four conversations with an authenticator, at addresses of this house. */
record PasskeyEndpoints(WebAuthnRelyingPartyOperations proofs, UserCredentialRepository keys) {

    private static final RequestMatcher NEVER = request -> false;

    /** What the browser is to ask of an authenticator for signing in. */
    PublicKeyCredentialRequestOptionsFilter signInOptions() {
        var filter = new PublicKeyCredentialRequestOptionsFilter(proofs);
        filter.setRequestMatcher(pathPattern(HttpMethod.POST, "/sign-in/passkey/options"));
        return filter;
    }

    /** The authenticator's answer; says where to go next. */
    WebAuthnAuthenticationFilter signIn(
            AuthenticationProvider passkeys, Threshold threshold, JsonMapper json) {
        var filter = new WebAuthnAuthenticationFilter();
        filter.setRequiresAuthenticationRequestMatcher(
                pathPattern(HttpMethod.POST, "/sign-in/passkey"));
        filter.setAuthenticationManager(new ProviderManager(passkeys));
        filter.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        filter.setAuthenticationSuccessHandler((request, response, who) -> {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream()
                    .write(json.writeValueAsBytes(Map.of("next", threshold.next(request, who))));
        });
        filter.setAuthenticationFailureHandler((request, response, exception) ->
                response.setStatus(HttpStatus.UNAUTHORIZED.value()));
        return filter;
    }

    /** What the browser is to ask of an authenticator for a new passkey. */
    PublicKeyCredentialCreationOptionsFilter creationOptions() {
        var filter = new PublicKeyCredentialCreationOptionsFilter(proofs);
        filter.setRequestMatcher(pathPattern(HttpMethod.POST, "/security/passkeys/options"));
        return filter;
    }

    /** The new passkey. Removing one is a form of the page, so that it works without scripts. */
    WebAuthnRegistrationFilter registration() {
        var filter = new WebAuthnRegistrationFilter(keys, proofs);
        filter.setRegisterCredentialMatcher(pathPattern(HttpMethod.POST, "/security/passkeys"));
        filter.setRemoveCredentialMatcher(NEVER);
        return filter;
    }
}
