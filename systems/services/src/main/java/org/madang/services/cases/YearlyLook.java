package org.madang.services.cases;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Scope;
import org.madang.kernel.language.Text;
import org.madang.services.ServicesPortal;
import org.madang.services.cases.Deliberations.Matter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the mediation committee has to look at once a year at least: petitions of five or more, and
 * those that came again after they were closed as repeated (Decree of the Civil Petitions Treatment
 * Act, Article 38-2, paragraph 1). Of the year are those in hand or ended in it.
 */
@Service
public class YearlyLook {

    private static final int MOST = 200;

    private static final String DUE =
            """
            select c.* from services.service_case c
             where (:all or starts_with(c.division, :area) and c.division <> '')
               and c.state not in ('fee', 'withdrawn')
               and (c.decided_at is null or c.decided_at >= :year)
               and c.id in (
                   select id from services.service_case
                    where kind <> 'statutory' and (answers ->> 'people')::bigint >= 5
                   union all
                   select again.id
                     from services.service_case closed
                     join services.service_case again
                       on again.applicant = closed.applicant
                      and again.likeness = closed.likeness and again.id > closed.id
                    where closed.state = 'closed' and closed.likeness is not null)
               and not exists (
                   select from services.deliberation d
                    where d.case_id = c.id
                      and (d.recorded_at is null or d.recorded_at >= :year))
             order by c.submitted_at, c.id limit :most
            """;

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final Committee committee;
    private final CaseDesk desk;
    private final Access access;

    YearlyLook(JdbcClient jdbc, CaseRows rows, Committee committee, CaseDesk desk, Access access) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.committee = committee;
        this.desk = desk;
        this.access = access;
    }

    /** Where one stands. */
    public record Due(String number, Text agency, long people, CaseState state) {}

    /** What no committee has looked at this year, or is convened for; the oldest first. */
    public List<Due> due() {
        return cases(access.official(ServicesPortal.AUDIT)).stream()
                .map(one -> new Due(one.number(), one.agency(), people(one), one.state()))
                .toList();
    }

    private static long people(Case one) {
        return one.answers().get("people") instanceof Number many ? many.longValue() : 1;
    }

    /** Puts all of them to one meeting, and tells every applicant of its day beforehand. */
    @Transactional
    public Handled convene(LocalDate on) {
        var examiner = access.official(ServicesPortal.AUDIT);
        if (!CaseRules.isAnnouncedBefore(desk.today(), on)) {
            return Committee.UNANNOUNCED;
        }
        return access.within(
                Scope.NATION,
                () -> {
                    var due = cases(examiner);
                    due.forEach(one -> committee.put(one, Matter.YEARLY, on, examiner));
                    return new Handled.Done(
                            Text.of(
                                            "{0}건을 회의에 부치고 민원인에게 알렸습니다.",
                                            "Put to the meeting: {0}. The applicants are told.")
                                    .with(due.size()));
                });
    }

    private List<Case> cases(Actor.Official examiner) {
        var year = desk.today().withDayOfYear(1).atStartOfDay(Case.KOREA);
        return jdbc.sql(DUE)
                .param("all", CaseDesk.isCompetent(examiner, ServicesPortal.AUDIT.code(), ""))
                .param("area", examiner.office().jurisdiction().prefix())
                .param("year", year.toInstant().atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, n) -> rows.read(row))
                .list();
    }
}
