package org.madang.kiosk.pins;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.HouseClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers, as slow hashes. A guess is counted before it is looked at, so that many at once get
 * no further than one after the other.
 */
@Component
public class Pins {

    private static final int COST = 10;

    /** A hash of the same cost that no number is known to have: made up, not computed. */
    static final String NOBODYS = "$2a$%d$%s".formatted(COST, ".".repeat(53));

    private final BCryptPasswordEncoder slow = new BCryptPasswordEncoder(COST);
    private final JdbcClient jdbc;
    private final HouseClock clock;

    Pins(JdbcClient jdbc, HouseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public boolean isSet(long residentId) {
        return jdbc.sql("select count(*) from kiosk.pin where resident_id = ?")
                        .param(residentId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Transactional
    public void set(long residentId, String pin) {
        jdbc.sql(
                        """
                        insert into kiosk.pin (resident_id, hash, set_at) values (?, ?, ?)
                        on conflict (resident_id) do update
                           set hash = excluded.hash, set_at = excluded.set_at,
                               failed = 0, locked_until = null
                        """)
                .params(residentId, slow.encode(pin), at(now()))
                .update();
    }

    @Transactional
    public void remove(long residentId) {
        jdbc.sql("delete from kiosk.pin where resident_id = ?").param(residentId).update();
    }

    /**
     * Whether it is the resident's number. Takes as long for a resident that is not there (null),
     * or has none. Commits the count whatever the caller's transaction does.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean matches(@Nullable Long residentId, String pin) {
        var hash = residentId == null ? null : counted(residentId);
        boolean right = slow.matches(pin, hash == null ? NOBODYS : hash) && hash != null;
        if (right) {
            jdbc.sql("update kiosk.pin set failed = 0, locked_until = null where resident_id = ?")
                    .param(residentId)
                    .update();
        }
        return right;
    }

    private @Nullable String counted(long residentId) {
        return jdbc.sql(
                        """
                        update kiosk.pin
                           set failed = case when failed >= ? then 1 else failed + 1 end,
                               locked_until = case when failed = ? - 1 then ?::timestamptz end
                         where resident_id = ? and (locked_until is null or locked_until <= ?)
                        returning hash
                        """)
                .params(
                        PinRules.GUESSES,
                        PinRules.GUESSES,
                        at(now().plus(PinRules.LOCKED)),
                        residentId,
                        at(now()))
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private Instant now() {
        return clock.clock().instant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
