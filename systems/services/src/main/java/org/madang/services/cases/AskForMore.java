package org.madang.services.cases;

import java.time.LocalDateTime;
import java.util.List;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.language.Text;
import org.madang.services.declaring.Catalogue;
import org.madang.services.declaring.DayWords;
import org.madang.services.engine.Engine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an office asks while it works: of the applicant, of other offices, and for more time. */
@Service
public class AskForMore {

    private final CaseRows rows;
    private final TaskRows tasks;
    private final CaseEvents events;
    private final CaseDesk desk;
    private final CaseLetters letters;
    private final Catalogue catalogue;
    private final MergedRows merged;
    private final Engine engine;
    private final Access access;

    AskForMore(
            CaseRows rows,
            TaskRows tasks,
            CaseEvents events,
            CaseDesk desk,
            CaseLetters letters,
            Catalogue catalogue,
            MergedRows merged,
            Engine engine,
            Access access) {
        this.rows = rows;
        this.tasks = tasks;
        this.events = events;
        this.desk = desk;
        this.letters = letters;
        this.catalogue = catalogue;
        this.merged = merged;
        this.engine = engine;
        this.access = access;
    }

    /**
     * Asks the applicant for what is missing and lets time rest (Civil Petitions Treatment Act,
     * Article 22; Decree, Articles 20 and 24).
     *
     * @param within days, the day of asking not counted
     */
    @Transactional
    public Handled supplement(String number, Text what, int within) {
        var one = held(number);
        var official = desk.competent(one);
        var today = Case.korean(desk.now()).toLocalDate();
        var answerBy = one.supplement().answerBy();
        boolean again =
                one.state() == CaseState.SUPPLEMENT
                        && answerBy != null
                        && CaseRules.mayReturn(answerBy, today);
        if (one.state() != CaseState.IN_HAND && !again) {
            return Handled.WRONG_STATE;
        }
        if (again && !CaseRules.mayAskAgain(one.supplement().times(), within)) {
            return Handled.refused(
                    "supplement.again",
                    "다시 요구할 때에는 10일 이내로 정합니다. (시행령 제24조 제3항)",
                    "A second demand gives at most ten days. (Decree, Article 24 (3))");
        }
        var by = CaseRules.answerBy(desk.days(), today, within);
        rows.ask(one.id(), desk.now(), by);
        events.tell(one.id(), "asked", Text.of("보완 요구: {0}", "Asked for: {0}").with(what));
        letters.asked(one, what, by, official);
        desk.journal(one, Deed.CHANGE, "services.ask", List.of());
        return Handled.done("보완을 요구했습니다.", "The applicant is asked.");
    }

    /** Extends the time (Decree, Article 21); the applicant is told why and until when. */
    @Transactional
    public Handled extend(String number, int by, Text why, boolean consented) {
        var one = held(number);
        var official = desk.competent(one);
        var due = one.times().dueAt();
        if (one.state() != CaseState.IN_HAND || due == null) {
            return Handled.WRONG_STATE;
        }
        var deadline = catalogue.version(one.service(), one.version()).service().deadline();
        if (!CaseRules.mayExtend(one.times().extensions(), consented, deadline, by)) {
            return Handled.refused(
                    "extend.bounds",
                    "원래 처리 기간 안에서 한 번, 민원인이 동의하면 한 번 더 연장할 수 있습니다. (시행령 제21조 제1항)",
                    "Once within the original time, once more with the applicant's consent."
                            + " (Decree, Article 21 (1))");
        }
        var until = CaseRules.extended(desk.days(), Case.korean(due), by);
        extended(one, until, why, official);
        // What was received as one has the same time (Decree, Article 6, paragraph 6).
        merged.together(one).forEach(other -> extended(other, until, why, official));
        return Handled.done("연장하고 통지했습니다.", "Extended, and the applicant is told.");
    }

