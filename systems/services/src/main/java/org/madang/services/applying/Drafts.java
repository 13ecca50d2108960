package org.madang.services.applying;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.HouseClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Applications being filled in; a resident sees the own ones. */
@Component
public class Drafts {

    private static final TypeReference<LinkedHashMap<String, Object>> JSON =
            new TypeReference<>() {};

    /** An application as far as it was typed. */
    public record Draft(
            long id,
            long resident,
            long subject,
            @Nullable Long mandate,
            String service,
            int version,
            Map<String, Object> answers,
            Instant savedAt) {

        boolean isForAnother() {
            return resident != subject;
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final HouseClock clock;

    Drafts(JdbcClient jdbc, JsonMapper json, HouseClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    long start(long resident, String service, int version) {
        return jdbc.sql(
                        """
                        insert into services.draft (resident, subject, service, version, saved_at)
                        values (?, ?, ?, ?, ?) returning id
                        """)
                .params(resident, resident, service, version, now())
                .query(Long.class)
                .single();
    }

    Optional<Draft> find(long id) {
        return jdbc.sql("select * from services.draft where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The draft, held until the transaction ends: two presses of a button hand in once. */
    Optional<Draft> locked(long id) {
        return jdbc.sql("select * from services.draft where id = ? for update")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    public List<Draft> ofResident(long resident) {
        return jdbc.sql(
                        """
                        select * from services.draft where resident = ?
                         order by saved_at desc limit 50
                        """)
                .param(resident)
                .query((row, n) -> read(row))
                .list();
    }

    void answer(long id, Map<String, Object> answers) {
        jdbc.sql(
                        """
                        update services.draft set answers = answers || ?::jsonb, saved_at = ?
                         where id = ?
                        """)
                .params(json.writeValueAsString(answers), now(), id)
                .update();
    }

    /** Answers about one person are not answers about another. */
    void actFor(long id, long subject, @Nullable Long mandate) {
        jdbc.sql(
                        """
                        update services.draft
                           set subject = ?, mandate = ?, answers = '{}', saved_at = ? where id = ?
                        """)
                .param(subject)
                .param(mandate)
                .param(now())
                .param(id)
                .update();
    }

    void delete(long id) {
        jdbc.sql("delete from services.draft where id = ?").param(id).update();
    }

    private OffsetDateTime now() {
        return clock.clock().instant().atOffset(ZoneOffset.UTC);
    }

    private Draft read(ResultSet row) throws SQLException {
        return new Draft(
                row.getLong("id"),
                row.getLong("resident"),
                row.getLong("subject"),
                row.getObject("mandate", Long.class),
                row.getString("service"),
                row.getInt("version"),
                json.readValue(row.getString("answers"), JSON),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
