package org.madang.residents.foreigners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.entries.EntryRefusals;
import org.madang.residents.entries.Regrouping;
import org.madang.residents.foreigners.ForeignMemberCommand.Act;
import org.madang.residents.registry.Held;

/**
 * When a foreigner is shown on a household (Resident Registration Act, Article 6, paragraph 1,
 * proviso, and Article 10, paragraph 1, items 4 and 9; Immigration Act, Article 88-2).
 */
final class ForeignMemberRules {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NATIONALITY = 60;

    static final Refusal NOT_THERE =
            Refusal.of(
                    "foreigner.household-ended",
                    null,
                    "세대에 거주하는 사람의 기록에서만 표기합니다 (제10조제1항제4호).",
                    "They are shown on a household somebody lives in (Article 10, item 4).");
    static final Refusal NO_NAME =
            Refusal.of(
                    "foreigner.no-name",
                    "name",
                    "외국인등록의 성명, 국적, 생년월일을 적어야 합니다 (출입국관리법 제88조의2).",
                    "Name, nationality and date of birth are needed as in the foreigners' register"
                            + " (Immigration Act, Article 88-2).");
    static final Refusal NO_FOREIGNER =
            Refusal.of(
                    "foreigner.no-foreigner",
                    "number",
                    "외국인등록번호가 아니거나 생년월일과 맞지 않습니다 (출입국관리법 제31조).",
                    "This is no foreigner's number, or does not fit the date of birth (Immigration"
                            + " Act, Article 31).");
    static final Refusal SHOWN =
            Refusal.of(
                    "foreigner.shown",
                    "number",
                    "이미 어느 세대에 표기되어 있습니다 (제10조제2항).",
                    "They are shown on a household already (Article 10, paragraph 2).");
    static final Refusal NOT_SHOWN =
            Refusal.of(
                    "foreigner.not-shown",
                    "number",
                    "이 세대에 표기된 외국인이 아닙니다 (제13조제1항).",
                    "They are not shown on this household (Article 13, paragraph 1).");
    static final Refusal NOT_HEAD =
            Refusal.of(
                    "foreigner.not-head",
                    "relation",
                    "외국인은 주민등록표의 세대주가 될 수 없습니다 (제6조제1항 단서).",
                    "A foreigner is not head in this register (Article 6, paragraph 1, proviso).");

    private ForeignMemberRules() {}

    /**
     * What the rules look at.
     *
     * @param isForeign whether the number is a foreigner's and fits the date of birth
     * @param shown whether they are shown anywhere from that day on
     * @param onThisHousehold whether they are shown on this household since before that day
     */
    record Facts(
            ForeignMemberCommand command,
            Held member,
            boolean isForeign,
            boolean shown,
            boolean onThisHousehold,
            LocalDate today) {}

    static List<Refusal> refusals(Facts facts) {
        var command = facts.command();
        if (!facts.member().livesThere()) {
            return List.of(NOT_THERE);
        }
        var reasons = new ArrayList<>(Regrouping.evidence(command.evidence()));
        if (command.on().isAfter(facts.today())) {
            reasons.add(EntryRefusals.FUTURE);
        }
        if (command.act() == Act.END) {
            if (!facts.onThisHousehold()) {
                reasons.add(NOT_SHOWN);
            }
            return reasons;
        }
        if (command.name().isEmpty()
                || command.name().length() > LONGEST_NAME
                || command.nationality().isEmpty()
                || command.nationality().length() > LONGEST_NATIONALITY
                || command.birth() == null) {
            reasons.add(NO_NAME);
        }
        if (!facts.isForeign()) {
            reasons.add(NO_FOREIGNER);
        }
        if (facts.shown()) {
            reasons.add(SHOWN);
        }
        if (command.relation() == Relation.HEAD) {
            reasons.add(NOT_HEAD);
        }
        return reasons;
    }
}
