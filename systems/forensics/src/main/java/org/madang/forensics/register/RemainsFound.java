package org.madang.forensics.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kinship.Sex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code forensics.remains}: bodies and fragments, and which belong together. */
@Repository
public class RemainsFound {

    private static final String SELECT =
            """
            select id, code, kind, sex, found_on, found_at, part_of, associated_by
            from forensics.remains
            """;

    private final JdbcClient jdbc;

    RemainsFound(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<RemainsRow> all(long disasterId) {
        return jdbc.sql(SELECT + "where disaster_id = ? order by code")
                .param(disasterId)
                .query(RemainsFound::row)
                .list();
    }

    public Optional<RemainsRow> byId(long disasterId, long id) {
        return jdbc.sql(SELECT + "where disaster_id = ? and id = ?")
                .params(disasterId, id)
                .query(RemainsFound::row)
                .optional();
    }

    /** What is noted at the scene. */
    public record NewRemains(
            String code, boolean body, Sex sex, LocalDate foundOn, String foundAt) {}

    /** Enters remains; empty when the code is taken in this case. */
    public Optional<Long> add(long disasterId, NewRemains found) {
        return jdbc.sql(
                        """
                        insert into forensics.remains
                            (id, disaster_id, code, kind, sex, found_on, found_at)
                        values (nextval('forensics.ids'), ?, ?, ?, ?, ?, ?)
                        on conflict (disaster_id, code) do nothing
                        returning id
                        """)
                .params(
                        disasterId,
                        found.code(),
                        found.body() ? "BODY" : "FRAGMENT",
                        found.sex().name(),
                        found.foundOn(),
                        found.foundAt())
                .query(Long.class)
                .optional();
    }

    /** Joins a fragment to remains, or takes it apart again when {@code whole} is null. */
    public void associate(long id, @Nullable Long whole, String by) {
        jdbc.sql(
                        """
                        update forensics.remains
                        set part_of = ?, associated_by = ?, associated_at = clock_timestamp()
                        where id = ?
                        """)
                .param(1, whole)
                .param(2, whole == null ? null : by)
                .param(3, id)
                .update();
    }

    public void sex(long id, Sex sex) {
        jdbc.sql("update forensics.remains set sex = ? where id = ?")
                .params(sex.name(), id)
                .update();
    }

    private static RemainsRow row(ResultSet row, int index) throws SQLException {
        return new RemainsRow(
                row.getLong("id"),
                row.getString("code"),
                row.getString("kind").equals("BODY"),
                Sex.valueOf(row.getString("sex")),
                row.getObject("found_on", LocalDate.class),
                row.getString("found_at"),
                row.getObject("part_of", Long.class),
                row.getString("associated_by"));
    }
}
