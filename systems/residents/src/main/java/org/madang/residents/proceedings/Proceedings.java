package org.madang.residents.proceedings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.residents.proceedings.Proceeding.Taken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code residents.proceeding} and its steps. */
@Repository
public class Proceedings {

    private static final String SELECT =
            """
            select id, kind, resident_id, state, due_on, is_open, opened_at
            from residents.proceeding
            """;

    private final JdbcClient jdbc;

    Proceedings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isOpen(long residentId, Proceeding.Kind kind) {
        return jdbc.sql(
                        """
                        select exists (select from residents.proceeding
                                       where resident_id = ? and kind = ? and is_open)
                        """)
                .params(residentId, kind.name())
                .query(Boolean.class)
                .single();
    }

    long open(long residentId, Step first, LocalDate on, String words, String by) {
        long id =
                jdbc.sql(
                                """
                                insert into residents.proceeding (kind, resident_id, state)
                                values (?, ?, ?) returning id
                                """)
                        .params(first.kind().name(), residentId, first.name())
                        .query(Long.class)
                        .single();
        add(id, 1, new Taken(first, on, null, words, by, null));
        return id;
    }

    /** Takes the next step of a proceeding that is locked. */
    public void take(Proceeding proceeding, Taken taken) {
        jdbc.sql(
                        """
                        update residents.proceeding
                        set state = ?, due_on = ?::date, is_open = ? where id = ?
                        """)
                .param(1, taken.step().name())
                .param(2, taken.dueOn())
                .param(3, !taken.step().ends())
                .param(4, proceeding.id())
                .update();
        add(proceeding.id(), proceeding.steps().size() + 1, taken);
    }

    private void add(long id, int position, Taken taken) {
        jdbc.sql(
                        """
                        insert into residents.proceeding_step (proceeding_id, position, step,
                            taken_on, due_on, words, taken_by, report_id)
                        values (?, ?, ?, ?, ?::date, ?, ?, ?::bigint)
                        """)
                .param(1, id)
                .param(2, position)
                .param(3, taken.step().name())
                .param(4, taken.takenOn())
                .param(5, taken.dueOn())
                .param(6, taken.words())
                .param(7, taken.takenBy())
                .param(8, taken.reportId())
                .update();
    }

    public Optional<Proceeding> byId(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(this::proceeding).optional();
    }

    Optional<Proceeding> lock(long id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query(this::proceeding)
                .optional();
    }

    /** The open one of a kind about a person, locked. */
    public Optional<Proceeding> lockOpen(long residentId, Proceeding.Kind kind) {
        return jdbc.sql(SELECT + "where resident_id = ? and kind = ? and is_open for update")
                .params(residentId, kind.name())
                .query(this::proceeding)
                .optional();
    }

    /** All about a person, newest first. */
    public List<Proceeding> about(long residentId) {
        return jdbc.sql(SELECT + "where resident_id = ? order by opened_at desc, id desc")
                .param(residentId)
                .query(this::proceeding)
                .list();
    }

    /** A line of the desk's list. */
    public record Line(
            long id,
            Proceeding.Kind kind,
            long residentId,
            String name,
            String latin,
            Step state,
            @Nullable LocalDate dueOn) {}

    /** The open ones that the transaction sees, what is due first at the top. */
    public List<Line> open(int limit) {
        return jdbc.sql(
                        """
                        select p.id, p.kind, p.resident_id, p.state, p.due_on, n.name, n.latin
                        from residents.proceeding p
                        join residents.name n
                            on n.resident_id = p.resident_id and upper_inf(n.period)
                        where p.is_open order by p.due_on nulls last, p.id limit ?
                        """)
                .param(limit)
                .query((row, index) ->
                        new Line(
                                row.getLong("id"),
                                Proceeding.Kind.valueOf(row.getString("kind")),
                                row.getLong("resident_id"),
                                row.getString("name"),
                                row.getString("latin"),
                                Step.valueOf(row.getString("state")),
                                row.getObject("due_on", LocalDate.class)))
                .list();
    }

    private Proceeding proceeding(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        return new Proceeding(
                id,
                Proceeding.Kind.valueOf(row.getString("kind")),
                row.getLong("resident_id"),
                Step.valueOf(row.getString("state")),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("is_open"),
                Objects.requireNonNull(row.getObject("opened_at", OffsetDateTime.class))
                        .toInstant(),
                steps(id));
    }

    private List<Taken> steps(long id) {
        return jdbc.sql(
                        """
                        select step, taken_on, due_on, words, taken_by, report_id
                        from residents.proceeding_step where proceeding_id = ? order by position
                        """)
                .param(id)
                .query((row, index) ->
                        new Taken(
                                Step.valueOf(row.getString("step")),
                                row.getObject("taken_on", LocalDate.class),
                                row.getObject("due_on", LocalDate.class),
                                row.getString("words"),
                                row.getString("taken_by"),
                                row.getObject("report_id", Long.class)))
                .list();
    }
}
