package org.madang.kernel.access.machines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The machine clients that may ask for tokens and use them. */
final class Machines {

    /** How long a client that was disabled may still be believed by another server. */
    static final Duration BELIEVED = Duration.ofSeconds(10);

    /** A client with its secret's hash. */
    record Client(Actor.Machine machine, String secret) {
        @Override
        public String toString() {
            return machine.id();
        }
    }

    private record Seen(Instant at, Optional<Client> client) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    Machines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The client as it is now; nothing when there is none or it was disabled. */
    Optional<Client> find(String clientId) {
        return jdbc.sql(
                        """
                        select client_id, secret, agency_ko, agency_en, jurisdiction, duties
                          from access.machine_client
                         where client_id = ? and disabled_at is null
                        """)
                .param(clientId)
                .query(Machines::read)
                .optional();
    }

    /**
     * The client of a token, as it was at most ten seconds ago. Only called with names from tokens
     * of our own signing, so the memory holds no more than the clients there are.
     */
    Optional<Client> believed(String clientId) {
        var now = clock.instant();
        var before = seen.get(clientId);
        if (before != null && now.isBefore(before.at().plus(BELIEVED))) {
            return before.client();
        }
        var found = find(clientId);
        seen.put(clientId, new Seen(now, found));
        return found;
    }

    void rehashed(String clientId, String secret) {
        jdbc.sql("update access.machine_client set secret = ? where client_id = ?")
                .params(secret, clientId)
                .update();
    }

    private static Client read(ResultSet row, int number) throws SQLException {
        return new Client(
                new Actor.Machine(
                        row.getString("client_id"),
                        Text.of(row.getString("agency_ko"), row.getString("agency_en")),
                        new Jurisdiction(row.getString("jurisdiction")),
                        Set.of((String[]) row.getArray("duties").getArray())),
                row.getString("secret"));
    }
}
