package org.madang.kernel.access.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of accounts and their duties. */
public final class AccountRows {

    private static final String SELECT =
            """
            select a.id, a.username, a.kind, a.resident_id, a.password, a.demo,
                   a.locked_at is not null as locked, a.disabled_at is not null as disabled,
                   a.name_ko, a.name_en, o.code, o.name_ko as office_ko, o.name_en as office_en,
                   o.jurisdiction,
                   array(select d.duty from access.account_duty d
                          where d.account_id = a.id and d.since <= :today
                            and coalesce(d.until >= :today, true)) as duties
              from access.account a left join access.office o on o.code = a.office
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public AccountRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A username as it is stored and compared. */
    public static String normalised(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    public Optional<StoredAccount> byUsername(String username) {
        return jdbc.sql(SELECT + " where a.username = :username")
                .param("today", today())
                .param("username", normalised(username))
                .query(AccountRows::read)
                .optional();
    }

    public Optional<StoredAccount> byPasskeyHandle(byte[] handle) {
        return jdbc.sql(SELECT + " where a.passkey_handle = :handle")
                .param("today", today())
                .param("handle", handle)
                .query(AccountRows::read)
                .optional();
    }

    /** The first day with other duties than today's; null when no change is known. */
    public @Nullable LocalDate dutiesUntil(long id) {
        return jdbc.sql(
                        """
                        select min(day) from (
                            select since as day from access.account_duty
                             where account_id = :id and since > :today
                            union all
                            select until + 1 from access.account_duty
                             where account_id = :id and until >= :today) as changes
                        """)
                .param("id", id)
                .param("today", today())
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .optional()
                .orElse(null);
    }

    public void signedIn(long id) {
        jdbc.sql("update access.account set last_sign_in = ? where id = ?")
                .params(now(), id)
                .update();
    }

    public void rehashed(long id, String password) {
        jdbc.sql("update access.account set password = ? where id = ?")
                .params(password, id)
                .update();
    }

    public Optional<byte[]> passkeyHandle(String username) {
        return jdbc.sql("select passkey_handle from access.account where username = ?")
                .param(normalised(username))
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static StoredAccount read(ResultSet row, int number) throws SQLException {
        var username = row.getString("username");
        Actor actor =
                "resident".equals(row.getString("kind"))
                        ? new Actor.Resident(row.getLong("resident_id"))
                        : new Actor.Official(
                                username,
                                Text.of(row.getString("name_ko"), row.getString("name_en")),
                                new Office(
                                        row.getString("code"),
                                        Text.of(
                                                row.getString("office_ko"),
                                                row.getString("office_en")),
                                        new Jurisdiction(row.getString("jurisdiction"))),
                                Set.of((String[]) row.getArray("duties").getArray()));
        return new StoredAccount(
                row.getLong("id"),
                username,
                row.getString("password"),
                row.getBoolean("demo"),
                row.getBoolean("locked"),
                row.getBoolean("disabled"),
                actor);
    }

    boolean isMachine(String clientId) {
        return jdbc.sql("select exists (select from access.machine_client where client_id = ?)")
                .param(clientId)
                .query(Boolean.class)
                .single();
    }
}
