package org.madang.services.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people of offices have to do about cases. */
@Component
public class TaskRows {

    /**
     * A task.
     *
     * @param kind reception, review, opinion or objection
     * @param engine the engine's number of it, or null for one that an official asked for
     */
    public record Task(
            long id,
            long caseId,
            String kind,
            Text name,
            String division,
            String duty,
            @Nullable String engine,
            @Nullable String assignee,
            Instant madeAt,
            @Nullable Instant dueAt,
            boolean extended,
            @Nullable Instant doneAt,
            @Nullable String outcome,
            @Nullable String words) {

        public boolean isOpen() {
            return doneAt == null;
        }
    }

    /** A task to be made. */
    record NewTask(
            long caseId,
            String kind,
            Text name,
            String division,
            String duty,
            @Nullable String engine,
            @Nullable Instant dueAt) {}

    private final JdbcClient jdbc;

    TaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(NewTask task, Instant now) {
        jdbc.sql(
                        """
                        insert into services.task (case_id, kind, name_ko, name_en, division,
                                                   duty, engine, made_at, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(task.caseId())
                .param(task.kind())
                .param(task.name().ko())
                .param(task.name().en())
                .param(task.division())
                .param(task.duty())
                .param(task.engine())
                .param(CaseRows.at(now))
                .param(CaseRows.at(task.dueAt()))
                .update();
    }

    public List<Task> ofCase(long caseId) {
        return jdbc.sql("select * from services.task where case_id = ? order by id")
                .param(caseId)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Task> open(long caseId, String kind) {
        return jdbc.sql(
                        """
                        select * from services.task
                         where case_id = ? and kind = ? and done_at is null
                         order by id limit 1
                        """)
                .param(caseId)
                .param(kind)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<Task> byId(long id) {
        return jdbc.sql("select * from services.task where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    void done(long id, Instant now, String outcome, @Nullable String words) {
        jdbc.sql(
                        """
                        update services.task set done_at = ?, outcome = ?, words = ?
                         where id = ? and done_at is null
                        """)
                .param(CaseRows.at(now))
                .param(outcome)
                .param(words)
                .param(id)
                .update();
    }

    /** Ends what is still open of a case, but for objections. */
    void close(long caseId, Instant now) {
        jdbc.sql(
                        """
                        update services.task set done_at = ?, outcome = 'gone'
                         where case_id = ? and done_at is null and kind <> 'objection'
                        """)
                .param(CaseRows.at(now))
                .param(caseId)
                .update();
    }

    void gone(String engine, Instant now) {
        jdbc.sql(
                        """
                        update services.task set done_at = ?, outcome = 'gone'
                         where engine = ? and done_at is null
                        """)
                .param(CaseRows.at(now))
                .param(engine)
                .update();
    }

    void due(long caseId, @Nullable Instant due) {
        jdbc.sql(
                        """
                        update services.task set due_at = ?
                         where case_id = ? and kind = 'review' and done_at is null
                        """)
                .param(CaseRows.at(due))
                .param(caseId)
                .update();
    }

    void extend(long id, Instant due) {
        jdbc.sql("update services.task set due_at = ?, extended = true where id = ?")
                .param(CaseRows.at(due))
                .param(id)
                .update();
    }

    void assign(long caseId, String username) {
        jdbc.sql(
                        """
                        update services.task set assignee = ?
                         where case_id = ? and kind in ('reception', 'review')
                           and done_at is null
                        """)
                .param(username)
                .param(caseId)
                .update();
    }

    void transfer(long caseId, String division, String duty) {
        jdbc.sql(
                        """
                        update services.task set division = ?, duty = ?, assignee = null
                         where case_id = ? and kind in ('reception', 'review')
                           and done_at is null
                        """)
                .param(division)
                .param(duty)
                .param(caseId)
                .update();
    }

    static Task read(ResultSet row) throws SQLException {
        return new Task(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getString("kind"),
                Text.of(row.getString("name_ko"), row.getString("name_en")),
                row.getString("division"),
                row.getString("duty"),
                row.getString("engine"),
                row.getString("assignee"),
                java.util.Objects.requireNonNull(CaseRows.moment(row, "made_at")),
                CaseRows.moment(row, "due_at"),
                row.getBoolean("extended"),
                CaseRows.moment(row, "done_at"),
                row.getString("outcome"),
                row.getString("words"));
    }
}
