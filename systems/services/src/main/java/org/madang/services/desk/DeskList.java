package org.madang.services.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Duty;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open tasks of an official's duties in the office's area. */
@Component
public class DeskList {

    static final int PER_PAGE = 30;

    /** A line of the desk. */
    record Line(
            long task,
            String number,
            String service,
            int version,
            String kind,
            Text name,
            String state,
            @Nullable String assignee,
            @Nullable Instant dueAt,
            boolean reminded) {}

    /**
     * What is asked for.
     *
     * @param kind of task, or empty for all
     * @param service code, or empty for all
     * @param mine only what is assigned to the official
     */
    record Filter(String kind, String service, boolean mine, boolean late) {}

    private final JdbcClient jdbc;
    private final HouseClock clock;

    DeskList(JdbcClient jdbc, HouseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private static final String OPEN =
            """
             from services.task t join services.service_case c on c.id = t.case_id
            where t.done_at is null and t.duty in (:duties)
              and ((:nation and (t.division = '' or :nationwide))
                   or (not :nation and t.division <> '' and starts_with(t.division, :area)))
              and (:kind = '' or t.kind = :kind)
              and (:service = '' or c.service = :service)
              and (not :mine or t.assignee = :me)
              and (not :late or t.due_at < :now)
              and c.state <> 'fee'
            """;

    /** How many tasks wait. */
    public long count(Actor.Official official) {
        return asked("select count(*)" + OPEN, official, new Filter("", "", false, false))
                .query(Long.class)
                .single();
    }

    long count(Actor.Official official, Filter filter) {
        return asked("select count(*)" + OPEN, official, filter).query(Long.class).single();
    }

    List<Line> page(Actor.Official official, Filter filter, long page) {
        var sql =
                """
                select t.id, c.number, c.service, c.version, t.kind, t.name_ko, t.name_en, c.state,
                       t.assignee, t.due_at, t.reminded_at is not null
                """
                        + OPEN
                        + " order by t.due_at nulls last, t.id limit :most offset :skip";
        return asked(sql, official, filter)
                .param("most", PER_PAGE)
                .param("skip", (page - 1) * PER_PAGE)
                .query((row, n) ->
                        new Line(
                                row.getLong("id"),
                                row.getString("number"),
                                row.getString("service"),
                                row.getInt("version"),
                                row.getString("kind"),
                                Text.of(row.getString("name_ko"), row.getString("name_en")),
                                row.getString("state"),
                                row.getString("assignee"),
                                moment(row.getObject("due_at", OffsetDateTime.class)),
                                row.getBoolean(11)))
                .list();
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private JdbcClient.StatementSpec asked(String sql, Actor.Official official, Filter filter) {
        var area = official.office().jurisdiction().prefix();
        return jdbc.sql(sql)
                .param("duties", duties(official))
                .param("nation", area.isEmpty())
                .param("nationwide", official.has(Duty.NATIONWIDE))
                .param("area", area)
                .param("kind", filter.kind())
                .param("service", filter.service())
                .param("mine", filter.mine())
                .param("late", filter.late())
                .param("me", official.username())
                .param("now", clock.clock().instant().atOffset(ZoneOffset.UTC));
    }

    /** Never empty: SQL knows no empty list. */
    private static List<String> duties(Actor.Official official) {
        return official.duties().isEmpty() ? List.of("none") : List.copyOf(official.duties());
    }
}
