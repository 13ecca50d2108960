package org.madang.kernel.access.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.accounts.GuessRules.Guesses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts wrong guesses in the database, so that all servers together forgive no more than one
 * would. A try is counted as failed before the password is looked at and forgiven when it was
 * right: a hundred guesses at once get no further than one after the other.
 */
public final class GuessBook {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    public GuessBook(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** One try, counted; {@link #lockedUntil} when it may not even be made. */
    public record Try(@Nullable Instant lockedUntil, boolean last) {

        public boolean allowed() {
            return lockedUntil == null;
        }
    }

    /**
     * Counts a try by all subjects, unless one of them is locked out.
     *
     * @return whether the password may be looked at, and whether this was the last try for a while
     */
    public Try begin(List<Subject> subjects) {
        var now = clock.instant();
        return transaction.execute(status -> {
            // Always in the same order, so that no two tries wait for each other.
            var sorted = subjects.stream().sorted((a, b) -> a.key().compareTo(b.key())).toList();
            sorted.forEach(this::hold);
            var before = sorted.stream().map(this::read).toList();
            var until =
                    before.stream()
                            .flatMap(Optional::stream)
                            .filter(guesses -> guesses.lockedAt(now))
                            .map(Guesses::lockedUntil)
                            .max(Instant::compareTo);
            if (until.isPresent()) {
                return new Try(until.get(), false);
            }
            boolean last = false;
            for (int i = 0; i < sorted.size(); i++) {
                var subject = sorted.get(i);
                var after = subject.limits().failed(before.get(i).orElse(null), now);
                write(subject, after);
                last |= after.lockedUntil() != null;
            }
            if (last) {
                sweep();
            }
            return new Try(null, last);
        });
    }

    /** The guess was right: nothing of it is held against the subject. */
    public void forgive(Subject subject) {
        jdbc.sql("delete from access.guess where subject = ?").param(subject.key()).update();
    }

    /** The guess was right, but earlier ones were not: takes back this one alone. */
    public void takeBack(Subject subject) {
        transaction.executeWithoutResult(status -> {
            int left =
                    jdbc.sql(
                                    """
                                    update access.guess
                                       set failures = failures - 1, locked_until = null
                                     where subject = ? and failures > 1
                                    """)
                            .param(subject.key())
                            .update();
            if (left == 0) {
                forgive(subject);
            }
        });
    }

    /** Forgets subjects long quiet; done now and then, whenever somebody is locked out. */
    private void sweep() {
        jdbc.sql("delete from access.guess where last_failure < ?")
                .param(at(clock.instant().minus(GuessRules.ACCOUNT.quiet())))
                .update();
    }

    /** Also where there is no row yet: two first tries must not count as one. */
    private void hold(Subject subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(subject.key())
                .query((row, number) -> number)
                .single();
    }

    private Optional<Guesses> read(Subject subject) {
        return jdbc.sql(
                        """
                        select failures, last_failure, locked_until from access.guess
                         where subject = ?
                        """)
                .param(subject.key())
                .query((row, number) -> {
                    var until = row.getObject(3, OffsetDateTime.class);
                    return new Guesses(
                            row.getInt(1),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            until == null ? null : until.toInstant());
                })
                .optional();
    }

    private void write(Subject subject, Guesses after) {
        var until = after.lockedUntil();
        jdbc.sql(
                        """
                        insert into access.guess (subject, failures, last_failure, locked_until)
                        values (?, ?, ?, ?)
                        on conflict (subject) do update
                        set failures = excluded.failures, last_failure = excluded.last_failure,
                            locked_until = excluded.locked_until
                        """)
                .param(subject.key())
                .param(after.failures())
                .param(at(after.lastFailure()))
                .param(until == null ? null : at(until))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
