package org.madang.services.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.services.ServicesPortal;
import org.madang.services.cases.CaseDesk;
import org.madang.services.cases.Handled;
import org.madang.services.cases.RemindOffices;
import org.madang.services.cases.YearlyLook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * How petitions stand, for the examiner: what is late, what was passed on late, what five or more
 * people signed (Civil Petitions Treatment Act, Article 25; Decree, Articles 22, 27 and 28).
 * Numbers and times only: what people wrote is for whoever deals with it.
 */
@Controller
class ExaminerPage {

    /** Days that the figures look back. */
    private static final int DAYS = 30;

    private static final int MOST = 100;

    /** A task whose time has passed. */
    record Late(
            String number,
            Text agency,
            Text task,
            @Nullable String assignee,
            Instant dueAt,
            @Nullable Instant remindedAt) {}

    /** Something counted. */
    record Figure(Text name, long count, Text law) {}

    /** What the page shows. */
    record Model(List<Figure> figures, List<Late> late, List<YearlyLook.Due> yearly, Form form) {}

    private final JdbcClient jdbc;
    private final CaseDesk desk;
    private final RemindOffices remind;
    private final YearlyLook yearly;
    private final Access access;
    private final TransactionTemplate transactions;
    private final Once once;

    ExaminerPage(
            JdbcClient jdbc,
            CaseDesk desk,
            RemindOffices remind,
            YearlyLook yearly,
            Access access,
            TransactionTemplate transactions,
            Once once) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.remind = remind;
        this.yearly = yearly;
        this.access = access;
        this.transactions = transactions;
        this.once = once;
    }

    @GetMapping("/desk/examiner")
    Reply open() {
        return page(Form.empty());
    }

    private Reply page(Form form) {
        var examiner = access.official(ServicesPortal.AUDIT);
        var model =
                transactions.execute(
                        status -> new Model(figures(examiner), late(examiner), yearly.due(), form));
        return Page.of(
                        Text.of("민원 처리 점검", "Times and corrections"),
                        "examiner",
                        Objects.requireNonNull(model))
                .width(Page.Width.DESK)
                .with(form);
    }

    @PostMapping("/desk/examiner/remind")
    Reply remind(Form form) {
        access.official(ServicesPortal.AUDIT);
        return once.submit(
                form,
                () ->
                        Redirect.to("/desk/examiner")
                                .saying(
                                        Text.of("독촉장 {0}건을 보냈습니다.", "Reminders sent: {0}.")
                                                .with(remind.remind())));
    }

    @PostMapping("/desk/examiner/committee")
    Reply committee(Form form) {
        access.official(ServicesPortal.AUDIT);
        return once.submit(
                form,
                () -> {
                    var day = form.ask("meetsOn", "회의 날", "Day").required().date();
                    if (!form.isValid()) {
                        return page(form);
                    }
                    return switch (yearly.convene(day.orElseThrow())) {
                        case Handled.Done done ->
                                Redirect.to("/desk/examiner").saying(done.words());
                        case Handled.Refused refused -> page(form.error(refused.reason()));
                    };
                });
    }

    private List<Figure> figures(Actor.Official examiner) {
        return List.of(
                new Figure(
                        Text.of("처리 중", "In hand"),
                        cases(examiner, "c.decided_at is null and c.state <> 'fee'"),
                        Text.of("시행령 제22조 제1항", "Decree, Article 22 (1)")),
                new Figure(
                        Text.of("기한 지남", "Overdue"),
                        cases(
                                examiner,
                                "c.decided_at is null and c.due_at < :now"
                                        + " and c.state <> 'supplement'"),
                        Text.of("시행령 제28조 제2항", "Decree, Article 28 (2)")),
                new Figure(
                        Text.of("늦은 이송 (30일)", "Passed on late (30 days)"),
                        cases(
                                examiner,
                                "exists (select from services.case_event e where e.case_id = c.id"
                                        + " and e.kind = 'late-transfer' and e.at > :from)"),
                        Text.of("시행령 제13조", "Decree, Article 13")),
                new Figure(
                        Text.of("다수인관련민원", "Collective petitions"),
                        cases(
                                examiner,
                                "c.decided_at is null and c.kind <> 'statutory'"
                                        + " and (c.answers ->> 'people')::bigint >= 5"),
                        Text.of("시행령 제27조, 제28조 제3항", "Decree, Articles 27 and 28 (3)")),
                new Figure(
                        Text.of("답하지 않은 시정 요구", "Demands not answered"),
                        cases(
                                examiner,
                                "exists (select from services.task t where t.case_id = c.id"
                                        + " and t.kind = 'correction' and t.done_at is null)"),
                        Text.of("시행령 제18조 제2항", "Decree, Article 18 (2)")));
    }

    /** The conditions are constants of this class. */
    private long cases(Actor.Official examiner, String condition) {
        return scoped(
                        "select count(*) from services.service_case c where " + AREA + condition,
                        examiner)
                .query(Long.class)
                .single();
    }

    private static final String AREA =
            "(:all or starts_with(c.division, :area) and c.division <> '') and ";

    private JdbcClient.StatementSpec scoped(String sql, Actor.Official examiner) {
        var now = desk.now().atOffset(ZoneOffset.UTC);
        return jdbc.sql(sql)
                .param("all", CaseDesk.isCompetent(examiner, ServicesPortal.AUDIT.code(), ""))
                .param("area", examiner.office().jurisdiction().prefix())
                .param("now", now)
                .param("from", now.minusDays(DAYS));
    }

    private List<Late> late(Actor.Official examiner) {
        return scoped(
                        """
                        select c.number, c.agency_ko, c.agency_en, t.name_ko, t.name_en, t.assignee,
                               t.due_at, t.reminded_at
                          from services.task t join services.service_case c on c.id = t.case_id
                         where t.done_at is null and t.due_at < :now and c.state <> 'supplement'
                           and\
                        """
                                + " "
                                + AREA
                                + "true order by t.due_at limit "
                                + MOST,
                        examiner)
                .query((row, n) ->
                        new Late(
                                row.getString(1),
                                Text.of(row.getString(2), row.getString(3)),
                                Text.of(row.getString(4), row.getString(5)),
                                row.getString(6),
                                Objects.requireNonNull(
                                        moment(row.getObject(7, OffsetDateTime.class))),
                                moment(row.getObject(8, OffsetDateTime.class))))
                .list();
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
