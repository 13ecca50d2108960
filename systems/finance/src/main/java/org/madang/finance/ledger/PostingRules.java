package org.madang.finance.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Refusal;

/** When a posting may stand in the books. */
final class PostingRules {

    static final Refusal UNBALANCED =
            Refusal.of(
                    "posting.unbalanced",
                    "legs",
                    "차변과 대변의 합계가 {0} 다릅니다 (지방회계법 제12조제1항: 복식부기).",
                    "Debits and credits differ by {0} (Local Accounting Act, Article 12:"
                            + " double entry).");
    static final Refusal EMPTY =
            Refusal.of(
                    "posting.empty",
                    "legs",
                    "분개에는 0원이 아닌 줄이 둘 이상 있어야 합니다 (회계기준규칙 제5조).",
                    "A posting has at least two lines, none of nothing (Rule, Article 5).");
    static final Refusal UNKNOWN_ACCOUNT =
            Refusal.of(
                    "posting.unknown-account",
                    "legs",
                    "계정과목 {0}은(는) 회계기준에 없습니다 (회계기준규칙 제14조~제30조).",
                    "The chart has no account {0} (Rule, Articles 14 to 30).");
    static final Refusal FUTURE =
            Refusal.of(
                    "posting.future",
                    "day",
                    "아직 오지 않은 날의 거래는 기록할 수 없습니다 (지방회계법 제12조제1항: 발생사실).",
                    "What has not happened cannot be posted (Article 12, paragraph 1).");
    static final Refusal OTHER_YEAR =
            Refusal.of(
                    "posting.other-year",
                    "day",
                    "날짜가 회계연도 {0} 밖입니다 (지방회계법 제6조제1항).",
                    "The day lies outside of fiscal year {0} (Article 6, paragraph 1).");
    static final Refusal CASH_CLOSED =
            Refusal.of(
                    "posting.cash-closed",
                    "day",
                    "출납은 12월 31일에 폐쇄되었습니다. 1월 20일까지는 법이 정한 사유로만 처리합니다" + " (지방회계법 제7조제1항).",
                    "Cash of the year closed on 31 December; until 20 January only for a reason"
                            + " of law (Article 7, paragraph 1).");
    static final Refusal TOO_LATE =
            Refusal.of(
                    "posting.too-late",
                    "day",
                    "1월 20일이 지나 {0}년도의 수입·지출로 처리할 수 없습니다 (지방회계법 제7조제1항).",
                    "After 20 January nothing is received or paid for {0} (Article 7,"
                            + " paragraph 1).");
    static final Refusal COMPLETED =
            Refusal.of(
                    "posting.completed",
                    "day",
                    "{0}년도 출납사무는 2월 10일에 완결되었습니다 (지방회계법 제7조제3항).",
                    "The books of {0} were completed on 10 February (Article 7, paragraph 3).");
    static final Refusal LATE_WITHOUT_CASH =
            Refusal.of(
                    "posting.late-without-cash",
                    "late",
                    "연도 종료 후 처리 사유는 수입·지출에만 씁니다 (지방회계법 제7조제1항).",
                    "A reason for lateness is for receipts and payments only (Article 7).");
    static final Refusal PERIOD_CLOSED =
            Refusal.of(
                    "posting.period-closed",
                    "day",
                    "{0}년 {1}월 장부가 마감되어 있습니다. 회계책임관이 다시 열 수 있습니다" + " (지방회계법 제10조제2항).",
                    "The books of {0}-{1} are closed; the controller may re-open them (Article"
                            + " 10, paragraph 2).");
    static final Refusal NO_RATE =
            Refusal.of(
                    "posting.no-rate",
                    "legs",
                    "{0}의 {1} 환율이 없습니다 (회계기준규칙 제57조).",
                    "There is no rate of {1} on {0} (Rule, Article 57).");
    static final Refusal OTHER_RATE =
            Refusal.of(
                    "posting.other-rate",
                    "legs",
                    "{0} {1}은(는) 그날 환율로 {2}원입니다 (회계기준규칙 제57조).",
                    "{0} {1} are KRW {2} at the rate of the day (Rule, Article 57).");
    static final Refusal OTHER_GOVERNMENT =
            Refusal.of(
                    "posting.other-government",
                    null,
                    "다른 지방자치단체의 장부에는 기록할 수 없습니다 (지방회계법 제8조제1항).",
                    "The books of another government are not yours (Article 8, paragraph 1).");

