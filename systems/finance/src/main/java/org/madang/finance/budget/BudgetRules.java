package org.madang.finance.budget;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Refusal;
import org.madang.finance.Won;
import org.madang.finance.budget.LineDraft.Kind;

/** What a budget, an allotment and a transfer must keep to (Local Finance Act, Chapter 3). */
final class BudgetRules {

    static final Refusal UNEQUAL =
            Refusal.of(
                    "budget.unequal",
                    "lines",
                    "세입 {0}과 세출 {1}이 같아야 합니다 (지방재정법 제7조제1항, 제34조).",
                    "Revenue of {0} and expenditure of {1} must be equal (Local Finance Act,"
                            + " Articles 7 and 34).");
    static final Refusal RESERVE =
            Refusal.of(
                    "budget.reserve",
                    "lines",
                    "예비비는 예산 총액의 100분의 1({0}) 이내여야 합니다 (지방재정법 제43조제1항).",
                    "The reserve is at most one hundredth of the budget, {0} (Article 43,"
                            + " paragraph 1).");
    static final Refusal NO_RESERVE =
            Refusal.of(
                    "budget.no-reserve",
                    "lines",
                    "일반회계에는 예비비를 계상하여야 합니다 (지방재정법 제43조제1항).",
                    "The general account needs a reserve (Article 43, paragraph 1).");
    static final Refusal NO_FUND =
            Refusal.of(
                    "budget.no-fund",
                    "fund",
                    "{0}번 회계가 없습니다. 법률이나 조례로 설치한 회계를 먼저 여십시오 (지방재정법 제9조).",
                    "There is no account number {0}: open what an act or ordinance set up first"
                            + " (Article 9).");
    static final Refusal NEGATIVE =
            Refusal.of(
                    "budget.negative",
                    "lines",
                    "예산액은 0원 이상이어야 합니다 (지방재정법 제36조).",
                    "An amount of the budget is not below nothing (Article 36).");
    static final Refusal BELOW_ALLOTTED =
            Refusal.of(
                    "budget.below-allotted",
                    "lines",
                    "이미 배정한 {0}보다 적게 감액할 수 없는 과목이 있습니다. 배정은 성립된 예산에 따릅니다"
                            + " (지방재정법 제45조, 시행령 제56조제1항).",
                    "A line cannot be cut below the {0} already allotted: allotments follow the"
                            + " budget in force (Article 45; Decree, Article 56).");
    static final Refusal STATE =
            Refusal.of(
                    "budget.state",
                    null,
                    "제출 → 의결 → 고시의 순서로만 진행합니다 (지방자치법 제142조, 제149조).",
                    "A budget is proposed, voted and announced, in this order (Local Autonomy"
                            + " Act, Articles 142 and 149).");
    static final Refusal OVER_BUDGET =
            Refusal.of(
                    "allot.over-budget",
                    "amount",
                    "예산현액 중 배정하지 않은 금액 {0}을 넘습니다 (지방재정법 제47조).",
                    "It exceeds the {0} of the budget not yet allotted (Local Finance Act,"
                            + " Article 47).");
    static final Refusal NO_LINE =
            Refusal.of(
                    "budget.no-line",
                    "line",
                    "이 기관의 예산에 없는 과목입니다 (지방재정법 제34조제2항).",
                    "The budget of your government has no such line (Article 34).");
    static final Refusal OTHER_POLICY =
            Refusal.of(
                    "transfer.other-policy",
                    "target",
                    "전용은 같은 정책사업 안에서만 할 수 있습니다. 정책사업 간 이용은 지방의회의 의결을"
                            + " 거쳐야 합니다 (지방재정법 제47조의2제1항, 제49조제1항).",
                    "Within one policy programme only; between them the council votes first"
                            + " (Articles 47-2 and 49).");
    static final Refusal UNPLANNED =
            Refusal.of(
                    "transfer.unplanned",
                    "target",
                    "예산에 계상되지 않은 사업으로 전용할 수 없습니다 (지방재정법 제49조제2항제1호).",
                    "Not to a project the budget does not have (Article 49, paragraph 2).");
    static final Refusal NOT_FREE =
            Refusal.of(
                    "transfer.not-free",
                    "moved",
                    "배정하지 않고 남은 금액 {0}을 넘습니다 (지방재정법 제49조제1항).",
                    "It exceeds the {0} not yet allotted (Article 49, paragraph 1).");
    static final Refusal NOT_RESERVE =
            Refusal.of(
                    "transfer.not-reserve",
                    "source",
                    "예비비 과목에서만 예비비를 사용할 수 있습니다 (지방재정법 제43조제1항).",
                    "Only a reserve is used as a reserve (Article 43, paragraph 1).");
    static final Refusal OTHER_BOOKS =
            Refusal.of(
                    "transfer.other-books",
                    "target",
                    "같은 회계와 회계연도 안에서만 옮길 수 있습니다 (지방재정법 제7조제1항, 제9조).",
                    "Only within one account and year (Articles 7 and 9).");

