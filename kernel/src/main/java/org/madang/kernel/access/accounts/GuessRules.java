package org.madang.kernel.access.accounts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How guessing is slowed down: after some failures in a row the subject is locked out, each further
 * failure doubles the wait up to a longest one, and a quiet time forgives all.
 *
 * @param free failures that cost nothing
 * @param first the wait after the first failure too many
 * @param longest the longest wait
 * @param quiet time without a failure after which the count starts again
 */
public record GuessRules(int free, Duration first, Duration longest, Duration quiet) {

    /** Somebody guesses one person's password. */
    static final GuessRules ACCOUNT =
            new GuessRules(5, Duration.ofMinutes(1), Duration.ofMinutes(30), Duration.ofHours(24));

    /** Somebody tries one password on many people; an office shares one address, so it is mild. */
    static final GuessRules ADDRESS =
            new GuessRules(
                    50, Duration.ofMinutes(1), Duration.ofMinutes(30), Duration.ofMinutes(30));

    /** What is known of a subject that has failed at least once. */
    record Guesses(int failures, Instant lastFailure, @Nullable Instant lockedUntil) {

        boolean lockedAt(Instant now) {
            return lockedUntil != null && now.isBefore(lockedUntil);
        }
    }

    /** What is known after one more failure. */
    Guesses failed(@Nullable Guesses before, Instant now) {
        boolean again = before != null && now.isBefore(before.lastFailure().plus(quiet));
        int failures = again && before != null ? before.failures() + 1 : 1;
        return new Guesses(failures, now, failures < free ? null : now.plus(wait(failures)));
    }

    private Duration wait(int failures) {
        int doublings = Math.min(failures - free, 20);
        var wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
