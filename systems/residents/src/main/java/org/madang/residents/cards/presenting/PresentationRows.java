package org.madang.residents.cards.presenting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.secrets.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code residents.presentation}: requests to be shown a card; gone after minutes. */
@Repository
class PresentationRows {

    private static final String CONTEXT = "residents.presentation";

    private final JdbcClient jdbc;
    private final Vault vault;

    PresentationRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * A request.
     *
     * @param shown the answer, JSON; null while nobody has answered
     */
    record Row(String id, String nonce, List<AskedFact> asks, @Nullable String shown) {}

    void open(String id, String nonce, List<AskedFact> asks, Instant now, Instant until) {
        jdbc.sql("delete from residents.presentation where expires_at < ?").param(at(now)).update();
        jdbc.sql(
                        """
                        insert into residents.presentation (id, nonce, asks, expires_at)
                        values (?, ?, ?, ?)
                        """)
                .params(id, nonce, asks.stream().map(Enum::name).toArray(String[]::new), at(until))
                .update();
    }

    Optional<Row> byId(String id, Instant now) {
        return find(
                """
                select id, nonce, asks, shown from residents.presentation
                where id = ? and expires_at > ?
                """,
                id,
                now);
    }

    /** A request nobody has answered, locked: a nonce is answered once. */
    Optional<Row> lockOpen(String id, Instant now) {
        return find(
                """
                select id, nonce, asks, shown from residents.presentation
                where id = ? and expires_at > ? and shown is null for update
                """,
                id,
                now);
    }

    private Optional<Row> find(String sql, String id, Instant now) {
        return jdbc.sql(sql)
                .params(id, at(now))
                .query((row, index) -> {
                    var sealed = row.getBytes(4);
                    return new Row(
                            row.getString(1),
                            row.getString(2),
                            Arrays.stream((String[]) row.getArray(3).getArray())
                                    .map(AskedFact::valueOf)
                                    .toList(),
                            sealed == null
                                    ? null
                                    : new String(
                                            vault.open(sealed, CONTEXT), StandardCharsets.UTF_8));
                })
                .optional();
    }

    void answer(String id, String shown, Instant now) {
        jdbc.sql("update residents.presentation set shown = ?, shown_at = ? where id = ?")
                .params(vault.seal(shown.getBytes(StandardCharsets.UTF_8), CONTEXT), at(now), id)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
