package org.madang.kiosk.issuing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.madang.kernel.access.HouseClock;
import org.madang.kiosk.machines.Token;
import org.madang.residents.CertificateKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits that are going on. What is over is wiped, so that the next person finds nothing. */
@Component
class Visits {

    /** How long a screen may stand untouched. */
    static final Duration PATIENCE = Duration.ofSeconds(90);

    /** The same for whoever listens to it or needs longer. */
    static final Duration UNHURRIED = PATIENCE.multipliedBy(3);

    private final JdbcClient jdbc;
    private final HouseClock clock;

    Visits(JdbcClient jdbc, HouseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins a visit; whatever was on this machine before is wiped. */
    Token begin(long machineId, CertificateKind kind, boolean unhurried) {
        jdbc.sql("delete from kiosk.visit where machine_id = ?").param(machineId).update();
        var token = Token.draw();
        jdbc.sql(
                        """
                        insert into kiosk.visit (token_hash, machine_id, kind, unhurried,
                                                 touched_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(token.hash(), machineId, kind.name(), unhurried, at(now()))
                .update();
        return token;
    }

    /** The visit on this machine, touched now; none when it stood too long. */
    Optional<Visit> touch(long machineId, Token token) {
        return jdbc.sql(
                        """
                        update kiosk.visit set touched_at = ?
                         where token_hash = ? and machine_id = ?
                           and touched_at > case when unhurried then ? else ? end
                        returning kind, resident_id, failed, paper_id, unhurried, touched_at
                        """)
                .params(
                        at(now()),
                        token.hash(),
                        machineId,
                        at(now().minus(UNHURRIED)),
                        at(now().minus(PATIENCE)))
                .query(Visits::visit)
                .optional();
    }

    void identified(Token token, long residentId) {
        jdbc.sql("update kiosk.visit set resident_id = ? where token_hash = ?")
                .params(residentId, token.hash())
                .update();
    }

    void failed(Token token) {
        jdbc.sql("update kiosk.visit set failed = failed + 1 where token_hash = ?")
                .param(token.hash())
                .update();
    }

    void asked(Token token, long paperId) {
        jdbc.sql("update kiosk.visit set paper_id = ? where token_hash = ?")
                .params(paperId, token.hash())
                .update();
    }

    void end(Token token) {
        jdbc.sql("delete from kiosk.visit where token_hash = ?").param(token.hash()).update();
    }

    private Instant now() {
        return clock.clock().instant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Visit visit(ResultSet row, int number) throws SQLException {
        return new Visit(
                CertificateKind.valueOf(row.getString("kind")),
                row.getObject("resident_id", Long.class),
                row.getInt("failed"),
                row.getObject("paper_id", Long.class),
                row.getBoolean("unhurried"),
                row.getObject("touched_at", OffsetDateTime.class).toInstant());
    }
}