    static final Refusal PERSONNEL =
            Refusal.of(
                    "transfer.personnel",
                    "source",
                    "인건비는 다른 비목으로 전용할 수 없습니다 (지방재정법 시행령 제55조제1항제1호).",
                    "Personnel costs are not moved to other items (Local Finance Act Decree,"
                            + " Article 55, paragraph 1, no. 1).");
    static final Refusal REPAYMENT =
            Refusal.of(
                    "transfer.repayment",
                    "source",
                    "상환금은 원금과 이자 사이에서만 전용할 수 있습니다 (지방재정법 시행령 제55조제1항제3호).",
                    "What repays debt moves between principal and interest only (Decree, Article"
                            + " 55, paragraph 1, no. 3).");
    static final Refusal OFFICIAL =
            Refusal.of(
                    "transfer.official-expenses",
                    "target",
                    "업무추진비에 충당하려고 다른 비목에서 전용할 수 없습니다 (지방재정법 시행령 제55조제2항).",
                    "Nothing is moved to official expenses (Decree, Article 55, paragraph 2).");
    static final Refusal YEAR_OVER =
            Refusal.of(
                    "transfer.year-over",
                    "source",
                    "회계연도가 지난 예산은 옮길 수 없습니다 (지방재정법 시행령 제55조제2항, 법 제7조제1항).",
                    "The budget of a year that is over is not moved (Decree, Article 55,"
                            + " paragraph 2; Act, Article 7).");
    static final Refusal RESERVE_PURPOSE =
            Refusal.of(
                    "transfer.reserve-purpose",
                    "target",
                    "업무추진비와 보조금에는 예비비를 쓸 수 없습니다. 긴급재난대책 보조금은 재해·재난 목적 예비비에서"
                            + " 씁니다 (지방재정법 시행령 제48조).",
                    "A reserve is for neither official expenses nor subsidies; those for urgent"
                            + " disaster measures come out of the disaster reserve (Decree,"
                            + " Article 48).");

    static final Refusal STRUCK_OUT =
            Refusal.of(
                    "transfer.struck-out",
                    "target",
                    "지방의회가 예산안 심의에서 폐지하거나 감액한 지출항목에는 예비비를 쓸 수 없습니다 (지방재정법 제43조제3항).",
                    "The reserve is not used for what the council struck out or cut (Local Finance"
                            + " Act, Article 43, paragraph 3).");
    static final Refusal CUT =
            Refusal.of(
                    "strike.over",
                    "struck",
                    "제출한 금액 {0}까지만 감액할 수 있습니다 (지방자치법 제47조제1항제2호).",
                    "At most the {0} proposed is cut (Local Autonomy Act, Article 47, paragraph 1,"
                            + " number 2).");
    static final Refusal NO_CONSENT =
            Refusal.of(
                    "strike.no-consent",
                    "consent",
                    "지방의회는 지방자치단체의 장의 동의 없이 지출예산 항목을 늘릴 수 없습니다 (지방자치법 제142조제3항).",
                    "The council raises no item without the consent of the head of the government"
                            + " (Local Autonomy Act, Article 142, paragraph 3).");

    /** The reserve is at most a hundredth (Article 43, paragraph 1). */
    static final int RESERVE_SHARE = 100;

    /** Kinds of transfer. */
    enum Transfer {
        WITHIN,
        BETWEEN,
        RESERVE
    }

    private BudgetRules() {}

