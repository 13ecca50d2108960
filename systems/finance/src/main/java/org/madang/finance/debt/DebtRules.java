package org.madang.finance.debt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Refusal;
import org.madang.finance.Won;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;

/**
 * When a government may borrow and bind itself (Local Finance Act, Articles 11 and 44; Local Public
 * Enterprises Act, Article 19).
 */
final class DebtRules {

    /**
     * The ceiling is set by the head of the government within a tenth of the budget of the year
     * before last (Article 11, paragraph 2; Enforcement Decree, Article 10, paragraph 2).
     */
    static final int SHARE_OF_BUDGET = 10;

    /** Works worth less are paid without debt: of a province, of the others (Decree, 10 (1)). */
    static final long UPPER_WORKS = 4_000_000_000L;

    static final long LOWER_WORKS = 2_000_000_000L;

    /**
     * Beyond the ceiling, debt over a quarter of the budget needs more than a consultation (Act,
     * Article 11, paragraph 3, proviso; Decree, Article 11, paragraph 5, and 65 (4) 2).
     */
    private static final int QUARTER = 4;

    /** The most an urgent contract after a disaster may be worth (Article 44, paragraph 2). */
    static final long URGENT_AT_MOST = 1_000_000_000L;

    static final Refusal CEILING =
            Refusal.of(
                    "debt.ceiling",
                    "won",
                    "한도액은 전전년도 예산액의 100분의 10({0}) 이내입니다" + " (지방재정법 제11조제2항, 시행령 제10조제2항).",
                    "The ceiling is at most a tenth of the budget of the year before last, {0}"
                            + " (Local Finance Act, Article 11, paragraph 2; Decree, Article 10,"
                            + " paragraph 2).");
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
    static final Refusal NOT_APPROVED =
            Refusal.of(
                    "debt.not-approved",
                    "approved",
                    "한도액을 넘고 채무가 예산의 100분의 25({0})도 넘습니다. 행정안전부장관의 승인을 먼저 받아야 합니다"
                            + " (지방재정법 제11조제3항 단서, 시행령 제11조제5항).",
                    "It exceeds the ceiling, and debt would exceed a quarter of the budget, {0}:"
                            + " the minister approves it first (Act, Article 11, paragraph 3;"
                            + " Decree, Article 11, paragraph 5).");
    static final Refusal SMALL_WORKS =
            Refusal.of(
                    "debt.small-works",
                    "project",
                    "총사업비 {0} 미만인 재정투자사업에는 지방채를 발행할 수 없습니다 (지방재정법 시행령 제10조제1항).",
                    "Works that cost less than {0} are not paid by debt (Local Finance Act Decree,"
                            + " Article 10, paragraph 1).");
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
                    "그 회계의 세출예산에 원금·이자 상환 과목이 없습니다 (지방재정법 제34조제2항).",
                    "The budget of its account has no line for repayment or interest (Article 34,"
                            + " paragraph 2).");
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

    static final Refusal FOREIGN_APPROVAL =
            Refusal.of(
                    "debt.foreign-approval",
                    "approved",
                    "외채는 한도액 안이라도 지방의회의 의결 전에 행정안전부장관의 승인을 받아야 합니다 (지방재정법 제11조제2항 단서).",
                    "The minister approves a debt in another currency before the council votes,"
                            + " even below the ceiling (Local Finance Act, Article 11, paragraph"
                            + " 2).");
    static final Refusal HEDGING =
            Refusal.of(
                    "debt.hedging",
                    "hedging",
                    "외국통화로 표시된 지방채증권은 환위험관리계획을 세워야 합니다 (지방재정법 시행령 제8조제2항).",
                    "A bond in another currency has a plan for the risk of its rate (Local Finance"
                            + " Act Decree, Article 8, paragraph 2).");
    static final Refusal CURRENCY =
            Refusal.of(
                    "debt.currency",
                    "currency",
                    "통화는 USD처럼 세 글자이고 외화 원금은 0보다 커야 합니다 (회계기준규칙 제57조).",
                    "A currency has three letters, and its principal is more than nothing (Rule,"
                            + " Article 57).");
    static final Refusal NO_RATE =
            Refusal.of(
                    "debt.no-rate",
                    null,
                    "{0}의 {1} 환율을 먼저 입력해야 합니다 (회계기준규칙 제57조).",
                    "The rate of {1} on {0} is entered first (Rule, Article 57).");
    static final Refusal PROCEEDS =
            Refusal.of(
                    "debt.proceeds",
                    "proceeds",
                    "할인·할증 발행은 원화 지방채증권에만 쓰고, 발행가액은 액면의 절반에서 두 배 사이여야 합니다" + " (회계기준규칙 제54조).",
                    "Only bonds in won are issued at a discount or premium, between half and twice"
                            + " their face (Rule, Article 54).");

    static final Refusal NO_ENTERPRISE =
            Refusal.of(
                    "debt.no-enterprise",
                    "purpose",
                    "공기업의 운전자금·회전기금·건설과 개량에 쓰는 지방채는 지방공기업특별회계가 부담합니다" + " (지방공기업법 제19조제1항).",
                    "Debt for the working capital, revolving fund or plant of an enterprise is"
                            + " borne by a public enterprise special account (Local Public"
                            + " Enterprises Act, Article 19, paragraph 1).");
    static final Refusal REGIONAL =
            Refusal.of(
                    "debt.regional",
                    "purpose",
                    "지역개발채권은 시·도와 특례시가 공기업특별회계나 기금의 부담으로 발행하는 증권입니다" + " (지방공기업법 제19조제2항).",
                    "Bonds for regional development are issued by provinces, metropolitan cities"
                            + " and cities of a million, for an enterprise account or a fund"
                            + " (Local Public Enterprises Act, Article 19, paragraph 2).");

    private DebtRules() {}

    /** Why an account of this type cannot bear it. */
    static List<Refusal> account(IssueDebt.Wanted wanted, Government own, Funds.Kind kind) {
        boolean enterprise = kind == Funds.Kind.ENTERPRISE;
        if (wanted.purpose().isOfEnterprise() && !enterprise) {
            return List.of(NO_ENTERPRISE);
        }
        boolean mayDevelop =
                (own.isUpper() || own.isOfAMillion())
                        && (enterprise || kind == Funds.Kind.FUND)
                        && wanted.kind() == Debt.Kind.BOND;
        return wanted.purpose() == Debt.Purpose.REGIONAL && !mayDevelop
                ? List.of(REGIONAL)
                : List.of();
    }

    /** Why the ceiling of a year cannot be so high. */
    static List<Refusal> ceiling(long base, long won) {
        long most = base / SHARE_OF_BUDGET;
        return base <= 0 || won < 0 || won > most
                ? List.of(CEILING.with(Won.words(Math.max(0, most))))
                : List.of();
    }

    /**
     * How a government stands before it borrows.
     *
     * @param upper whether it is a province or metropolitan city
     * @param left of the ceiling, debt-bearing acts of the year counted (Article 44, paragraph 1)
     * @param debt what it owes already, acts that bear debt counted
     * @param budget all of its expenditure budget of the year
     */
    record Standing(boolean upper, long left, long debt, long budget) {}

    /** Why it cannot be borrowed so. */
    static List<Refusal> issue(IssueDebt.Wanted wanted, Standing now) {
        var reasons = new ArrayList<Refusal>();
        if (wanted.principal() <= 0) {
            reasons.add(AMOUNT);
        }
        if (isBlank(wanted.vote())) {
            reasons.add(NO_VOTE);
        }
        long least = now.upper() ? UPPER_WORKS : LOWER_WORKS;
        var project = wanted.project();
        if (wanted.purpose() == Debt.Purpose.ASSETS && (project == null || project < least)) {
            reasons.add(SMALL_WORKS.with(Won.words(least)));
        }
        special(wanted, reasons);
        // Bonds for regional development do not count against the ceiling (Decree, Article 10).
        if (wanted.purpose() != Debt.Purpose.REGIONAL
                && wanted.principal() > now.left()
                && isBlank(wanted.approved())) {
            if (now.debt() + wanted.principal() > now.budget() / QUARTER) {
                reasons.add(NOT_APPROVED.with(Won.words(now.budget() / QUARTER)));
            } else if (isBlank(wanted.consulted())) {
                reasons.add(OVER_CEILING.with(Won.words(Math.max(0, now.left()))));
            }
        }
        return reasons;
    }

    /** What a bond at a discount and a debt in another currency must be beside. */
    private static void special(IssueDebt.Wanted wanted, List<Refusal> reasons) {
        var proceeds = wanted.proceeds();
        var abroad = wanted.abroad();
        boolean bond = wanted.kind() == Debt.Kind.BOND;
        if (proceeds != null
                && (!bond
                        || abroad != null
                        || proceeds < wanted.principal() / 2
                        || proceeds > wanted.principal() * 2)) {
            reasons.add(PROCEEDS);
        }
        if (abroad == null) {
            return;
        }
        if (!abroad.currency().matches("[A-Z]{3}") || abroad.units().signum() <= 0) {
            reasons.add(CURRENCY);
        }
        if (isBlank(wanted.approved()) || abroad.approvedOn().isAfter(abroad.votedOn())) {
            reasons.add(FOREIGN_APPROVAL);
        }
        if (bond && isBlank(abroad.hedging())) {
            reasons.add(HEDGING);
        }
    }

    private static boolean isBlank(@Nullable String words) {
        return words == null || words.isBlank();
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
        if (isBlank(vote) && amount > URGENT_AT_MOST) {
            reasons.add(URGENT.with(Won.words(URGENT_AT_MOST)));
        }
        if (amount > left) {
            reasons.add(OVER_CEILING.with(Won.words(Math.max(0, left))));
        }
        return reasons;
    }
}
