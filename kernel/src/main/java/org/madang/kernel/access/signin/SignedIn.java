package org.madang.kernel.access.signin;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The proof that an account holder has signed in. Holds no password and no address. */
public final class SignedIn extends AbstractAuthenticationToken {
    @Serial private static final long serialVersionUID = 1;

    private final AccountPrincipal principal;
    private final String way;

    SignedIn(AccountPrincipal principal, String way) {
        super(List.of());
        this.principal = principal;
        this.way = way;
        super.setAuthenticated(true);
    }

    @Override
    public AccountPrincipal getPrincipal() {
        return principal;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    /** {@code password} or {@code passkey}. */
    String way() {
        return way;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that
                && that.principal.equals(principal)
                && that.way.equals(way);
    }

    @Override
    public int hashCode() {
        return principal.hashCode();
    }

    @Override
    public String toString() {
        return principal + " by " + way;
    }
}
