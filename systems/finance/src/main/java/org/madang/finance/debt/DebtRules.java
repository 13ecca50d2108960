package org.madang.finance.debt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Refusal;
import org.madang.finance.Won;

/** When a government may borrow and bind itself (Local Finance Act, Articles 11 and 44). */
final class DebtRules {

    /**
     * The Act leaves the ceiling to its decree (Article 11, paragraph 2); a tenth of the budget of
     * the year before last is what is known of the decree's Article 10, to be checked against the
     * text in force.
     */
    static final int SHARE_OF_BUDGET = 10;

    /** The most an urgent contract after a disaster may be worth (Article 44, paragraph 2). */
    static final long URGENT_AT_MOST = 1_000_000_000L;

    static final Refusal CEILING =
            Refusal.of(
                    "debt.ceiling",
                    "won",
                    "한도액은 전전년도 예산액의 100분의 10({0}) 이내입니다 (지방재정법 제11조제2항, 시행령 제10조).",
                    "The ceiling is at most a tenth of the budget of the year before last, {0}"
                            + " (Local Finance Act, Article 11, paragraph 2; Decree, Article 10).");
    static final Refusal NO_CEILING =
            Refusal.of(
                    "debt.no-ceiling",
                    null,
                    "{0}년도 지방채 발행 한도액을 먼저 정해야 합니다 (지방재정법 제11조제2항).",
                    "The ceiling of {0} must be set first (Local Finance Act, Article 11,"
                            + " paragraph 2).");
    static final Refusal OVER_CEILING =
            Refusal.of(
                    "debt.over-ceiling",
                    "principal",
                    "한도액 중 남은 {0}을 넘습니다. 초과하려면 행정안전부장관과 협의해야 합니다 (지방재정법 제11조제3항).",
                    "It exceeds the {0} left below the ceiling; beyond it the minister is"
                            + " consulted first (Article 11, paragraph 3).");
    static final Refusal NO_VOTE =
            Refusal.of(
                    "debt.no-vote",
                    "vote",
                    "지방의회의 의결이 있어야 합니다 (지방재정법 제11조제2항, 제44조제1항).",
                    "The council votes first (Articles 11, paragraph 2, and 44, paragraph 1).");
    static final Refusal AMOUNT =
            Refusal.of(
                    "debt.amount",
                    "principal",
                    "금액은 1원 이상이어야 합니다.",
                    "An amount is one won or more.");
    static final Refusal NO_PARTY =
            Refusal.of(
                    "debt.no-party",
                    "party",
                    "등록된 채권자를 선택하십시오 (지방회계법 제33조).",
                    "Choose a creditor who is registered (Local Accounting Act, Article 33).");
    static final Refusal NOT_WAITING =
            Refusal.of(
                    "debt.not-waiting",
                    null,
                    "발행을 기다리는 이 기관의 지방채가 아닙니다 (지방재정법 제11조).",
                    "No debt of your government waits to be issued here (Article 11).");
    static final Refusal OWN_ENTRY =
            Refusal.of(
                    "debt.own-entry",
                    null,
                    "본인이 입력한 지방채의 수납을 기록할 수 없습니다 (지방회계법 제23조).",
                    "You entered this debt: somebody else receives its money (Local Accounting"
                            + " Act, Article 23).");
    static final Refusal NOT_DUE =
            Refusal.of(
                    "debt.not-due",
                    null,
                    "올해 지급기일이 오는 상환분만 지출합니다 (지방재정법 제7조제1항).",
                    "Only what falls due within this year is paid from its budget (Article 7).");
    static final Refusal NO_LINE =
            Refusal.of(
                    "debt.no-line",
                    null,
                    "원금·이자 상환 과목이 세출예산에 없습니다 (지방재정법 제34조제2항).",
                    "The budget has no line for repayment or interest (Article 34, paragraph 2).");
    static final Refusal NOT_IN_BOOKS =
            Refusal.of(
                    "debt.not-in-books",
                    "principal",
                    "장부에 있고 대장에 없는 채무 {0}을 넘습니다 (회계기준규칙 제53조).",
                    "It exceeds the {0} that the books show and the register does not (Rule,"
                            + " Article 53).");
    static final Refusal BOOK_YEAR =
            Refusal.of(
                    "debt.book-year",
                    "bookYear",
                    "늦어도 다음다음 회계연도({0})까지의 세출예산에 계상해야 합니다 (지방재정법 제44조제4항).",
                    "It is booked in one of the next two budgets, {0} at the latest (Article 44,"
                            + " paragraph 4).");
    static final Refusal URGENT =
            Refusal.of(
                    "debt.urgent",
                    "vote",
                    "의결 없이는 재난 복구를 위한 {0} 이하의 계약만 할 수 있습니다 (지방재정법 제44조제2항).",
                    "Without a vote only works after a disaster, of at most {0} (Article 44,"
                            + " paragraph 2).");

    private DebtRules() {}

    /** Why the ceiling of a year cannot be so high. */
    static List<Refusal> ceiling(long base, long won) {
        long most = base / SHARE_OF_BUDGET;
        return base <= 0 || won < 0 || won > most
                ? List.of(CEILING.with(Won.words(Math.max(0, most))))
                : List.of();
    }

    /**
     * Why so much cannot be borrowed.
     *
     * @param left of the ceiling, debt-bearing acts of the year counted (Article 44, paragraph 1)
     * @param consulted number of the consultation with the minister, or null
     */
    static List<Refusal> issue(long principal, long left, String vote, @Nullable String consulted) {
        var reasons = new ArrayList<Refusal>();
        if (principal <= 0) {
            reasons.add(AMOUNT);
        }
        if (vote.isBlank()) {
            reasons.add(NO_VOTE);
        }
        if (principal > left && (consulted == null || consulted.isBlank())) {
            reasons.add(OVER_CEILING.with(Won.words(Math.max(0, left))));
        }
        return reasons;
    }

    /** Why an act may not bear debt so. */
    static List<Refusal> act(
            int year, long amount, int bookYear, @Nullable String vote, long left) {
        var reasons = new ArrayList<Refusal>();
        if (amount <= 0) {
            reasons.add(AMOUNT);
        }
        if (bookYear <= year || bookYear > year + 2) {
            reasons.add(BOOK_YEAR.with(year + 2));
        }
        boolean voted = vote != null && !vote.isBlank();
        if (!voted && amount > URGENT_AT_MOST) {
            reasons.add(URGENT.with(Won.words(URGENT_AT_MOST)));
        }
        if (amount > left) {
            reasons.add(OVER_CEILING.with(Won.words(Math.max(0, left))));
        }
        return reasons;
    }
}
