package org.madang.forensics.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.register.Disasters;
import org.madang.forensics.register.Seals;
import org.madang.kernel.digests.Sha256;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** {@code forensics.run}: inputs and outcomes sealed, progress in the clear. */
@Repository
public class Runs {

    private static final String SELECT =
            """
            select id, method, state, wish_stop, model_id, software, input_hash, outcome_hash,
                   stage, done, total, worked_ms, asked_by, asked_at, ended_at, failure_ko,
                   failure_en
            from forensics.run
            """;

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Disasters ids;
    private final JsonMapper json;

    Runs(JdbcClient jdbc, Seals seals, Disasters ids, JsonMapper json) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.ids = ids;
        this.json = json;
    }

    public List<RunRow> all(long disasterId) {
        return jdbc.sql(SELECT + "where disaster_id = ? order by id desc")
                .param(disasterId)
                .query(Runs::row)
                .list();
    }

    public Optional<RunRow> byId(long disasterId, long id) {
        return jdbc.sql(SELECT + "where disaster_id = ? and id = ?")
                .params(disasterId, id)
                .query(Runs::row)
                .optional();
    }

    /** Asks for a run of what the snapshot holds. */
    long ask(
            long disasterId,
            Method method,
            long modelId,
            Snapshot snapshot,
            String software,
            String by) {
        long id = ids.nextId();
        var input = json.writeValueAsString(snapshot);
        jdbc.sql(
                        """
                        insert into forensics.run
                            (id, disaster_id, method, model_id, software, input, input_hash,
                             asked_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(1, id)
                .param(2, disasterId)
                .param(3, method.name())
                .param(4, modelId)
                .param(5, software)
                .param(6, seals.seal(input, Seals.Kind.INPUT, id))
                .param(7, Sha256.hex(input))
                .param(8, by)
                .update();
        return id;
    }

    public String fingerprint(Snapshot snapshot) {
        return Sha256.hex(json.writeValueAsString(snapshot));
    }

    public String fingerprint(Outcome outcome) {
        return Sha256.hex(json.writeValueAsString(outcome));
    }

    /** What a run is computed from; empty once it was deleted. */
    public Optional<Snapshot> input(long id) {
        return bytes("input", id)
                .map(sealed ->
                        json.readValue(seals.open(sealed, Seals.Kind.INPUT, id), Snapshot.class));
    }

    public Optional<Outcome> outcome(long id) {
        return bytes("outcome", id)
                .map(sealed ->
                        json.readValue(seals.open(sealed, Seals.Kind.OUTCOME, id), Outcome.class));
    }

    Optional<String> checkpoint(long id) {
        return bytes("checkpoint", id).map(b -> seals.open(b, Seals.Kind.CHECKPOINT, id));
    }

    private Optional<byte[]> bytes(String column, long id) {
        var sql =
                switch (column) {
                    case "input" -> "select input from forensics.run where id = ?";
                    case "outcome" -> "select outcome from forensics.run where id = ?";
                    default -> "select checkpoint from forensics.run where id = ?";
                };
        return jdbc.sql(sql)
                .param(id)
                .query((row, i) -> Optional.ofNullable(row.getBytes(1)))
                .optional()
                .flatMap(found -> found);
    }

    /** Notes how far a run is; tells whether somebody wishes it to stop. */
    boolean beat(long id, String stage, int done, int total, Duration worked) {
        return jdbc.sql(
                        """
                        update forensics.run
                        set stage = ?, done = ?, total = ?, worked_ms = ?,
                            beat_at = clock_timestamp()
                        where id = ? returning wish_stop
                        """)
                .params(stage, done, total, worked.toMillis(), id)
                .query(Boolean.class)
                .single();
    }

    void keep(long id, String checkpoint) {
        jdbc.sql("update forensics.run set checkpoint = ? where id = ?")
                .params(seals.seal(checkpoint, Seals.Kind.CHECKPOINT, id), id)
                .update();
    }

    void state(long id, RunRow.State state) {
        jdbc.sql("update forensics.run set state = ?, wish_stop = false where id = ?")
                .params(state.name(), id)
                .update();
    }

    void wishStop(long id) {
        jdbc.sql(
                        """
                        update forensics.run
                        set wish_stop = (state = 'RUNNING'),
                            state = case when state = 'QUEUED' then 'STOPPED' else state end
                        where id = ? and state in ('QUEUED', 'RUNNING')
                        """)
                .param(id)
                .update();
    }

    boolean resume(long id) {
        return jdbc.sql(
                                """
                                update forensics.run set state = 'QUEUED', wish_stop = false
                                where id = ? and state = 'STOPPED' and input is not null
                                """)
                        .param(id)
                        .update()
                == 1;
    }

    void done(long id, Outcome outcome, Duration worked) {
        var text = json.writeValueAsString(outcome);
        jdbc.sql(
                        """
                        update forensics.run
                        set state = 'DONE', outcome = ?, outcome_hash = ?, worked_ms = ?,
                            checkpoint = null, wish_stop = false, ended_at = clock_timestamp(),
                            done = total
                        where id = ?
                        """)
                .param(1, seals.seal(text, Seals.Kind.OUTCOME, id))
                .param(2, Sha256.hex(text))
                .param(3, worked.toMillis())
                .param(4, id)
                .update();
    }

    void failed(long id, Text why) {
        jdbc.sql(
                        """
                        update forensics.run
                        set state = 'FAILED', failure_ko = ?, failure_en = ?,
                            ended_at = clock_timestamp()
                        where id = ?
                        """)
                .params(why.ko(), why.en(), id)
                .update();
    }

    /** Deletes inputs and outcomes that no signed report rests on (DNA Act, Article 13). */
    public int forget(long disasterId) {
        return jdbc.sql(
                        """
                        update forensics.run r
                        set input = null, outcome = null, checkpoint = null
                        where disaster_id = ? and input is not null
                            and not exists (select from forensics.proposal p
                                where p.run_id = r.id and p.state not in ('REJECTED'))
                        """)
                .param(disasterId)
                .update();
    }

    private static RunRow row(ResultSet row, int index) throws SQLException {
        var failure = row.getString("failure_ko");
        Timestamp ended = row.getTimestamp("ended_at");
        return new RunRow(
                row.getLong("id"),
                Method.valueOf(row.getString("method")),
                RunRow.State.valueOf(row.getString("state")),
                row.getBoolean("wish_stop"),
                row.getLong("model_id"),
                row.getString("software"),
                row.getString("input_hash"),
                row.getString("outcome_hash"),
                row.getString("stage"),
                row.getInt("done"),
                row.getInt("total"),
                Duration.ofMillis(row.getLong("worked_ms")),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                instant(ended),
                failure == null ? null : Text.of(failure, row.getString("failure_en")));
    }

    private static java.time.@Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
