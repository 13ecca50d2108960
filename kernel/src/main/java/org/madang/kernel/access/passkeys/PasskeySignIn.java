package org.madang.kernel.access.passkeys;

import org.madang.kernel.access.signin.Doorkeeper;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

/** Checks the proof of a passkey and lets its owner in. */
final class PasskeySignIn implements AuthenticationProvider {

    private final WebAuthnRelyingPartyOperations proofs;
    private final Doorkeeper doorkeeper;

    PasskeySignIn(WebAuthnRelyingPartyOperations proofs, Doorkeeper doorkeeper) {
        this.proofs = proofs;
        this.doorkeeper = doorkeeper;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var request = (WebAuthnAuthenticationRequestToken) attempt;
        byte[] handle;
        try {
            handle = proofs.authenticate(request.getWebAuthnRequest()).getId().getBytes();
        } catch (RuntimeException e) {
            // The library has an exception of its own for everything that can be wrong with a
            // proof.
            throw new BadCredentialsException("the passkey was not proven", e);
        }
        return doorkeeper.byPasskey(handle);
    }

    @Override
    public boolean supports(Class<?> type) {
        return WebAuthnAuthenticationRequestToken.class.isAssignableFrom(type);
    }
}
