package org.madang.services.cases;

import java.util.List;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.language.Text;
import org.madang.services.ServicesPortal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An applicant demands that the handling be put right, and the examiner looks into it without delay
 * and answers (Decree of the Civil Petitions Treatment Act, Article 18).
 */
@Service
public class Corrections {

    private static final String KIND = "correction";

    private final CaseRows rows;
    private final TaskRows tasks;
    private final CaseEvents events;
    private final CaseDesk desk;
    private final CaseLetters letters;
    private final CaseParties parties;
    private final Access access;

    Corrections(
            CaseRows rows,
            TaskRows tasks,
            CaseEvents events,
            CaseDesk desk,
            CaseLetters letters,
            CaseParties parties,
            Access access) {
        this.rows = rows;
        this.tasks = tasks;
        this.events = events;
        this.desk = desk;
        this.letters = letters;
        this.parties = parties;
        this.access = access;
    }

    /** Whether the law gives the applicant this demand as the case now stands. */
    public boolean mayDemand(Case one) {
        var now = desk.now();
        var times = one.times();
        var receptionDue = times.receptionDue();
        var due = times.dueAt();
        return CaseRules.mayDemandCorrection(
                one.state(),
                receptionDue != null && now.isAfter(receptionDue),
                due != null && now.isAfter(due));
    }

    /** Demands it; a second time only when the first was answered. */
    @Transactional
    public Handled demand(String number, String words) {
        var me = access.resident().residentId();
        var one = held(number);
        if (!parties.isParty(one, me)) {
            throw missing();
        }
        if (!mayDemand(one)) {
            return Handled.refused(
                    "correction.none",
                    "접수가 늦거나, 서류를 더 요구받았거나, 처리 기간이 지났을 때 시정을 요구할 수 있어요. (시행령 제18조 제1항)",
                    "It can be demanded when reception is late, more papers are asked for, or the"
                            + " time has passed. (Decree, Article 18 (1))");
        }
        return access.within(Scope.NATION, () -> demanded(one, words));
    }

    private Handled demanded(Case one, String words) {
        if (tasks.open(one.id(), KIND).isPresent()) {
            return Handled.refused(
                    "correction.open",
                    "이미 요구하셨고 곧 답을 드려요.",
                    "You have demanded it; an answer comes.");
        }
        tasks.add(
                new TaskRows.NewTask(
                        one.id(),
                        KIND,
                        Text.of("시정 요구", "Demand to put it right"),
                        one.division(),
                        ServicesPortal.AUDIT.code(),
                        null,
                        null),
                desk.now());
        events.tell(
                one.id(), KIND, Text.of("시정 요구: {0}", "Demanded to put it right: {0}").with(words));
        desk.journal(one, Deed.CHANGE, "services.demand-correction", List.of());
        return Handled.done("시정을 요구했어요.", "Your demand is with the examiner.");
    }

    /** Answers as the examiner: what was found, and what was done about it. */
    @Transactional
    public Handled answer(long taskId, Text words) {
        var task = tasks.byId(taskId).orElseThrow(Corrections::missing);
        desk.competent(task);
        if (!task.isOpen() || !task.kind().equals(KIND)) {
            return Handled.refused(
                    "correction.done", "이미 답한 시정 요구입니다.", "This demand is answered already.");
        }
        return access.within(
                Scope.NATION,
                () -> {
                    var one = rows.locked(task.caseId());
                    tasks.done(taskId, desk.now(), "answered", words.ko());
                    events.tell(
                            one.id(),
                            "corrected",
                            Text.of("시정 요구에 대한 답: {0}", "Answer to the demand: {0}").with(words));
                    letters.corrected(one, words);
                    desk.journal(one, Deed.CHANGE, "services.answer-correction", List.of());
                    return Handled.done("답하고 통지했습니다.", "Answered, and the applicant is told.");
                });
    }

    private Case held(String number) {
        return rows.locked(number).orElseThrow(Corrections::missing);
    }

    private static AccessRefused missing() {
        return new AccessRefused(Text.of("그런 신청이 없어요.", "There is no such application."));
    }
}
