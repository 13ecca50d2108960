package org.madang.finance.debt;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * A debt of a government.
 *
 * @param fund the account by type that bears it
 * @param rate hundredths of a per cent a year
 * @param perYear payments a year
 * @param grace years in which only interest is paid
 * @param years years of repayment after them
 * @param approved number of the minister's approval, where it was needed
 * @param project what the works cost that it pays for
 * @param proceeds what a bond brought in, where that is not its face
 * @param abroad what it is in another currency, or null
 * @param brought whether the government had it before its books began here
 * @param outstanding principal not yet served
 */
public record Debt(
        long id,
        int government,
        int fund,
        int year,
        Kind kind,
        Purpose purpose,
        String title,
        long party,
        String partyName,
        long principal,
        int rate,
        int perYear,
        int grace,
        int years,
        String vote,
        @Nullable String consulted,
        @Nullable String approved,
        @Nullable Long project,
        @Nullable Long proceeds,
        @Nullable Abroad abroad,
        boolean brought,
        State state,
        String enteredBy,
        @Nullable LocalDate issuedOn,
        @Nullable Long posting,
        long outstanding) {

    /**
     * A debt in another currency (외채), which the minister approves before the council votes (Local
     * Finance Act, Article 11, paragraph 2).
     *
     * @param left units not yet served
     * @param hedging how the risk of its rate is managed (Decree, Article 8, paragraph 2), or null
     */
    public record Abroad(
            String currency,
            BigDecimal units,
            BigDecimal left,
            LocalDate approvedOn,
            LocalDate votedOn,
            @Nullable String hedging) {

        /** {@code USD 1,000.00}. */
        public String words() {
            return currency + " " + "%,.2f".formatted(units);
        }

        public String leftWords() {
            return currency + " " + "%,.2f".formatted(left);
        }
    }

    /** How the money is borrowed, and the account that shows it (Rule, Article 23). */
    public enum Kind {
        BOND(222100, Text.of("지방채증권", "Bond")),
        LOAN(221100, Text.of("차입금", "Loan"));

        private final int account;
        private final Text word;

        Kind(int account, Text word) {
            this.account = account;
            this.word = word;
        }

        public int account() {
            return account;
        }

        public Text word() {
            return word;
        }
    }

    /**
     * What may be financed so: by any account (Local Finance Act, Article 11, paragraph 1), by a
     * public enterprise, for regional development (Local Public Enterprises Act, Article 19).
     */
    public enum Purpose {
        ASSETS(Text.of("재정투자사업 (제1호)", "Investment (no. 1)")),
        DISASTER(Text.of("재해예방과 복구 (제2호)", "Disaster works (no. 2)")),
        URGENT(Text.of("긴급한 재정수요 (제3호)", "Urgent needs (no. 3)")),
        REFINANCE(Text.of("차환 (제4호)", "Refinancing (no. 4)")),
        WORKING(Text.of("공기업 운전자금", "Working capital of an enterprise")),
        REVOLVING(Text.of("공기업 회전기금", "Revolving fund of an enterprise")),
        PLANT(Text.of("공기업 건설·개량·사업 매수", "Plant of an enterprise")),
        REGIONAL(Text.of("지역개발채권", "Regional development"));

        private final Text word;

        Purpose(Text word) {
            this.word = word;
        }

        public Text word() {
            return word;
        }

        /** Whether a public enterprise alone may borrow for it (Article 19, paragraph 1). */
        public boolean isOfEnterprise() {
            return this == WORKING || this == REVOLVING || this == PLANT;
        }
    }

    /** Where it stands. */
    public enum State {
        VOTED(Text.of("의결", "Voted")),
        ISSUED(Text.of("상환 중", "Being served")),
        REPAID(Text.of("상환 완료", "Repaid"));

        private final Text word;

        State(Text word) {
            this.word = word;
        }

        public Text word() {
            return word;
        }
    }

    /** {@code 2.50%}. */
    public String rateWords() {
        return "%d.%02d%%".formatted(rate / 100, rate % 100);
    }
}