    /** Why a budget cannot be proposed so. */
    static List<Refusal> refusals(List<LineDraft> lines, boolean general) {
        var reasons = new ArrayList<Refusal>();
        long revenue = sum(lines, true);
        long expense = sum(lines, false);
        if (revenue != expense) {
            reasons.add(UNEQUAL.with(Won.words(revenue), Won.words(expense)));
        }
        if (lines.stream().anyMatch(line -> line.amount() < 0)) {
            reasons.add(NEGATIVE);
        }
        long reserve =
                lines.stream()
                        .filter(line -> line.kind() == Kind.RESERVE)
                        .mapToLong(LineDraft::amount)
                        .sum();
        if (reserve > expense / RESERVE_SHARE) {
            reasons.add(RESERVE.with(Won.words(expense / RESERVE_SHARE)));
        } else if (general && reserve == 0 && expense > 0) {
            reasons.add(NO_RESERVE);
        }
        return reasons;
    }

    /** Why the council cannot cut a line so. */
    static List<Refusal> cut(StrikeOut.Cut cut, long proposed) {
        var reasons = new ArrayList<Refusal>();
        if (cut.won() <= 0 || cut.won() > proposed) {
            reasons.add(CUT.with(Won.words(proposed)));
        }
        if (cut.consent().isBlank()) {
            reasons.add(NO_CONSENT);
        }
        return reasons;
    }

    private static long sum(List<LineDraft> lines, boolean revenue) {
        return lines.stream()
                .filter(line -> line.isRevenue() == revenue)
                .mapToLong(LineDraft::amount)
                .reduce(0, Math::addExact);
    }

    /** Why so much cannot be allotted from a line. */
    static List<Refusal> allotment(BudgetLine.Control control, long amount) {
        return amount > control.toAllot()
                ? List.of(OVER_BUDGET.with(Won.words(control.toAllot())))
                : List.of();
    }

    /** Why the amount cannot be moved. */
    static List<Refusal> transfer(
            Transfer kind,
            BudgetLine from,
            BudgetLine to,
            long amount,
            @Nullable String vote,
            int thisYear) {
        var reasons = new ArrayList<Refusal>();
        if (from.year() < thisYear) {
            reasons.add(YEAR_OVER);
        }
        items(kind, from, to, reasons);
        if (from.fund() != to.fund() || from.year() != to.year()) {
            reasons.add(OTHER_BOOKS);
        }
        if ((kind == Transfer.WITHIN && !samePolicy(from, to))
                || (kind == Transfer.BETWEEN && (vote == null || vote.isBlank()))) {
            reasons.add(OTHER_POLICY);
        }
        var source = from.control();
        var target = to.control();
        if (target == null || (kind == Transfer.WITHIN && target.current() == 0)) {
            reasons.add(UNPLANNED);
        }
        if (from.isReserve() != (kind == Transfer.RESERVE)) {
            reasons.add(NOT_RESERVE);
        }
        long free = source == null ? 0 : source.toAllot();
        if (amount > free) {
            reasons.add(NOT_FREE.with(Won.words(free)));
        }
        return reasons;
    }

    /** What the items of expenditure on both sides forbid (Decree, Articles 48 and 55). */
    private static void items(
            Transfer kind, BudgetLine from, BudgetLine to, List<Refusal> reasons) {
        boolean official = to.item() == Item.OFFICIAL.code();
        if (kind == Transfer.WITHIN) {
            if (from.item() == Item.PERSONNEL.code()) {
                reasons.add(PERSONNEL);
            }
            if (isRepayment(from) && !isRepayment(to)) {
                reasons.add(REPAYMENT);
            }
            if (official) {
                reasons.add(OFFICIAL);
            }
        } else if (kind == Transfer.RESERVE) {
            boolean subsidy =
                    to.item() == Item.SUBSIDIES.code() || to.item() == Item.TO_GOVERNMENTS.code();
            if (official || (subsidy && from.kind() != Kind.DISASTER_RESERVE)) {
                reasons.add(RESERVE_PURPOSE);
            }
        }
    }

    private static boolean isRepayment(BudgetLine line) {
        return line.item() == Item.PRINCIPAL.code() || line.item() == Item.INTEREST.code();
    }

    private static boolean samePolicy(BudgetLine from, BudgetLine to) {
        var one = from.programme();
        var other = to.programme();
        return one != null
                && other != null
                && one.sector() == other.sector()
                && one.part() == other.part()
                && one.policy().ko().equals(other.policy().ko());
    }
}
