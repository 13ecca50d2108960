package org.madang.residents.naming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.madang.residents.Refusal;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.Names;

/**
 * When a change of name may be entered (Act on Registration of Family Relations, Article 99: within
 * a month of the court's leave, with the order attached; Resident Registration Act, Article 14,
 * paragraph 2).
 */
final class NameChangeRules {

    static final Refusal NOT_FOUND =
            Refusal.of(
                    "name.not-found",
                    "residentId",
                    "관할 주민등록표에서 찾을 수 없습니다 (주민등록법 제2조).",
                    "Not found in the register of your jurisdiction (Article 2).");
    static final Refusal NOT_LIVING =
            Refusal.of(
                    "name.not-living",
                    "residentId",
                    "사망하거나 등록이 말소된 사람의 성명은 변경할 수 없습니다.",
                    "The name of somebody dead or struck off does not change.");
    static final Refusal FUTURE =
            Refusal.of(
                    "name.future",
                    "permittedOn",
                    "허가일이 아직 오지 않은 날입니다 (가족관계등록법 제99조제1항).",
                    "The court's leave lies in the future (Article 99, paragraph 1).");
    static final Refusal LATER_ENTRY =
            Refusal.of(
                    "name.later-entry",
                    "permittedOn",
                    "마지막 성명 변동일보다 뒤의 날이어야 합니다.",
                    "The day must be after the last change of name.");
    static final Refusal NO_ORDER =
            Refusal.of(
                    "name.no-order",
                    "courtOrder",
                    "개명 허가 재판서의 법원과 사건번호를 적어야 합니다 (가족관계등록법 제99조제3항).",
                    "Court and number of the order are needed (Article 99, paragraph 3).");
    static final Refusal SAME =
            Refusal.of(
                    "name.same",
                    "givenName",
                    "지금 성명과 같습니다.",
                    "This is the name the person bears already.");
    static final Refusal CHANGED_MEANWHILE =
            Refusal.of(
                    "name.changed-meanwhile",
                    null,
                    "그 사이 다른 담당자가 이 사람의 기록을 변경했습니다. 바뀐 내용을 확인하십시오.",
                    "Someone else has changed this record meanwhile. Look at it again first.");

    private static final int LONGEST_ORDER = 200;

    private NameChangeRules() {}

    static List<Refusal> refusals(
            NameCommand command, Held person, Names.Lasting present, LocalDate today) {
        var reasons = new ArrayList<>(NameRules.refusals(command.name()));
        var seen = command.seen();
        if (seen != null && seen != person.version()) {
            reasons.add(CHANGED_MEANWHILE);
        }
        if (!person.status().living()) {
            reasons.add(NOT_LIVING);
        }
        if (command.permittedOn().isAfter(today)) {
            reasons.add(FUTURE);
        }
        if (!command.permittedOn().isAfter(present.since())) {
            reasons.add(LATER_ENTRY);
        }
        if (command.courtOrder().isEmpty() || command.courtOrder().length() > LONGEST_ORDER) {
            reasons.add(NO_ORDER);
        }
        if (command.name().whole().equals(present.name())) {
            reasons.add(SAME);
        }
        return reasons;
    }
}
