package org.madang.residents.numbering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Refusal;
import org.madang.residents.entries.EntryRefusals;
import org.madang.residents.proceedings.Proceeding;
import org.madang.residents.proceedings.Step;
import org.madang.residents.registry.Held;

/** When a number is changed (Resident Registration Act, Article 7-4, paragraphs 2 and 3). */
final class NumberRules {

    private static final int LONGEST = 2000;

    static final Refusal NOT_LIVING =
            Refusal.of(
                    "number.not-living",
                    "residentId",
                    "주민으로 등록된 사람의 번호만 변경합니다 (제7조의4제1항).",
                    "Only the number of somebody registered is changed (Article 7-4).");
    static final Refusal NOT_BEFORE_COMMITTEE =
            Refusal.of(
                    "number.not-before-committee",
                    null,
                    "주민등록번호변경위원회에 결정을 청구한 신청이 없습니다 (제7조의4제2항).",
                    "No request of theirs is before the committee (Article 7-4, paragraph 2).");
    static final Refusal NO_DECISION =
            Refusal.of(
                    "number.no-decision",
                    "decision",
                    "위원회의 결정 번호와 내용을 적어야 합니다 (제7조의4제3항).",
                    "State the committee's decision (Article 7-4, paragraph 3).");

    private NumberRules() {}

    static List<Refusal> refusals(
            NumberChangeCommand command,
            Held person,
            @Nullable Proceeding request,
            LocalDate today) {
        var seen = command.seen();
        if (seen != null && seen != person.version()) {
            return List.of(EntryRefusals.CHANGED_MEANWHILE);
        }
        if (!person.status().living()) {
            return List.of(NOT_LIVING);
        }
        var reasons = new ArrayList<Refusal>();
        if (request == null || !isBeforeCommittee(request.state())) {
            reasons.add(NOT_BEFORE_COMMITTEE);
        } else if (command.on().isBefore(request.steps().getLast().takenOn())) {
            reasons.add(EntryRefusals.LATER_ENTRY);
        }
        if (command.on().isAfter(today)) {
            reasons.add(EntryRefusals.FUTURE);
        }
        if (command.decision().isEmpty() || command.decision().length() > LONGEST) {
            reasons.add(NO_DECISION);
        }
        return reasons;
    }

    private static boolean isBeforeCommittee(Step state) {
        return state == Step.REFERRED || state == Step.REFERRED_URGENTLY || state == Step.EXTENDED;
    }
}
