package org.madang.kernel.access.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** The form's name and password, handed to the {@link Doorkeeper}. */
final class PasswordSignIn implements AuthenticationProvider {

    private static final int LONGEST_NAME = 100;

    private final Doorkeeper doorkeeper;

    PasswordSignIn(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var username = attempt.getName();
        if (!(attempt.getCredentials() instanceof String password)
                || !(attempt.getDetails() instanceof WebAuthenticationDetails details)
                || username.length() > LONGEST_NAME
                // PostgreSQL keeps no NUL in a text.
                || username.indexOf('\0') >= 0) {
            throw new BadCredentialsException("wrong");
        }
        return doorkeeper.byPassword(username, password, address(details));
    }

    private static String address(WebAuthenticationDetails details) {
        @Nullable String address = details.getRemoteAddress();
        return address == null ? "" : address;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
