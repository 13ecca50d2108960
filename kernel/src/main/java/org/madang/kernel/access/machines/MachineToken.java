package org.madang.kernel.access.machines;

import java.io.Serial;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.ActorPrincipal;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The proof that a program holds a good token. Lives for one request, never in a session. */
final class MachineToken extends AbstractAuthenticationToken {
    @Serial private static final long serialVersionUID = 1;

    /** A machine as the security context names it. */
    record MachinePrincipal(Actor.Machine actor) implements ActorPrincipal, Principal {
        @Serial private static final long serialVersionUID = 1;

        @Override
        public String getName() {
            return actor.id();
        }
    }

    private final MachinePrincipal principal;

    MachineToken(Actor.Machine machine) {
        super(List.of());
        principal = new MachinePrincipal(machine);
        super.setAuthenticated(true);
    }

    @Override
    public MachinePrincipal getPrincipal() {
        return principal;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MachineToken that && that.principal.equals(principal);
    }

    @Override
    public int hashCode() {
        return principal.hashCode();
    }
}
