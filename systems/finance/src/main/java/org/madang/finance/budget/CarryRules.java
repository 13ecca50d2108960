package org.madang.finance.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Refusal;
import org.madang.finance.Won;
import org.madang.kernel.language.Text;

/** What of a budget may be used in the next year (Local Finance Act, Articles 42 and 50). */
public final class CarryRules {

    /** Kinds of carry-over (Article 50, paragraphs 1 to 3). */
    public enum Kind {
        EXPRESS(Text.of("명시이월", "Express")),
        ACCIDENT(Text.of("사고이월", "By accident")),
        CONTINUING(Text.of("계속비 이월", "Continuing"));

        private final Text word;

        Kind(Text word) {
            this.word = word;
        }

        public Text word() {
            return word;
        }
    }

    /** The most years of a continuing expenditure (Article 42, paragraph 2). */
    static final int MOST_YEARS = 5;

    static final Refusal NO_VOTE =
            Refusal.of(
                    "carry.no-vote",
                    "vote",
                    "명시이월은 미리 지방의회의 의결을 얻어야 합니다 (지방재정법 제50조제1항).",
                    "The council votes an express carry-over beforehand (Local Finance Act,"
                            + " Article 50, paragraph 1).");
    static final Refusal OVER =
            Refusal.of(
                    "carry.over",
                    "amount",
                    "올해 쓰지 않고 남은 {0}을 넘습니다 (지방재정법 제50조).",
                    "It exceeds the {0} that is not used this year (Article 50).");
    static final Refusal NO_COMMITMENT =
            Refusal.of(
                    "carry.no-commitment",
                    "commitment",
                    "올해 지출원인행위를 하고 아직 이행되지 않은 금액만 사고이월합니다 (지방재정법 제50조제2항제1호).",
                    "By accident only what was committed this year and not yet delivered (Article"
                            + " 50, paragraph 2).");
    static final Refusal NO_NOTICE =
            Refusal.of(
                    "carry.no-notice",
                    "noticedOn",
                    "{0}년에 낸 입찰공고의 날짜를 적어야 합니다 (지방재정법 제50조제2항제2호).",
                    "Say on which day of {0} the tender was announced (Article 50, paragraph 2,"
                            + " number 2).");
    static final Refusal NO_BASIS =
            Refusal.of(
                    "carry.no-basis",
                    "basis",
                    "공고, 감정평가, 지방자치단체장이 정한 문서 등 근거를 적어야 합니다 (지방재정법 시행령 제58조).",
                    "Name the paper behind it: the notice, the appraisal, what the head of the"
                            + " government set (Local Finance Act Decree, Article 58).");
    static final Refusal NOT_RUNNING =
            Refusal.of(
                    "carry.not-running",
                    "line",
                    "기관이나 시설의 유지·운영에 드는 일반운영비 과목이 아닙니다 (지방재정법 제50조제2항제4호, 시행령 제58조제3항).",
                    "This line is not for the running costs of an office or facility (Article 50,"
                            + " paragraph 2, number 4; Decree, Article 58, paragraph 3).");
    static final Refusal NOT_WORKS =
            Refusal.of(
                    "carry.not-works",
                    "line",
                    "손실보상비는 시설비 및 부대비 과목에서만 이월합니다 (지방재정법 제50조제2항제3호, 시행령 제58조제2항).",
                    "Compensation is carried over in a line for works only (Article 50, paragraph"
                            + " 2, number 3; Decree, Article 58, paragraph 2).");
    static final Refusal NOT_CONTINUING =
            Refusal.of(
                    "carry.not-continuing",
                    "line",
                    "다음 해에도 이어지는 계속비 사업의 과목이 아닙니다 (지방재정법 제50조제3항).",
                    "This line belongs to no continuing expenditure that goes on next year"
                            + " (Article 50, paragraph 3).");
    static final Refusal NO_LINE =
            Refusal.of(
                    "carry.no-line",
                    "line",
                    "올해 이 기관의 세출예산에 없는 과목입니다 (지방재정법 제50조).",
                    "The budget of your government has no such line this year (Article 50).");
    static final Refusal NOT_PLANNED =
            Refusal.of(
                    "carry.not-planned",
                    null,
                    "이월을 기다리는 이 기관의 금액이 아닙니다 (지방재정법 제50조).",
                    "Nothing of your government waits to be carried over here (Article 50).");
    static final Refusal TOO_EARLY =
            Refusal.of(
                    "carry.too-early",
                    null,
                    "{0}년이 끝난 뒤에 이월합니다 (지방재정법 제50조, 지방회계법 제6조제1항).",
                    "It is carried over when {0} is over (Article 50).");
    static final Refusal TOO_LATE =
            Refusal.of(
                    "carry.too-late",
                    null,
                    "{0}년도 출납사무는 2월 10일에 완결되었습니다 (지방회계법 제7조제3항).",
                    "The books of {0} were completed on 10 February (Local Accounting Act,"
                            + " Article 7, paragraph 3).");
    static final Refusal YEARS =
            Refusal.of(
                    "continuing.years",
                    "amounts",
                    "계속비는 2년 이상 5년 이내입니다. 더 필요하면 다시 의결을 얻어 연장합니다 (지방재정법 제42조제2항).",
                    "A continuing expenditure takes two to five years; the council may extend it"
                            + " (Article 42, paragraph 2).");
    static final Refusal CONTINUING_VOTE =
            Refusal.of(
                    "continuing.no-vote",
                    "decision",
                    "총액과 연도별 금액에 지방의회의 의결을 얻어야 합니다 (지방재정법 제42조제1항).",
                    "The council votes the whole and each year's part (Article 42, paragraph 1).");

