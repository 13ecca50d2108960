package org.madang.residents.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.residents.registry.Report.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code residents.report}: why the register changed, and what waits for a decision. */
@Repository
public class Reports {

    private static final String SELECT =
            """
            select id, kind, state, received_at, effective_on, subject_id, division, reporter,
                   decided_by, approved_by, consenter_id, days_late, details::text as details
            from residents.report
            """;

    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Files the report and sets the time at which this transaction's entries count as recorded: to
     * be called when all locks are held, before the first change.
     */
    public long file(Report.Draft draft) {
        return jdbc.sql(
                        """
                        insert into residents.report (kind, state, effective_on, subject_id,
                            division, reporter, decided_by, decided_at, consenter_id, days_late,
                            details)
                        values (?, ?, ?, ?, ?, ?, ?,
                            case when ?::text is null then null else clock_timestamp() end,
                            ?, ?, ?::jsonb)
                        returning id, set_config('residents.recording_time',
                            clock_timestamp()::text, true)
                        """)
                .param(1, draft.kind().name())
                .param(2, draft.state().name())
                .param(3, draft.effectiveOn())
                .param(4, draft.subjectId())
                .param(5, draft.division())
                .param(6, draft.reporter())
                .param(7, draft.decidedBy())
                .param(8, draft.decidedBy())
                .param(9, draft.consenterId())
                .param(10, draft.daysLate())
                .param(11, draft.details())
                .query((row, index) -> row.getLong(1))
                .single();
    }

    public Optional<Report> byId(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(Reports::report).optional();
    }

    /** The report, locked until the transaction ends: two who decide it take turns. */
    public Optional<Report> lock(long id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query(Reports::report)
                .optional();
    }

    /**
     * Decides a report that waited, and sets the recording time as {@link #file} does.
     *
     * @param approvedBy the second official, for entries that need four eyes
     */
    public void decide(
            long id, State state, @Nullable String decidedBy, @Nullable String approvedBy) {
        jdbc.sql(
                        """
                        update residents.report
                        set state = ?, decided_by = coalesce(?, decided_by),
                            approved_by = coalesce(?, approved_by),
                            decided_at = clock_timestamp()
                        where id = ?
                        returning set_config('residents.recording_time',
                            clock_timestamp()::text, true)
                        """)
                .param(1, state.name())
                .param(2, decidedBy)
                .param(3, approvedBy)
                .param(4, id)
                .query(String.class)
                .single();
    }

    /** Names the person whose row came to be by the report. */
    public void concern(long id, long subjectId) {
        jdbc.sql("update residents.report set subject_id = ? where id = ?")
                .params(subjectId, id)
                .update();
    }

    /** Reports of a state that the transaction may see, oldest first. */
    public List<Report> inState(State state, int limit) {
        return jdbc.sql(SELECT + "where state = ? order by received_at, id limit ?")
                .params(state.name(), limit)
                .query(Reports::report)
                .list();
    }

    /** What concerns a person: reports about them, and those waiting for their consent. */
    public List<Report> concerning(long residentId, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                where subject_id = ? or (consenter_id = ? and state = 'SUBMITTED')
                                order by received_at desc, id desc limit ?
                                """)
                .params(residentId, residentId, limit)
                .query(Reports::report)
                .list();
    }

    /** Reports that wait for the consent of this head, oldest first. */
    public List<Report> askedOf(long residentId, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                where consenter_id = ? and state = 'SUBMITTED'
                                order by received_at, id limit ?
                                """)
                .params(residentId, limit)
                .query(Reports::report)
                .list();
    }

    /**
     * Reports a resident made, newest first.
     *
     * @param reporter id of the actor, {@code resident:} and a number
     */
    public List<Report> filedBy(String reporter, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                where reporter = ? and reporter like 'resident:%'
                                order by received_at desc, id desc limit ?
                                """)
                .params(reporter, limit)
                .query(Reports::report)
                .list();
    }

    /**
     * Reports that wait for a decision in an area, oldest first.
     *
     * @param area leading digits of the divisions
     */
    public List<Report> waiting(String area, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                where state in ('SUBMITTED', 'CONSENTED')
                                    and starts_with(division, ?)
                                order by received_at, id limit ?
                                """)
                .params(area, limit)
                .query(Reports::report)
                .list();
    }

    private static Report report(ResultSet row, int index) throws SQLException {
        return new Report(
                row.getLong("id"),
                Report.Kind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                Objects.requireNonNull(row.getObject("received_at", OffsetDateTime.class))
                        .toInstant(),
                Ranges.date(row, "effective_on"),
                row.getObject("subject_id", Long.class),
                row.getString("division"),
                row.getString("reporter"),
                row.getString("decided_by"),
                row.getString("approved_by"),
                row.getObject("consenter_id", Long.class),
                row.getInt("days_late"),
                row.getString("details"));
    }
}
