package org.madang.services.cases;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.language.Text;
import org.madang.kernel.payments.Payments;
import org.madang.services.declaring.Catalogue;
import org.madang.services.evidence.EvidenceRows;
import org.madang.services.evidence.ReceiveFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant does with a case of their own. */
@Service
public class ApplicantActs {

    /** The code of evidence that was sent when an office asked for more. */
    public static final String SUPPLEMENT = "supplement";

    private static final Handled WRONG_STATE =
            Handled.refused(
                    "case.state",
                    "지금 상태에서는 할 수 없어요.",
                    "This cannot be done as the case now stands.");

    private final CaseRows rows;
    private final TaskRows tasks;
    private final CaseEvents events;
    private final CaseDesk desk;
    private final CaseLetters letters;
    private final Objections objections;
    private final EvidenceRows evidence;
    private final Payments payments;
    private final Catalogue catalogue;
    private final CaseParties parties;
    private final OwnCases own;
    private final Access access;

    ApplicantActs(
            CaseRows rows,
            TaskRows tasks,
            CaseEvents events,
            CaseDesk desk,
            CaseLetters letters,
            Objections objections,
            EvidenceRows evidence,
            Payments payments,
            Catalogue catalogue,
            CaseParties parties,
            OwnCases own,
            Access access) {
        this.rows = rows;
        this.tasks = tasks;
        this.events = events;
        this.desk = desk;
        this.letters = letters;
        this.objections = objections;
        this.evidence = evidence;
        this.payments = payments;
        this.catalogue = catalogue;
        this.parties = parties;
        this.own = own;
        this.access = access;
    }

    /** A case of one's own or that one acts in; empty for others', as if there were none. */
    public Optional<Case> find(String number) {
        var me = access.resident().residentId();
        return rows.byNumber(number).filter(one -> parties.isParty(one, me));
    }

    /** The cases one is a party of today, the last first, after so many that are newer. */
    public List<Case> mine(int skip, int most) {
        return own.page(access.resident().residentId(), skip, most);
    }

    public long countMine() {
        return own.count(access.resident().residentId());
    }

    /**
     * Answers what was asked; time runs again, the days of waiting not counted.
     *
     * @param fit a file that was looked at and goes with the answer, or null
     */
    @Transactional
    public Handled answer(String number, String words, ReceiveFile.Look.@Nullable Fit fit) {
        var one = held(number);
        var asked = one.supplement().asked();
        if (one.state() != CaseState.SUPPLEMENT || asked == null) {
            return WRONG_STATE;
        }
        return access.within(
                Scope.NATION,
                () -> {
                    var due = one.times().dueAt();
                    var until =
                            due == null
                                    ? null
                                    : Case.instant(
                                            CaseRules.dueAfterSupplement(
                                                    desk.days(),
                                                    Case.korean(due),
                                                    Case.korean(asked).toLocalDate(),
                                                    Case.korean(desk.now()).toLocalDate()));
                    rows.answered(one.id(), until);
                    if (fit != null) {
                        evidence.keepFile(
                                null,
                                one.id(),
                                SUPPLEMENT,
                                fit.file(),
                                fit.name(),
                                fit.scanned(),
                                desk.now());
                    }
                    tasks.due(one.id(), until);
                    events.tell(one.id(), "answered", Text.same(words));
                    desk.journal(one, Deed.CHANGE, "services.answer", List.of());
                    return Handled.done("보냈어요. 처리 기간이 다시 흘러요.", "Sent. Time runs again.");
                });
    }

    /** More time for a supplement, twice at most (Decree, Article 24, paragraph 2). */
    @Transactional
    public Handled moreTime(String number, int within) {
        var one = held(number);
        if (one.state() != CaseState.SUPPLEMENT) {
            return WRONG_STATE;
        }
        if (!CaseRules.mayHaveMoreTime(one.supplement().moreTime())) {
            return Handled.refused(
                    "supplement.more-time",
                    "보완 기간은 두 번까지만 늘릴 수 있어요. (시행령 제24조 제2항)",
                    "More time can be asked for twice. (Decree, Article 24 (2))");
        }
        var today = Case.korean(desk.now()).toLocalDate();
        rows.moreTime(one.id(), CaseRules.answerBy(desk.days(), today, within));
        events.tell(one.id(), "more-time", Text.of("보완 기간 연장 요청", "Asked for more time"));
        return Handled.done("보완 기간을 늘렸어요.", "You have more time.");
    }

    /** Takes an application back before it is decided (Act, Article 22, paragraph 2). */
    @Transactional
    public Handled withdraw(String number) {
        var one = held(number);
        if (one.state().isOver() || one.state() == CaseState.DECIDING) {
            return WRONG_STATE;
        }
        return access.within(
                Scope.NATION,
                () -> {
                    var payment = one.payment();
                    if (payment != null) {
                        payments.withdraw(payment);
                        // Paid for something nobody has begun with: it goes back.
                        if (one.state() == CaseState.ARRIVED) {
                            payments.refund(payment);
                        }
                    }
                    letters.end(one, CaseState.WITHDRAWN, Text.of("민원인이 취하함", "Withdrawn"));
                    return Handled.done("신청을 취하했어요.", "Your application is withdrawn.");
                });
    }

    /** Objects to a refusal, within the days of the law (Act, Article 35, paragraph 1). */
    @Transactional
    public Handled object(String number, String grounds) {
        var one = held(number);
        var decision = one.decision();
        if (one.state() != CaseState.REFUSED || decision == null || decision.at() == null) {
            return WRONG_STATE;
        }
        var declared = catalogue.version(one.service(), one.version()).service().objection();
        if (!declared.isGiven()) {
            return Handled.refused(
                    "objection.none",
                    "이의신청은 법정민원에만 할 수 있어요. (법 제35조 제1항)",
                    "Only a statutory application can be objected to. (Act, Article 35 (1))");
        }
        var told = Case.korean(decision.at()).toLocalDate();
        var today = Case.korean(desk.now()).toLocalDate();
        if (today.isAfter(CaseRules.objectionBy(desk.days(), told, declared.days()))) {
            return Handled.refused(
                    "objection.late",
                    "이의신청 기간이 지났어요. 행정심판은 따로 청구할 수 있어요.",
                    "The time for an objection has passed. An administrative appeal stays open.");
        }
        return access.within(
                Scope.NATION,
                () -> {
                    var due = CaseRules.objectionDue(desk.days(), today, declared.decidedIn());
                    if (!objections.add(one.id(), grounds, desk.now(), due)) {
                        return Handled.refused(
                                "objection.made", "이미 이의신청을 하셨어요.", "You have objected already.");
                    }
                    tasks.add(
                            new TaskRows.NewTask(
                                    one.id(),
                                    "objection",
                                    Text.of("이의신청 결정", "Decide an objection"),
                                    one.division(),
                                    one.duty(),
                                    null,
                                    Case.instant(due.atTime(18, 0))),
                            desk.now());
                    events.tell(one.id(), "objection", Text.of("이의신청", "Objection"));
                    desk.journal(one, Deed.CHANGE, "services.object", List.of());
                    return Handled.done("이의신청을 받았어요.", "Your objection was received.");
                });
    }

    private Case held(String number) {
        var me = access.resident().residentId();
        return rows.locked(number)
                .filter(one -> parties.isParty(one, me))
                .orElseThrow(() ->
                        new AccessRefused(Text.of("그런 신청이 없어요.", "There is no such application.")));
    }
}
