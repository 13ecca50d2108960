package org.madang.finance.spending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Refusal;
import org.madang.finance.Won;
import org.madang.finance.budget.BudgetLine;
import org.madang.finance.budget.Item;

/** When money may be bound, owed and paid (Local Accounting Act, Chapter 5). */
final class SpendingRules {

    static final Refusal OVER_ALLOTMENT =
            Refusal.of(
                    "commit.over-allotment",
                    "amount",
                    "배정된 예산 중 남은 {0}을 넘습니다. 지출원인행위는 배정된 예산의 범위에서 하여야" + " 합니다 (지방회계법 제29조제2항).",
                    "It exceeds the {0} left of the allotment. Commitments stay within the"
                            + " allotted budget (Local Accounting Act, Article 29, paragraph 2).");
    static final Refusal NOT_YET_ALLOTTED =
            Refusal.of(
                    "commit.not-yet-allotted",
                    "amount",
                    "오늘까지 배정된 예산 중 남은 것은 {0}입니다. 나머지는 다음 시기에 배정됩니다" + " (지방회계법 제29조제2항).",
                    "Only {0} is allotted by today; the rest comes later in the year (Article"
                            + " 29, paragraph 2).");
    static final Refusal RESERVE =
            Refusal.of(
                    "commit.reserve",
                    "line",
                    "예비비는 쓸 과목으로 옮겨 배정한 뒤 집행합니다 (지방재정법 제43조, 시행령 제56조제3항).",
                    "A reserve is first moved to the line it is used for and allotted there"
                            + " (Local Finance Act, Article 43; Decree, Article 56).");
    static final Refusal NO_LINE =
            Refusal.of(
                    "commit.no-line",
                    "line",
                    "이 기관의 세출예산에 없는 과목입니다 (지방재정법 제47조).",
                    "The budget of your government has no such line (Local Finance Act, Article"
                            + " 47).");
    static final Refusal OTHER_YEAR =
            Refusal.of(
                    "commit.other-year",
                    "line",
                    "{0}년도 예산입니다. 해당 회계연도에만 원인행위를 합니다 (지방재정법 제7조제1항).",
                    "This is the budget of {0}; it is bound within its year (Local Finance Act,"
                            + " Article 7).");
    static final Refusal AMOUNT =
            Refusal.of(
                    "commit.amount",
                    "amount",
                    "금액은 1원 이상이어야 합니다.",
                    "An amount is one won or more.");
    static final Refusal NO_PARTY =
            Refusal.of(
                    "commit.no-party",
                    "party",
                    "등록된 채권자를 선택하십시오 (지방회계법 제33조).",
                    "Choose a creditor who is registered (Local Accounting Act, Article 33).");
    static final Refusal ONLY_ACCOUNTS =
            Refusal.of(
                    "commit.only-accounts",
                    "to",
                    "기타회계전출금은 이 기관의 다른 회계로만 나갑니다. 받는 회계를 고르십시오" + " (지방재정법 제47조제1항).",
                    "This line is for other accounts of your government alone: choose the one that"
                            + " gets it (Local Finance Act, Article 47, paragraph 1).");
    static final Refusal NOT_FOR_ACCOUNTS =
            Refusal.of(
                    "commit.not-for-accounts",
                    "party",
                    "이 기관의 다른 회계로 가는 돈은 기타회계전출금 과목에서 나갑니다 (지방재정법 제47조제1항).",
                    "What another account of your government gets is paid out of the line for"
                            + " transfers to accounts (Local Finance Act, Article 47,"
                            + " paragraph 1).");
    static final Refusal OWN_ACCOUNT =
            Refusal.of(
                    "commit.own-account",
                    "to",
                    "같은 회계로는 전출하지 않습니다. 회계는 저마다 세입과 세출이 따로입니다 (지방재정법 제9조).",
                    "An account passes nothing on to itself: each has its revenue and expenditure"
                            + " apart (Local Finance Act, Article 9).");
    static final Refusal OVER_COMMITMENT =
            Refusal.of(
                    "accept.over-commitment",
                    "amount",
                    "원인행위 금액 중 남은 {0}을 넘습니다 (지방회계법 제31조).",
                    "It exceeds the {0} left of the commitment (Article 31).");
    static final Refusal NO_COMMITMENT =
            Refusal.of(
                    "accept.no-commitment",
                    null,
                    "이 기관의 지출원인행위가 아닙니다 (지방회계법 제31조).",
                    "This is no commitment of your government (Article 31).");
    static final Refusal FUTURE =
            Refusal.of(
                    "accept.future",
                    "day",
                    "아직 오지 않은 날에 이행을 확인할 수 없습니다 (지방회계법 제33조).",
                    "Delivery is not accepted on a day to come (Article 33).");
    static final Refusal OVER_OBLIGATION =
            Refusal.of(
                    "order.over-obligation",
                    "amount",
                    "확정된 채무 중 남은 {0}을 넘습니다 (지방회계법 제33조).",
                    "It exceeds the {0} still owed (Article 33).");
    static final Refusal NO_OBLIGATION =
            Refusal.of(
                    "order.no-obligation",
                    null,
                    "지급할 채무가 없습니다 (지방회계법 시행령 제33조제1호).",
                    "There is nothing owed to pay (Enforcement Decree, Article 33).");

