package org.madang.finance.assets;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.madang.finance.Refusal;
import org.madang.finance.Won;
import org.madang.finance.governments.Funds;

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

    static final Refusal SAME_ACCOUNT =
            Refusal.of(
                    "asset.same-account",
                    "to",
                    "이미 그 회계의 재산입니다 (공유재산 및 물품 관리법 제12조).",
                    "It belongs to that account already (Public Property and Commodity Management"
                            + " Act, Article 12).");
    static final Refusal WEAR_BEHIND =
            Refusal.of(
                    "asset.wear-behind",
                    null,
                    "지난달까지의 감가상각을 먼저 기록해야 합니다. 보내는 회계의 원가입니다 (회계기준규칙 제45조제1항제2호," + " 제49조제2항).",
                    "Its wear up to last month is posted first: it is a cost of the account that"
                            + " gives it up (Rule, Articles 45 (1) and 49 (2)).");
    static final Refusal FOR_A_PRICE =
            Refusal.of(
                    "asset.for-a-price",
                    "paid",
                    "회계 간 이관은 유상입니다. 기업용재산이 되는 재산은 무상으로 이관할 수 없습니다"
                            + " (공유재산 및 물품 관리법 제5조제2항, 제12조).",
                    "Property moves between accounts for a price, and never free to an enterprise"
                            + " for its own use (Public Property and Commodity Management Act,"
                            + " Articles 5, paragraph 2, and 12).");
    static final Refusal NO_DELIBERATION =
            Refusal.of(
                    "asset.no-deliberation",
                    "deliberation",
                    "공용·공공용으로 쓰려고 무상으로 이관하려면 공유재산심의회의 심의를 거쳐야 합니다"
                            + " (공유재산 및 물품 관리법 제12조 단서, 제16조제2항제4호).",
                    "What moves free, for official or public use, is deliberated by the property"
                            + " committee first (Public Property and Commodity Management Act,"
                            + " Articles 12 and 16, paragraph 2, number 4).");
    static final Refusal NOT_PAID =
            Refusal.of(
                    "asset.not-paid",
                    "paid",
                    "받는 회계의 장부에 취득하고 등록하지 않은 금액 {0}을 넘습니다. 대가는 그 회계의 예산으로 먼저 지출합니다"
                            + " (공유재산 및 물품 관리법 제12조, 지방재정법 제7조제1항).",
                    "It exceeds the {0} that the books of the account that takes it show as bought"
                            + " and not registered: the price is spent out of its budget first"
                            + " (Public Property and Commodity Management Act, Article 12).");

    private AssetRules() {}

    /** Why a thing may not move to an account of this type so; goods move free (Article 63). */
    static List<Refusal> transfer(
            Asset asset, TransferAsset.Wanted wanted, Funds.Kind to, LocalDate today) {
        var reasons = new ArrayList<Refusal>();
        if (asset.fund() == wanted.to()) {
            reasons.add(SAME_ACCOUNT);
        }
        if (asset.line().by(YearMonth.from(today).minusMonths(1)) > asset.worn()) {
            reasons.add(WEAR_BEHIND);
        }
        var deliberation = wanted.deliberation();
        if (wanted.price() < 0) {
            reasons.add(FOR_A_PRICE);
        } else if (wanted.price() == 0 && asset.kind() != AssetKind.EQUIPMENT) {
            if (to == Funds.Kind.ENTERPRISE) {
                reasons.add(FOR_A_PRICE);
            } else if (deliberation == null || deliberation.isBlank()) {
                reasons.add(NO_DELIBERATION);
            }
        }
        return reasons;
    }

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
