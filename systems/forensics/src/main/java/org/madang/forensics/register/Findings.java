package org.madang.forensics.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code forensics.finding}, sealed, and {@code forensics.comparison}. */
@Repository
public class Findings {

    private static final String SELECT =
            """
            select id, kind, person_id, remains_id, cipher, entered_by, entered_at
            from forensics.finding
            """;

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Disasters ids;

    Findings(JdbcClient jdbc, Seals seals, Disasters ids) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.ids = ids;
    }

    public List<FindingRow> all(long disasterId) {
        return jdbc.sql(SELECT + "where disaster_id = ? order by kind, id")
                .param(disasterId)
                .query(this::row)
                .list();
    }

    /** What is known of one missing person, or of one find. */
    public List<FindingRow> of(@Nullable Long personId, @Nullable Long remainsId) {
        return jdbc.sql(SELECT + "where person_id = ? or remains_id = ? order by kind")
                .param(1, personId)
                .param(2, remainsId)
                .query(this::row)
                .list();
    }

    /** Enters a finding, in place of what was entered before. */
    public void put(
            long disasterId,
            FindingKind kind,
            @Nullable Long personId,
            @Nullable Long remainsId,
            String content,
            String by) {
        jdbc.sql(
                        """
                        delete from forensics.finding
                        where kind = ? and disaster_id = ? and (person_id = ? or remains_id = ?)
                        """)
                .param(1, kind.name())
                .param(2, disasterId)
                .param(3, personId)
                .param(4, remainsId)
                .update();
        long id = ids.nextId();
        jdbc.sql(
                        """
                        insert into forensics.finding
                            (id, disaster_id, kind, person_id, remains_id, cipher, entered_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(1, id)
                .param(2, disasterId)
                .param(3, kind.name())
                .param(4, personId)
                .param(5, remainsId)
                .param(6, seals.seal(content, Seals.Kind.FINDING, id))
                .param(7, by)
                .update();
    }

    public List<ComparisonRow> comparisons(long disasterId) {
        return jdbc.sql(
                        """
                        select kind, person_id, remains_id, conclusion, note, compared_by,
                               compared_at
                        from forensics.comparison where disaster_id = ? order by kind, id
                        """)
                .param(disasterId)
                .query(Findings::comparison)
                .list();
    }

    public List<ComparisonRow> comparisons(long disasterId, long remainsId, long personId) {
        return comparisons(disasterId).stream()
                .filter(c -> c.remainsId() == remainsId && c.personId() == personId)
                .toList();
    }

    /** Enters a conclusion, in place of an earlier one of the same kind. */
    public void conclude(
            long disasterId,
            FindingKind kind,
            long remainsId,
            long personId,
            Conclusion conclusion,
            String note,
            String by) {
        jdbc.sql(
                        """
                        insert into forensics.comparison (id, disaster_id, kind, person_id,
                            remains_id, conclusion, note, compared_by)
                        values (nextval('forensics.ids'), ?, ?, ?, ?, ?, ?, ?)
                        on conflict (kind, person_id, remains_id) do update
                        set conclusion = excluded.conclusion, note = excluded.note,
                            compared_by = excluded.compared_by, compared_at = clock_timestamp()
                        """)
                .params(disasterId, kind.name(), personId, remainsId, conclusion.name(), note, by)
                .update();
    }

    private FindingRow row(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        return new FindingRow(
                id,
                FindingKind.valueOf(row.getString("kind")),
                row.getObject("person_id", Long.class),
                row.getObject("remains_id", Long.class),
                seals.open(row.getBytes("cipher"), Seals.Kind.FINDING, id),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant());
    }

    private static ComparisonRow comparison(ResultSet row, int index) throws SQLException {
        return new ComparisonRow(
                FindingKind.valueOf(row.getString("kind")),
                row.getLong("person_id"),
                row.getLong("remains_id"),
                Conclusion.valueOf(row.getString("conclusion")),
                row.getString("note"),
                row.getString("compared_by"),
                row.getTimestamp("compared_at").toInstant());
    }
}
