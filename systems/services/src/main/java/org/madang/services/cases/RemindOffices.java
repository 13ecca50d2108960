package org.madang.services.cases;

import java.util.List;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Scope;
import org.madang.kernel.language.Text;
import org.madang.kernel.notices.Notice;
import org.madang.kernel.notices.Notices;
import org.madang.kernel.notices.Recipient;
import org.madang.services.ServicesPortal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The petition examiner reminds the office of every task whose time has passed, without delay and
 * once a day (Decree of the Civil Petitions Treatment Act, Article 28, paragraph 2).
 */
@Service
public class RemindOffices {

    private final JdbcClient jdbc;
    private final CaseEvents events;
    private final CaseDesk desk;
    private final Notices notices;
    private final Access access;

    RemindOffices(
            JdbcClient jdbc, CaseEvents events, CaseDesk desk, Notices notices, Access access) {
        this.jdbc = jdbc;
        this.events = events;
        this.desk = desk;
        this.notices = notices;
        this.access = access;
    }

    private record Late(long task, long caseId, String number, Text name, String assignee) {}

    /** Reminds, and returns of how many tasks. */
    @Transactional
    public int remind() {
        var examiner = access.official(ServicesPortal.AUDIT);
        return access.within(
                Scope.NATION,
                () -> {
                    var late = late(examiner);
                    late.forEach(this::remind);
                    return late.size();
                });
    }

    private List<Late> late(Actor.Official examiner) {
        var now = CaseRows.at(desk.now());
        return jdbc.sql(
                        """
                        update services.task t set reminded_at = :now
                          from services.service_case c
                         where c.id = t.case_id and t.done_at is null and t.due_at < :now
                           and c.state <> 'supplement'
                           and (t.reminded_at is null
                                or t.reminded_at < :now - interval '20 hours')
                           and (:all or starts_with(t.division, :area) and t.division <> '')
                        returning t.id, c.id, c.number, t.name_ko, t.name_en, t.assignee
                        """)
                .param("now", now)
                .param("all", CaseDesk.isCompetent(examiner, ServicesPortal.AUDIT.code(), ""))
                .param("area", examiner.office().jurisdiction().prefix())
                .query((row, n) ->
                        new Late(
                                row.getLong(1),
                                row.getLong(2),
                                row.getString(3),
                                Text.of(row.getString(4), row.getString(5)),
                                row.getString(6) == null ? "" : row.getString(6)))
                .list();
    }

    private void remind(Late late) {
        events.note(
                late.caseId(),
                "reminded",
                Text.of("독촉: {0} (시행령 제28조 제2항)", "Reminded: {0} (Decree, 28 (2))")
                        .with(late.name()));
        if (!late.assignee().isEmpty()) {
            notices.send(
                    Recipient.official(late.assignee()),
                    new Notice(
                            Text.of("처리 기간이 지난 민원이 있습니다", "The time of an application has passed"),
                            Text.of("{0} {1}", "{0} {1}").with(late.number(), late.name()),
                            "/desk/cases/" + late.number(),
                            late.number()));
        }
    }
}