    private CarryRules() {}

    /**
     * Why so much cannot be planned to be carried over.
     *
     * @param free what of the line is neither committed nor planned to be carried over already
     */
    static List<Refusal> plan(Kind kind, long amount, long free, @Nullable String vote) {
        var reasons = new ArrayList<Refusal>();
        if (kind == Kind.EXPRESS && (vote == null || vote.isBlank())) {
            reasons.add(NO_VOTE);
        }
        if (amount <= 0 || amount > free) {
            reasons.add(OVER.with(Won.words(Math.max(0, free))));
        }
        return reasons;
    }

    /** Why it is no accident that the law knows; for what is not bound by a commitment. */
    static List<Refusal> accident(@Nullable Accident accident, int item, LocalDate today) {
        var reasons = new ArrayList<Refusal>();
        if (accident == null || accident.ground() == Accident.Ground.COMMITTED) {
            return List.of(NO_COMMITMENT);
        }
        var noticed = accident.noticedOn();
        if (accident.ground().isTender()
                && (noticed == null
                        || noticed.isAfter(today)
                        || noticed.getYear() != today.getYear())) {
            reasons.add(NO_NOTICE.with(String.valueOf(today.getYear())));
        }
        if (accident.basis() == null || accident.basis().isBlank()) {
            reasons.add(NO_BASIS);
        }
        switch (accident.ground()) {
            case RUNNING -> {
                if (item != Item.OPERATIONS.code()) {
                    reasons.add(NOT_RUNNING);
                }
            }
            case COMPENSATION_BEGUN, COMPENSATION_INDIRECT, COMPENSATION_DISASTER -> {
                if (item != Item.WORKS.code()) {
                    reasons.add(NOT_WORKS);
                }
            }
            default -> {}
        }
        return reasons;
    }

    /** Why it cannot be carried over on a day; null if it can. */
    static @Nullable Refusal timing(int year, LocalDate today) {
        if (today.getYear() <= year) {
            return TOO_EARLY.with(String.valueOf(year));
        }
        return today.isAfter(LocalDate.of(year + 1, 2, 10))
                ? TOO_LATE.with(String.valueOf(year))
                : null;
    }

    /** Why a continuing expenditure cannot be planned so. */
    static List<Refusal> continuing(List<Long> amounts, String vote, boolean extended) {
        var reasons = new ArrayList<Refusal>();
        int years = amounts.size();
        boolean whole =
                amounts.stream().allMatch(one -> one >= 0)
                        && amounts.stream().mapToLong(Long::longValue).sum() > 0;
        if (years < 2 || !whole || (years > MOST_YEARS && !extended)) {
            reasons.add(YEARS);
        }
        if (vote.isBlank()) {
            reasons.add(CONTINUING_VOTE);
        }
        return reasons;
    }
}
