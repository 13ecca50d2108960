package org.madang.services.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.language.Text;
import org.madang.services.cases.Deliberations.Matter;
import org.madang.services.declaring.Catalogue;
import org.madang.services.engine.Engine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the competent office does with a case: receive, take over, transfer, decide, close. */
@Service
public class HandleCase {

    private static final Handled WRONG_STATE =
            Handled.refused(
                    "case.state",
                    "지금 상태에서는 할 수 없습니다. 화면을 다시 열어 확인하십시오.",
                    "This cannot be done as the case now stands. Open it again.");

    /** Why a petition may be left undone (Civil Petitions Treatment Act, Article 21). */
    public enum Exception21 {
        POLITICS(Text.of("고도의 정치적 판단이나 국가기밀에 관한 사항(제1호)", "Politics or secrets (item 1)")),
        TRIAL(Text.of("수사·재판·형집행에 관한 사항(제2호)", "Investigation, trial, penalty (item 2)")),
        APPEAL(Text.of("불복 절차가 진행 중인 사항(제3호)", "An appeal is under way (item 3)")),
        MEDIATION(Text.of("조정·중재가 진행 중인 사항(제4호)", "Mediation is under way (item 4)")),
        SETTLED(Text.of("확정된 권리관계에 관한 사항(제5호)", "Rights that were settled (item 5)")),
        AUDIT(Text.of("감사위원회의 결정을 거친 사항(제6호)", "Decided by the audit board (item 6)")),
        ELECTION(Text.of("선거관리위원회의 의결 사항(제7호)", "Resolved by the election board (item 7)")),
        PRIVATE(Text.of("사인 간의 권리관계나 사생활(제8호)", "Private rights or private life (item 8)")),
        STAFF(Text.of("소속 직원의 인사에 관한 사항(제9호)", "Personnel of the office (item 9)"));

        private final Text words;

        Exception21(Text words) {
            this.words = words;
        }

        public Text words() {
            return words;
        }
    }

    private final CaseRows rows;
    private final TaskRows tasks;
    private final MergedRows merged;
    private final EarlierCases earlier;
    private final Deliberations deliberations;
    private final Contacts contacts;
    private final CaseEvents events;
    private final CaseDesk desk;
    private final CaseStart start;
    private final CaseLetters letters;
    private final Catalogue catalogue;
    private final Engine engine;
    private final Access access;

    HandleCase(
            CaseRows rows,
            TaskRows tasks,
            MergedRows merged,
            EarlierCases earlier,
            Deliberations deliberations,
            Contacts contacts,
            CaseEvents events,
            CaseDesk desk,
            CaseStart start,
            CaseLetters letters,
            Catalogue catalogue,
            Engine engine,
            Access access) {
        this.rows = rows;
        this.tasks = tasks;
        this.merged = merged;
        this.earlier = earlier;
        this.deliberations = deliberations;
        this.contacts = contacts;
        this.events = events;
        this.desk = desk;
        this.start = start;
        this.letters = letters;
        this.catalogue = catalogue;
        this.engine = engine;
        this.access = access;
    }

    /**
     * Receives a case: an office may neither hold back nor refuse reception (Civil Petitions
     * Treatment Act, Article 9, paragraph 1), so there is no act for that.
     */
    @Transactional
    public Handled receive(String number) {
        var one = rows.held(number);
        var task = tasks.open(one.id(), "reception");
        if (one.state() != CaseState.ARRIVED || task.isEmpty()) {
            return WRONG_STATE;
        }
        desk.competent(task.get());
        return access.within(
                Scope.NATION,
                () -> {
                    var version = catalogue.version(one.service(), one.version());
                    start.receive(one, version);
                    completed(one, "reception", "received", null, Map.of());
                    desk.journal(one, Deed.CHANGE, "services.receive", List.of());
                    return Handled.done("접수했습니다.", "Received.");
                });
    }

    /** Takes a case over, or gives it to a colleague of the same office. */
    @Transactional
    public Handled assign(String number) {
        var one = rows.held(number);
        var official = desk.competent(one);
        if (one.state().isOver()) {
            return WRONG_STATE;
        }
        rows.handledBy(one.id(), official, contacts.orNull(official));
        tasks.assign(one.id(), official.username());
        events.note(
                one.id(), "assigned", Text.of("담당자: {0}", "Handler: {0}").with(official.name()));
        desk.journal(one, Deed.CHANGE, "services.assign", List.of());
        return Handled.done("담당자로 지정했습니다.", "You are its handler now.");
    }

