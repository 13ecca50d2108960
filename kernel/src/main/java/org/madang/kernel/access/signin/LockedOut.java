package org.madang.kernel.access.signin;

import java.io.Serial;
import java.time.Instant;
import org.springframework.security.authentication.LockedException;

/** Too many wrong guesses, whether or not there is such an account. */
final class LockedOut extends LockedException {
    @Serial private static final long serialVersionUID = 1;

    private final Instant until;

    LockedOut(Instant until) {
        super("too many wrong guesses");
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
