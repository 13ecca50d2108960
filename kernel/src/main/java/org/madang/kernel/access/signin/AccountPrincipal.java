package org.madang.kernel.access.signin;

import java.io.Serial;
import java.security.Principal;
import java.time.Instant;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.ActorPrincipal;

/**
 * A person signed in, as the session keeps them.
 *
 * @param signedInAt when, for what may be done only soon after signing in
 * @param until when they must sign in again, however busy they are
 */
public record AccountPrincipal(
        long accountId, String username, Actor actor, Instant signedInAt, Instant until)
        implements ActorPrincipal, Principal {
    @Serial private static final long serialVersionUID = 1;

    @Override
    public String getName() {
        return username;
    }

    /** Says nothing of the person: principals end up in logs. */
    @Override
    public String toString() {
        return "account " + accountId;
    }
}