    private SpendingRules() {}

    /**
     * Why so much cannot be bound to a line; empty if it can.
     *
     * @param allottedByNow what of the allotment may be used today
     */
    static List<Refusal> commitment(
            BudgetLine line, long amount, long allottedByNow, LocalDate today) {
        var reasons = new ArrayList<Refusal>();
        var control = line.control();
        if (amount <= 0) {
            reasons.add(AMOUNT);
        }
        if (line.year() != today.getYear()) {
            reasons.add(OTHER_YEAR.with(line.year()));
        }
        if (line.isReserve()) {
            reasons.add(RESERVE);
        }
        if (control == null) {
            reasons.add(NO_LINE);
        } else if (amount > control.toCommit()) {
            reasons.add(OVER_ALLOTMENT.with(Won.words(control.toCommit())));
        } else if (amount > allottedByNow - control.committed()) {
            long left = Math.max(0, allottedByNow - control.committed());
            reasons.add(NOT_YET_ALLOTTED.with(Won.words(left)));
        }
        return reasons;
    }

    /**
     * Why a line is not spent on this creditor: what is for other accounts of the government goes
     * to one of them, never to its own, and nothing else goes there.
     *
     * @param account number of the account that is to be paid; null is anybody else
     */
    static List<Refusal> creditor(BudgetLine line, @Nullable Integer account) {
        if (line.item() == Item.TO_ACCOUNTS.code()) {
            if (account == null) {
                return List.of(ONLY_ACCOUNTS);
            }
            return account == line.fund() ? List.of(OWN_ACCOUNT) : List.of();
        }
        return account == null ? List.of() : List.of(NOT_FOR_ACCOUNTS);
    }

    /** Why so much cannot be owed of a commitment. */
    static List<Refusal> obligation(long left, long amount, LocalDate on, LocalDate today) {
        var reasons = new ArrayList<Refusal>();
        if (amount <= 0) {
            reasons.add(AMOUNT);
        }
        if (amount > left) {
            reasons.add(OVER_COMMITMENT.with(Won.words(left)));
        }
        if (on.isAfter(today)) {
            reasons.add(FUTURE);
        }
        return reasons;
    }

    /** Why so much cannot be ordered of what is owed. */
    static List<Refusal> order(long left, long amount) {
        var reasons = new ArrayList<Refusal>();
        if (amount <= 0) {
            reasons.add(AMOUNT);
        }
        if (amount > left) {
            reasons.add(OVER_OBLIGATION.with(Won.words(left)));
        }
        return reasons;
    }
}
