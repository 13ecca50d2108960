package org.madang.services.cases;

import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.HouseClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Telephone numbers of offices, which letters name (Decree, Article 31). */
@Component
public class Contacts {

    private final JdbcClient jdbc;
    private final HouseClock clock;

    Contacts(JdbcClient jdbc, HouseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The number of an official's office; empty where nobody has entered one. */
    public Optional<String> of(Actor.Official official) {
        return jdbc.sql("select phone from services.contact where office = ?")
                .param(official.office().code())
                .query(String.class)
                .optional();
    }

    @Nullable String orNull(Actor.Official official) {
        return of(official).orElse(null);
    }

    /** Enters the number of an office, in place of the one before. */
    public void enter(String office, String phone) {
        jdbc.sql(
                        """
                        insert into services.contact (office, phone, changed_at) values (?, ?, ?)
                        on conflict (office) do update set phone = excluded.phone,
                                                           changed_at = excluded.changed_at
                        """)
                .params(office, phone, clock.clock().instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