    /**
     * Passes a case on to the competent office: within three office hours in the same agency and
     * within eight to another one, and the applicant is told (Civil Petitions Treatment Act,
     * Article 16; Decree, Article 13, paragraphs 2 and 3). The time that the law sets begins anew
     * with another agency; within the agency it goes on. One that comes late is passed on all the
     * same, and the applicant is told what can be done about that (Decree, Article 18).
     *
     * @param division of the other office; empty for an agency of the nation
     */
    @Transactional
    public Handled transfer(String number, String division, String duty, Text agency, Text why) {
        var one = rows.held(number);
        var official = desk.competent(one);
        if (one.state() != CaseState.ARRIVED && one.state() != CaseState.IN_HAND) {
            return WRONG_STATE;
        }
        if (one.division().equals(division) && one.duty().equals(duty)) {
            return Handled.refused(
                    "transfer.same", "지금 맡은 기관과 같습니다.", "This is the office that has it now.");
        }
        return access.within(
                Scope.NATION,
                () -> {
                    var now = desk.now();
                    var received = one.times().receivedAt();
                    boolean sameAgency = one.division().equals(division);
                    boolean late =
                            received != null
                                    && Case.korean(now)
                                            .isAfter(
                                                    CaseRules.transferDue(
                                                            desk.days(),
                                                            Case.korean(received),
                                                            sameAgency));
                    rows.transfer(one.id(), division, duty, agency);
                    tasks.transfer(one.id(), division, duty);
                    if (received != null && !sameAgency) {
                        var deadline =
                                catalogue
                                        .version(one.service(), one.version())
                                        .service()
                                        .deadline();
                        var due = CaseRules.due(desk.days(), Case.korean(now), deadline);
                        rows.received(one.id(), now, Case.instant(due));
                        tasks.due(one.id(), Case.instant(due));
                    }
                    var words = Text.of("{0}(으)로 이송: {1}", "Passed on to {0}: {1}");
                    events.tell(one.id(), "transferred", words.with(agency, why));
                    if (late) {
                        events.note(
                                one.id(),
                                "late-transfer",
                                sameAgency
                                        ? Text.of(
                                                "3근무시간이 지난 이송 (시행령 제13조 제2항)",
                                                "Passed on after three office hours (Decree, 13"
                                                        + " (2))")
                                        : Text.of(
                                                "8근무시간이 지난 이송 (시행령 제13조 제3항)",
                                                "Passed on after eight office hours (Decree, 13"
                                                        + " (3))"));
                    }
                    letters.transferred(one, agency, why, late, official);
                    desk.journal(one, Deed.EXPORT, "services.transfer", List.of());
                    return Handled.done("이송했습니다.", "Passed on.");
                });
    }

    /**
     * Decides a case. A refusal says its reasons and what can be done against it (Civil Petitions
     * Treatment Act, Article 27, paragraph 3; Administrative Procedures Act, Articles 23 and 26),
     * and one with joint review comes after the mediation committee (Article 32, paragraph 3).
     *
     * @param omitted why the committee need not look at a refusal, or null
     */
    @Transactional
    public Handled decide(
            String number,
            boolean granted,
            @Nullable Text reason,
            Committee.@Nullable Exception38 omitted) {
        var one = rows.held(number);
        var official = desk.competent(one);
        if (one.state() != CaseState.IN_HAND) {
            return WRONG_STATE;
        }
        if (!granted && reason == null) {
            return Handled.refused(
                    "decide.reason",
                    "거부할 때에는 이유를 적어야 합니다. (행정절차법 제23조)",
                    "A refusal states its reasons. (Administrative Procedures Act, Article 23)");
        }
        return access.within(
                Scope.NATION,
                () -> {
                    var all = new ArrayList<>(List.of(one));
                    // What was received as one is decided as one (Decree, Article 6, paragraph 6).
                    all.addAll(merged.together(one));
                    if (all.stream().anyMatch(this::waitsForOpinions)) {
                        return Handled.refused(
                                "decide.opinions",
                                "회신하지 않은 협의가 남아 있습니다.",
                                "An office that was asked has not answered yet.");
                    }
                    if (!granted) {
                        var missing = withoutCommittee(one, omitted);
                        if (missing.isPresent()) {
                            return missing.get();
                        }
                    }
                    var decision = granted ? CaseState.GRANTED : CaseState.REFUSED;
                    all.forEach(each -> decided(each, official, decision, reason));
                    return Handled.done("결정했습니다.", "Decided.");
                });
    }

