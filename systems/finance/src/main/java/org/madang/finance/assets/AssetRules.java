package org.madang.finance.assets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.madang.finance.Refusal;
import org.madang.finance.Won;

/** What a register of property keeps to (Rule on Accounting Standards, Articles 45 to 52). */
final class AssetRules {

    static final Refusal COST =
            Refusal.of(
                    "asset.cost",
                    "cost",
                    "취득원가는 잔존가액보다 크고 1원 이상이어야 합니다 (회계기준규칙 제49조제1항).",
                    "The cost is one won or more, and more than what remains at the end (Rule,"
                            + " Article 49, paragraph 1).");
    static final Refusal LIFE =
            Refusal.of(
                    "asset.life",
                    "years",
                    "{0}의 내용연수는 1년에서 {1}년 사이입니다 (회계기준규칙 제49조제2항, 제51조제2항).",
                    "{0} lasts between 1 and {1} years (Rule, Articles 49 and 51).");
    static final Refusal FUTURE =
            Refusal.of(
                    "asset.future",
                    "acquired",
                    "아직 취득하지 않은 재산은 등록할 수 없습니다 (지방회계법 제12조제1항).",
                    "What is not acquired yet cannot be registered (Local Accounting Act, Article"
                            + " 12, paragraph 1).");
    static final Refusal NOT_IN_BOOKS =
            Refusal.of(
                    "asset.not-in-books",
                    "cost",
                    "장부에 있고 대장에 없는 금액 {0}을 넘습니다 (회계기준규칙 제49조제1항).",
                    "It exceeds the {0} that the books show and the register does not (Rule,"
                            + " Article 49, paragraph 1).");
    static final Refusal WEAR_NOT_IN_BOOKS =
            Refusal.of(
                    "asset.wear-not-in-books",
                    "worn",
                    "장부의 감가상각누계액 중 대장에 없는 {0}을 넘습니다 (회계기준규칙 제49조제2항).",
                    "It exceeds the {0} of wear that the books show and the register does not"
                            + " (Rule, Article 49, paragraph 2).");
    static final Refusal NOT_FOUND =
            Refusal.of(
                    "asset.not-found",
                    null,
                    "이 기관이 쓰고 있는 재산이 아닙니다 (회계기준규칙 제49조).",
                    "This is no property your government uses (Rule, Article 49).");
    static final Refusal OVER_VALUE =
            Refusal.of(
                    "asset.over-value",
                    "recoverable",
                    "회수가능가액은 장부가액 {0}보다 작아야 합니다. 재평가로 올리지 않습니다 (회계기준규칙 제45조제2항).",
                    "What can be recovered is less than the {0} in the books; nothing is valued"
                            + " up (Rule, Article 45, paragraph 2).");

    private AssetRules() {}

    /** Why a thing cannot be registered so. */
    static List<Refusal> registration(RegisterAsset.Wanted wanted, LocalDate today) {
        var reasons = new ArrayList<Refusal>();
        if (wanted.cost() <= 0 || wanted.residual() < 0 || wanted.residual() >= wanted.cost()) {
            reasons.add(COST);
        }
        int most = wanted.kind().mostYears();
        if (wanted.kind().wears() && (wanted.years() < 1 || wanted.years() > most)) {
            reasons.add(LIFE.with(wanted.kind().word(), most));
        }
        if (wanted.acquiredOn().isAfter(today)) {
            reasons.add(FUTURE);
        }
        return reasons;
    }

    /** Why the value of a thing cannot be brought down to so much. */
    static List<Refusal> impairment(long value, long recoverable) {
        return recoverable < 0 || recoverable >= value
                ? List.of(OVER_VALUE.with(Won.words(value)))
                : List.of();
    }
}
