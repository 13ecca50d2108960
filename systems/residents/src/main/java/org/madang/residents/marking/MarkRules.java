package org.madang.residents.marking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.madang.residents.Refusal;
import org.madang.residents.Status;
import org.madang.residents.entries.EntryRefusals;
import org.madang.residents.entries.Regrouping;
import org.madang.residents.marking.MarkCommand.Act;
import org.madang.residents.registry.Held;

/** When a mark begins and ends (Resident Registration Act, Article 6 (2) and Article 10-3). */
final class MarkRules {

    private static final int YOUNGEST_SOLDIER = 17;

    static final Refusal NOT_REGISTERED =
            Refusal.of(
                    "mark.not-registered",
                    "kind",
                    "영내 군인은 그가 속한 세대의 거주지에 등록된 거주자여야 하고, 해외체류 신고는 거주자나 거주불명자가 합니다"
                            + " (제6조제2항, 제10조의3제1항).",
                    "A soldier is registered with their household; a stay abroad is reported by"
                            + " residents and those of unknown residence (Articles 6 and 10-3).");
    static final Refusal TOO_YOUNG =
            Refusal.of(
                    "mark.too-young",
                    "kind",
                    "17세 미만은 군인일 수 없습니다 (제6조제2항).",
                    "Nobody under seventeen is a soldier (Article 6, paragraph 2).");
    static final Refusal LASTS =
            Refusal.of(
                    "mark.lasts",
                    "act",
                    "이미 이 표시가 있습니다 (제6조제2항, 제10조의3제3항).",
                    "The record says so already (Articles 6 and 10-3).");
    static final Refusal NONE =
            Refusal.of(
                    "mark.none",
                    "act",
                    "끝낼 표시가 없습니다 (제6조제2항, 제10조의3제3항).",
                    "There is no such mark to end (Articles 6 and 10-3).");

    private MarkRules() {}

    static List<Refusal> refusals(
            MarkCommand command, Held person, List<Mark> marks, LocalDate today) {
        var seen = command.seen();
        if (seen != null && seen != person.version()) {
            return List.of(EntryRefusals.CHANGED_MEANWHILE);
        }
        var reasons = new ArrayList<>(Regrouping.evidence(command.evidence()));
        // A stay abroad is reported before leaving; a soldier's barracks once they live there.
        boolean ahead = command.kind() == Mark.Kind.STAYING_ABROAD && command.act() == Act.BEGIN;
        if (command.on().isAfter(today) && !ahead) {
            reasons.add(EntryRefusals.FUTURE);
        }
        var lasting = lasting(marks, command.kind());
        if (command.act() == Act.END) {
            end(command, lasting, reasons);
        } else {
            begin(command, person, marks, reasons);
        }
        return reasons;
    }

    private static void end(MarkCommand command, Optional<Mark> lasting, List<Refusal> reasons) {
        if (lasting.isEmpty()) {
            reasons.add(NONE);
        } else if (!command.on().isAfter(lasting.get().since())) {
            reasons.add(EntryRefusals.LATER_ENTRY);
        }
    }

    private static void begin(
            MarkCommand command, Held person, List<Mark> marks, List<Refusal> reasons) {
        if (lasting(marks, command.kind()).isPresent()) {
            reasons.add(LASTS);
        } else if (marks.stream()
                .filter(mark -> mark.kind() == command.kind())
                .anyMatch(mark -> mark.until() != null && mark.until().isAfter(command.on()))) {
            reasons.add(EntryRefusals.LATER_ENTRY);
        }
        boolean soldier = command.kind() == Mark.Kind.IN_BARRACKS;
        boolean fits =
                person.livesThere()
                        && (person.status() == Status.RESIDENT
                                || (!soldier && person.status() == Status.UNKNOWN));
        if (!fits) {
            reasons.add(NOT_REGISTERED);
        }
        if (soldier && person.birthDate().plusYears(YOUNGEST_SOLDIER).isAfter(command.on())) {
            reasons.add(TOO_YOUNG);
        }
    }

    private static Optional<Mark> lasting(List<Mark> marks, Mark.Kind kind) {
        return marks.stream()
                .filter(mark -> mark.kind() == kind && mark.until() == null)
                .findFirst();
    }
}