    private void extended(Case one, LocalDateTime until, Text why, Actor.Official official) {
        rows.extend(one.id(), Case.instant(until));
        tasks.due(one.id(), Case.instant(until));
        events.tell(
                one.id(),
                "extended",
                Text.of("{0}까지 연장: {1}", "Extended until {0}: {1}")
                        .with(DayWords.of(until.toLocalDate()), why));
        letters.extended(one, until, why, official);
        desk.journal(one, Deed.CHANGE, "services.extend", List.of());
    }

    /** Asks another office, with a day to answer by within the case's own time (Article 20). */
    @Transactional
    public Handled office(String number, String duty, Text name, String division, int within) {
        var one = held(number);
        desk.competent(one);
        var due = one.times().dueAt();
        if (one.state() != CaseState.IN_HAND || due == null) {
            return Handled.WRONG_STATE;
        }
        LocalDateTime reply =
                desk.days()
                        .plus(Case.korean(desk.now()).toLocalDate(), within)
                        .atTime(Case.korean(due).toLocalTime());
        if (!CaseRules.isWithin(reply, Case.korean(due))) {
            return Handled.refused(
                    "opinion.late",
                    "회신 기한은 처리 기간 안이어야 합니다. (법 제20조 제1항)",
                    "The answer must come within the time of the case. (Article 20 (1))");
        }
        return access.within(
                Scope.NATION,
                () -> {
                    tasks.add(
                            new TaskRows.NewTask(
                                    one.id(),
                                    "opinion",
                                    name,
                                    division,
                                    duty,
                                    null,
                                    Case.instant(reply)),
                            desk.now());
                    events.tell(
                            one.id(), "consulted", Text.of("협의 요청: {0}", "Asked: {0}").with(name));
                    desk.journal(one, Deed.EXPORT, "services.consult", List.of());
                    return Handled.done("협의를 요청했습니다.", "The office is asked.");
                });
    }

    /** Answers as the office that was asked. */
    @Transactional
    public Handled opinion(long taskId, boolean agrees, Text words) {
        var task = tasks.byId(taskId).orElseThrow(AskForMore::missing);
        desk.competent(task);
        if (!task.isOpen() || !task.kind().equals("opinion")) {
            return Handled.WRONG_STATE;
        }
        return access.within(
                Scope.NATION,
                () -> {
                    var one = rows.locked(task.caseId());
                    var outcome = agrees ? "agrees" : "objects";
                    tasks.done(taskId, desk.now(), outcome, words.ko());
                    events.note(
                            one.id(),
                            "opinion",
                            Text.of("{0} 회신: {1}", "{0} answered: {1}").with(task.name(), words));
                    desk.journal(one, Deed.CHANGE, "services.opinion", List.of());
                    if (task.engine() != null) {
                        engine.complete(task.engine(), java.util.Map.of("opinion", outcome));
                    }
                    return Handled.done("회신했습니다.", "Answered.");
                });
    }

    /** More time for an office that was asked, once (Article 20, paragraphs 2 and 3). */
    @Transactional
    public Handled opinionLater(long taskId, int within, Text why) {
        var task = tasks.byId(taskId).orElseThrow(AskForMore::missing);
        desk.competent(task);
        var due = task.dueAt();
        if (!task.isOpen() || due == null) {
            return Handled.WRONG_STATE;
        }
        if (task.extended()) {
            return Handled.refused(
                    "opinion.extended",
                    "회신 기한은 한 번만 연장할 수 있습니다. (법 제20조 제2항)",
                    "The time to answer is extended only once. (Article 20 (2))");
        }
        var until = CaseRules.extended(desk.days(), Case.korean(due), within);
        tasks.extend(taskId, Case.instant(until));
        events.note(
                task.caseId(),
                "opinion-extended",
                Text.of("{0} 회신 기한 연장: {1}", "{0} needs longer: {1}").with(task.name(), why));
        return Handled.done("연장했습니다.", "Extended.");
    }

    private static AccessRefused missing() {
        return new AccessRefused(Text.of("그런 일이 없습니다.", "There is no such task."));
    }

    private Case held(String number) {
        return rows.locked(number).orElseThrow(AskForMore::missing);
    }
}