    /** What the rules need to know of the books. */
    record Books(
            LocalDate today,
            IntFunction<@Nullable Account> accounts,
            Predicate<Draft> isOpen,
            Function<Currency, @Nullable BigDecimal> rate) {}

    /** A currency on a day. */
    record Currency(String code, LocalDate day) {}

    private PostingRules() {}

    /** Why the posting cannot stand; empty if it can. */
    static List<Refusal> refusals(Draft draft, Books books) {
        var reasons = new ArrayList<Refusal>();
        long sum = 0;
        boolean cash = false;
        boolean nothing = draft.legs().size() < 2;
        for (var leg : draft.legs()) {
            sum = Math.addExact(sum, leg.amount());
            nothing |= leg.amount() == 0;
            var account = books.accounts().apply(leg.account());
            if (account == null) {
                reasons.add(UNKNOWN_ACCOUNT.with(leg.account()));
            } else {
                cash |= account.cash() && moves(leg);
            }
            foreign(leg, draft, books, reasons);
        }
        if (nothing) {
            reasons.add(EMPTY);
        }
        if (sum != 0) {
            reasons.add(UNBALANCED.with(Math.abs(sum)));
        }
        dates(draft, cash, books.today(), reasons);
        if (reasons.isEmpty() && !books.isOpen().test(draft)) {
            reasons.add(PERIOD_CLOSED.with(draft.year(), draft.month()));
        }
        return reasons;
    }

    /** Not where money in another currency is only valued anew, which moves none of it. */
    private static boolean moves(Leg leg) {
        var foreign = leg.foreign();
        return foreign == null || foreign.units().signum() != 0;
    }

    /** Whether an amount in another currency is what the rate of the day makes of it. */
    private static void foreign(Leg leg, Draft draft, Books books, List<Refusal> reasons) {
        var foreign = leg.foreign();
        if (foreign == null) {
            return;
        }
        var rate = books.rate().apply(new Currency(foreign.currency(), draft.day()));
        if (draft.reverses() != null) {
            // What undoes a posting undoes its amounts, whatever the rate is now.
            return;
        }
        if (rate == null) {
            reasons.add(NO_RATE.with(draft.day(), foreign.currency()));
        } else if (moves(leg) && leg.amount() != Rates.inWon(foreign.units(), rate)) {
            reasons.add(
                    OTHER_RATE.with(
                            foreign.currency(),
                            foreign.units().toPlainString(),
                            Rates.inWon(foreign.units(), rate)));
        }
    }

    private static void dates(Draft draft, boolean cash, LocalDate today, List<Refusal> reasons) {
        int year = draft.year();
        if (draft.day().isAfter(today)) {
            reasons.add(FUTURE);
        }
        if (today.isAfter(completion(year))) {
            reasons.add(COMPLETED.with(year));
        }
        if (draft.late() != null) {
            if (draft.day().getYear() != year + 1) {
                reasons.add(OTHER_YEAR.with(year));
            } else if (draft.day().isAfter(settlementEnd(year))) {
                reasons.add(TOO_LATE.with(year));
            }
            if (!cash) {
                reasons.add(LATE_WITHOUT_CASH);
            }
        } else if (draft.day().getYear() != year) {
            reasons.add(OTHER_YEAR.with(year));
        } else if (cash && today.getYear() > year) {
            reasons.add(CASH_CLOSED);
        }
    }

    /** The last day on which money moves for a year (Article 7, paragraph 1). */
    static LocalDate settlementEnd(int year) {
        return LocalDate.of(year + 1, 1, 20);
    }

    /** The last day on which the books of a year are worked on (Article 7, paragraph 3). */
    static LocalDate completion(int year) {
        return LocalDate.of(year + 1, 2, 10);
    }
}
