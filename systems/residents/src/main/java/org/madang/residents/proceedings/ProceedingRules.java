package org.madang.residents.proceedings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.residents.Refusal;

/** When a step may be taken (Resident Registration Act, Articles 7-4, 7-5, 20, 21 and 40). */
final class ProceedingRules {

    private static final int LONGEST = 2000;
    private static final int LEAST_NOTICE = 7;

    static final Refusal NOT_NEXT =
            Refusal.of(
                    "proceeding.not-next",
                    "step",
                    "지금 단계에서 이어질 수 없는 처리입니다 (제7조의4, 제20조).",
                    "This step does not follow the present one (Articles 7-4 and 20).");
    static final Refusal FUTURE =
            Refusal.of(
                    "proceeding.future",
                    "on",
                    "처리한 날은 오늘이거나 그 전이어야 하고, 앞 단계보다 빠를 수 없습니다 (제20조).",
                    "The day is not in the future or before the step it follows (Article 20).");
    static final Refusal TERM_TOO_SHORT =
            Refusal.of(
                    "proceeding.term-too-short",
                    "dueOn",
                    "최고와 공고에는 7일 이상의 기간을 정해야 합니다 (제20조제2항, 제3항).",
                    "A notice sets a term of seven days at least (Article 20, (2) and (3)).");
    static final Refusal TERM_RUNS =
            Refusal.of(
                    "proceeding.term-runs",
                    "step",
                    "최고한 기간이 아직 지나지 않았습니다 (제20조제3항, 제5항).",
                    "The term of the notice has not ended yet (Article 20, paragraphs 3 and 5).");
    static final Refusal TOO_LATE =
            Refusal.of(
                    "proceeding.too-late",
                    "on",
                    "이의신청 기간 30일이 지났습니다 (제7조의4제4항, 제21조제1항).",
                    "The thirty days to object have passed (Articles 7-4 (4) and 21 (1)).");
    static final Refusal NO_WORDS =
            Refusal.of(
                    "proceeding.no-words",
                    "words",
                    "조사하거나 통지하거나 결정한 내용을 적어야 합니다 (제20조, 제7조의5).",
                    "Say what was found, sent or decided (Articles 20 and 7-5).");
    static final Refusal OPEN_ALREADY =
            Refusal.of(
                    "proceeding.open-already",
                    null,
                    "이 사람에 대해 같은 절차가 이미 진행되고 있습니다 (제7조의4, 제20조).",
                    "Such a proceeding about this person is open already (Articles 7-4 and 20).");
    static final Refusal NOT_REGISTERED =
            Refusal.of(
                    "proceeding.not-registered",
                    "residentId",
                    "주민으로 등록된 사람에 대해서만 진행합니다 (제6조, 제20조).",
                    "It is only about somebody who is registered (Articles 6 and 20).");

    private ProceedingRules() {}

    static List<Refusal> refusals(
            Proceeding proceeding, StepCommand command, LocalDate today, LocalDate due) {
        var step = command.step();
        if (!proceeding.isOpen() || !step.follows(proceeding.state()) || !step.byDesk()) {
            return List.of(NOT_NEXT);
        }
        var reasons = new ArrayList<Refusal>();
        var last = proceeding.steps().getLast();
        if (command.on().isAfter(today) || command.on().isBefore(last.takenOn())) {
            reasons.add(FUTURE);
        }
        if (step.setsTerm() && due.isBefore(command.on().plusDays(LEAST_NOTICE))) {
            reasons.add(TERM_TOO_SHORT);
        }
        // A public notice follows a notice that reached nobody; one that runs is waited for.
        var running = proceeding.dueOn();
        if (step == Step.ANNOUNCED
                && proceeding.state() == Step.ANNOUNCED
                && running != null
                && !command.on().isAfter(running)) {
            reasons.add(TERM_RUNS);
        }
        if (step.needsRunningTerm() && running != null && command.on().isAfter(running)) {
            reasons.add(TOO_LATE);
        }
        reasons.addAll(words(command.words()));
        return reasons;
    }

    static List<Refusal> words(String words) {
        return words.isBlank() || words.length() > LONGEST ? List.of(NO_WORDS) : List.of();
    }

    private static final Text REFUSED_A_VISIT =
            Text.of(
                    "정당한 사유 없이 조사를 거부하거나 피하면 50만원 이하 과태료 부과 대상입니다 (제40조제2항).",
                    "Who refuses or evades the visit without good reason may be fined up to"
                            + " KRW 500,000 (Article 40, paragraph 2).");
    private static final Text KEPT_SILENT =
            Text.of(
                    "최고·공고한 기간이 지났습니다. 정당한 사유 없이 신고하지 않은 사람은 10만원 이하 과태료 부과 대상입니다" + " (제40조제3항).",
                    "The term of the notice has ended: who did not report without good reason may"
                            + " be fined up to KRW 100,000 (Article 40, paragraph 3).");

    /** The fine that may be due where an investigation stands; null where none is. */
    static @Nullable Text fine(Step state, @Nullable LocalDate dueOn, LocalDate today) {
        if (state == Step.VISITED) {
            return REFUSED_A_VISIT;
        }
        return noticeRanOut(state, dueOn, today) ? KEPT_SILENT : null;
    }

    /** Whether a notice was given and its term has ended (Article 20, paragraph 5). */
    static boolean noticeRanOut(Step state, @Nullable LocalDate dueOn, LocalDate today) {
        return (state == Step.NOTICE_SENT || state == Step.ANNOUNCED)
                && dueOn != null
                && today.isAfter(dueOn);
    }
}
