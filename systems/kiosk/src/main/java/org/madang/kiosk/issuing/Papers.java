package org.madang.kiosk.issuing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.documents.DocumentNumber;
import org.madang.kiosk.machines.Machine;
import org.madang.residents.CertificateChoices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The papers asked for at machines. */
@Component
class Papers {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final HouseClock clock;

    Papers(JdbcClient jdbc, JsonMapper json, HouseClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    long ask(Machine machine, long residentId, CertificateChoices choices, int won) {
        return jdbc.sql(
                        """
                        insert into kiosk.paper (machine_id, division, resident_id, kind, choices,
                                                 won, state, asked_at)
                        values (?, ?, ?, ?, ?::jsonb, ?, 'UNPAID', ?)
                        returning id
                        """)
                .params(
                        machine.id(),
                        machine.division(),
                        residentId,
                        choices.kind().name(),
                        json.writeValueAsString(choices),
                        won,
                        at(now()))
                .query(Long.class)
                .single();
    }

    void charged(long paperId, long paymentId) {
        jdbc.sql("update kiosk.paper set payment_id = ? where id = ?")
                .params(paymentId, paperId)
                .update();
    }

    /** The paper, locked: a button pressed twice waits here and finds the work done. */
    Optional<Paper> lock(long paperId) {
        return jdbc.sql(
                        """
                        select id, resident_id, choices::text, won, payment_id, document, state
                          from kiosk.paper where id = ? for update
                        """)
                .param(paperId)
                .query(this::paper)
                .optional();
    }

    void issued(long paperId, String means, DocumentNumber document) {
        jdbc.sql(
                        """
                        update kiosk.paper set state = 'ISSUED', means = ?, document = ?
                         where id = ?
                        """)
                .params(means, document.value(), paperId)
                .update();
    }

    void end(long paperId, Paper.State state, @Nullable String reason) {
        jdbc.sql("update kiosk.paper set state = ?, reason = ?, ended_at = ? where id = ?")
                .param(state.name())
                .param(reason)
                .param(at(now()))
                .param(paperId)
                .update();
    }

    private Paper paper(ResultSet row, int number) throws SQLException {
        var document = row.getString("document");
        return new Paper(
                row.getLong("id"),
                row.getLong("resident_id"),
                json.readValue(row.getString("choices"), CertificateChoices.class),
                row.getInt("won"),
                row.getObject("payment_id", Long.class),
                document == null ? null : new DocumentNumber(document),
                Paper.State.valueOf(row.getString("state")));
    }

    private Instant now() {
        return clock.clock().instant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
