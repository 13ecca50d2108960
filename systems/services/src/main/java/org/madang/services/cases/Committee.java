package org.madang.services.cases;

import java.time.LocalDate;
import java.util.List;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.language.Text;
import org.madang.services.cases.Deliberations.Matter;
import org.madang.services.declaring.DayWords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The petition mediation committee looks at a case (Civil Petitions Treatment Act, Article 34):
 * whoever applied is told of the day before it and may come or write (Decree, Article 38, paragraph
 * 5), and what it found is on record with the case, to be respected (Decree, Article 39).
 */
@Service
public class Committee {

    /** Why it need not look at how the law was applied (Decree, Article 38, paragraph 2). */
    public enum Exception38 {
        NO_DISCRETION(Text.of("행정기관의 판단 여지가 없음(제1호)", "The office has no discretion (item 1)")),
        PLAIN_LAW(
                Text.of(
                        "법령의 요건이 구체적이어서 해석의 여지가 없음(제2호)",
                        "The law leaves nothing to interpret (item 2)")),
        SAME_AGAIN(
                Text.of(
                        "위원회 심의를 거쳐 거부된 민원이 같은 사유로 다시 접수됨(제3호)",
                        "Refused after the committee, and applied for again on the same grounds"
                                + " (item 3)"));

        private final Text words;

        Exception38(Text words) {
            this.words = words;
        }

        public Text words() {
            return words;
        }
    }

    /** It would meet before its day was made known. */
    static final Handled UNANNOUNCED =
            Handled.refused(
                    "committee.day",
                    "회의 일정은 민원인에게 미리 알려야 하므로 내일 이후로 정합니다. (시행령 제38조 제5항)",
                    "The applicant is told beforehand, so the day is tomorrow or later."
                            + " (Decree, Article 38 (5))");

    private final CaseRows rows;
    private final EarlierCases earlier;
    private final Deliberations deliberations;
    private final CaseEvents events;
    private final CaseDesk desk;
    private final CaseLetters letters;
    private final CaseParties parties;
    private final Access access;

    Committee(
            CaseRows rows,
            EarlierCases earlier,
            Deliberations deliberations,
            CaseEvents events,
            CaseDesk desk,
            CaseLetters letters,
            CaseParties parties,
            Access access) {
        this.rows = rows;
        this.earlier = earlier;
        this.deliberations = deliberations;
        this.events = events;
        this.desk = desk;
        this.letters = letters;
        this.parties = parties;
        this.access = access;
    }

    /** Convenes it for a day to come, and tells the applicant of it. */
    @Transactional
    public Handled convene(String number, Matter matter, LocalDate on) {
        var one = held(number);
        var official = desk.competent(one);
        if (!CaseRules.isAnnouncedBefore(desk.today(), on)) {
            return UNANNOUNCED;
        }
        if (deliberations.open(one.id()).isPresent()) {
            return Handled.refused(
                    "committee.open",
                    "아직 열리지 않은 회의가 있습니다.",
                    "It has been convened and has not met yet.");
        }
        if (!Matter.ofOneCase().contains(matter)) {
            return Handled.refused(
                    "committee.yearly",
                    "연 1회 심의는 민원 처리 점검에서 한꺼번에 부칩니다. (시행령 제38조의2 제1항)",
                    "The yearly look is convened for all of them at once, under Times and"
                            + " corrections. (Decree, Article 38-2 (1))");
        }
        if (matter == Matter.HIGHER && !wasRefusedBefore(one)) {
            return Handled.refused(
                    "committee.higher",
                    "위원회의 심의를 거쳐 거부된 민원이 같은 사유로 다시 접수되었을 때에만 할 수 있습니다. (시행령 제38조의2" + " 제2항)",
                    "Only for what was refused after the committee had met and came again. (Decree,"
                            + " Article 38-2 (2))");
        }
        put(one, matter, on, official);
        return Handled.done("일정을 정하고 민원인에게 알렸습니다.", "Set, and the applicant is told.");
    }

    /** Convenes it without asking whether it may be, and tells the applicant of it. */
    void put(Case one, Matter matter, LocalDate on, Actor.Official by) {
        deliberations.add(one.id(), matter, on, desk.now());
        events.tell(
                one.id(),
                "convened",
                Text.of("민원조정위원회 {0}: {1}", "Mediation committee on {0}: {1}")
                        .with(DayWords.of(on), matter.words()));
        letters.convened(one, on, matter.words(), by);
        desk.journal(one, Deed.CHANGE, "services.convene", List.of());
    }

    private boolean wasRefusedBefore(Case one) {
        return access.within(
                Scope.NATION,
                () ->
                        earlier.petitions(one).stream()
                                .filter(Committee::isRefused)
                                .anyMatch(other ->
                                        deliberations.hasAgreed(other.id(), Matter.CLOSING)
                                                || deliberations.hasMet(
                                                        other.id(), Matter.HANDLING)));
    }

    /** A petition is refused by an answer that says no, or by closing it. */
    static boolean isRefused(Case one) {
        return one.state() == CaseState.REFUSED || one.state() == CaseState.CLOSED;
    }

    /** Writes down what it found: not before the day on which it meets. */
    @Transactional
    public Handled record(String number, boolean agrees, Text words) {
        var one = held(number);
        desk.competent(one);
        var open = deliberations.open(one.id());
        if (open.isEmpty()) {
            return Handled.refused(
                    "committee.none", "열기로 한 회의가 없습니다.", "No meeting has been convened.");
        }
        if (desk.today().isBefore(open.get().meetsOn())) {
            return Handled.refused(
                    "committee.early",
                    "아직 회의 날이 되지 않았습니다.",
                    "The day of the meeting has not come.");
        }
        deliberations.record(open.get().id(), agrees, words.ko(), desk.now());
        events.tell(
                one.id(),
                "deliberated",
                Text.of("민원조정위원회 심의: {0} ({1})", "Mediation committee: {0} ({1})")
                        .with(agrees ? Text.of("동의", "agrees") : Text.of("반대", "objects"), words));
        desk.journal(one, Deed.CHANGE, "services.deliberate", List.of());
        return Handled.done("심의 결과를 적었습니다.", "What it found is on record.");
    }

    /** What the applicant writes to it instead of coming. */
    @Transactional
    public Handled state(String number, String words) {
        var me = access.resident().residentId();
        var one = held(number);
        if (!parties.isParty(one, me)) {
            throw missing();
        }
        var open = deliberations.open(one.id());
        if (open.isEmpty()) {
            return Handled.refused(
                    "committee.none", "열기로 한 회의가 없어요.", "No meeting has been convened.");
        }
        return access.within(
                Scope.NATION,
                () -> {
                    deliberations.state(open.get().id(), words);
                    events.tell(
                            one.id(),
                            "stated",
                            Text.of("민원조정위원회에 낸 의견", "Statement to the committee"));
                    desk.journal(one, Deed.CHANGE, "services.state", List.of());
                    return Handled.done("위원회에 전할게요.", "The committee will have it.");
                });
    }

    private Case held(String number) {
        return rows.locked(number).orElseThrow(Committee::missing);
    }

    private static AccessRefused missing() {
        return new AccessRefused(Text.of("그런 신청이 없습니다.", "There is no such application."));
    }
}