    /** What keeps a refusal from being made before the committee has met; empty if nothing. */
    private Optional<Handled> withoutCommittee(Case one, Committee.@Nullable Exception38 omitted) {
        if (!needsCommittee(one) || deliberations.hasMet(one.id(), Matter.HANDLING)) {
            return Optional.empty();
        }
        if (omitted == null) {
            return Optional.of(
                    Handled.refused(
                            "decide.committee",
                            "복합민원은 민원조정위원회의 심의를 거친 뒤에 거부합니다. 생략하려면 사유를 고르십시오. (법 제32조"
                                    + " 제3항 제4호, 시행령 제38조 제2항)",
                            "An application with joint review is refused after the mediation"
                                    + " committee has met; to omit it, say why. (Act, Article 32"
                                    + " (3) 4; Decree, Article 38 (2))"));
        }
        if (!CaseRules.mayOmitCommittee(omitted, earlier.wasRefusedAfterCommittee(one))) {
            return Optional.of(
                    Handled.refused(
                            "decide.not-again",
                            "위원회의 심의를 거쳐 거부된 같은 민원의 기록이 없습니다. (시행령 제38조 제2항 제3호)",
                            "No refusal of the same after the committee is on record. (Decree,"
                                    + " Article 38 (2) 3)"));
        }
        events.note(
                one.id(),
                "committee-omitted",
                Text.of("민원조정위원회 심의 생략: {0}", "Without the mediation committee: {0}")
                        .with(omitted.words()));
        return Optional.empty();
    }

    private boolean needsCommittee(Case one) {
        var service = catalogue.version(one.service(), one.version()).service();
        return CaseRules.needsCommittee(
                one.kind(), isJoint(tasks.ofCase(one.id())), service.preliminaryOf() != null);
    }

    /** Whether the process itself asks other offices (Act, Article 2, item 5). */
    public static boolean isJoint(List<TaskRows.Task> tasks) {
        return tasks.stream()
                .anyMatch(task -> task.kind().equals("opinion") && task.engine() != null);
    }

    private boolean waitsForOpinions(Case one) {
        return tasks.ofCase(one.id()).stream()
                .anyMatch(task -> task.isOpen() && task.kind().equals("opinion"));
    }

    private void decided(
            Case one, Actor.Official official, CaseState decision, @Nullable Text reason) {
        // Whoever decides is named on the result (Decree, Article 31).
        rows.handledBy(one.id(), official, contacts.orNull(official));
        rows.propose(one.id(), decision, reason);
        completed(one, "review", decision.code(), null, Map.of("decision", decision.code()));
    }

    /**
     * Sends a case back because what was asked for did not come in time (Decree, Article 25,
     * paragraph 1).
     */
    @Transactional
    public Handled sendBack(String number) {
        var one = rows.held(number);
        desk.competent(one);
        var answerBy = one.supplement().answerBy();
        if (one.state() != CaseState.SUPPLEMENT || answerBy == null) {
            return WRONG_STATE;
        }
        if (!CaseRules.mayReturn(answerBy, Case.korean(desk.now()).toLocalDate())) {
            return Handled.refused(
                    "return.early",
                    "보완 기간이 아직 끝나지 않았습니다. (시행령 제25조 제1항)",
                    "The time for the supplement has not passed. (Decree, Article 25 (1))");
        }
        return closed(
                one,
                CaseState.RETURNED,
                Text.of(
                        "보완 기간 안에 보완되지 않았습니다. (민원 처리에 관한 법률 시행령 제25조 제1항)",
                        "What was asked for did not come in time. (Decree of the Civil Petitions"
                                + " Treatment Act, Article 25 (1))"));
    }

    /** Leaves a petition undone for a reason of Article 21, and says so. */
    @Transactional
    public Handled leaveUndone(String number, Exception21 why) {
        var one = rows.held(number);
        desk.competent(one);
        if (one.state() != CaseState.IN_HAND) {
            return WRONG_STATE;
        }
        if (!CaseRules.mayLeaveUndone(one.kind())) {
            return Handled.refused(
                    "undone.statutory",
                    "법정민원은 제21조에 따라 처리하지 않을 수 없습니다.",
                    "A statutory application cannot be left undone under Article 21.");
        }
        return closed(
                one,
                CaseState.CLOSED,
                Text.of("민원 처리에 관한 법률 제21조: {0}", "Civil Petitions Treatment Act, 21: {0}")
                        .with(why.words()));
    }

    private Handled closed(Case one, CaseState state, Text reason) {
        return access.within(
                Scope.NATION,
                () -> {
                    letters.end(one, state, reason);
                    return Handled.done("종결하고 통지했습니다.", "Closed, and the applicant is told.");
                });
    }

    private void completed(
            Case one, String kind, String outcome, @Nullable Text words, Map<String, Object> say) {
        var task = tasks.open(one.id(), kind).orElseThrow();
        tasks.done(task.id(), desk.now(), outcome, words == null ? null : words.ko());
        if (task.engine() != null) {
            engine.complete(task.engine(), say);
        }
    }

    /** States in which an office can act at all. */
    public static Set<CaseState> open() {
        return Set.of(CaseState.ARRIVED, CaseState.IN_HAND, CaseState.SUPPLEMENT);
    }
}
