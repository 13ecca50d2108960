package org.madang.finance.revenue;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.madang.kernel.language.Text;

/**
 * A rate that a law sets from a day on.
 *
 * @param rate of a whole: 0.031 is 3.1 per cent
 * @param source the text that set it
 */
public record StatutoryRate(Kind kind, LocalDate from, BigDecimal rate, String source) {

    /** What it is a rate of. */
    public enum Kind {
        REFUND("과오납 환급 이자 (연)", "Interest on refunds, a year"),
        TAX_OVERDUE("지방세 납부지연가산세 (한 번)", "Surcharge of a tax overdue, once"),
        TAX_MONTH("지방세 납부지연가산세 (매월)", "Surcharge of a tax overdue, each month"),
        FINE_OVERDUE("과태료 가산금 (한 번)", "Surcharge of a fine overdue, once"),
        FINE_MONTH("과태료 중가산금 (매월)", "Surcharge of a fine overdue, each month");

        private final Text word;

        Kind(String ko, String en) {
            this.word = Text.of(ko, en);
        }

        public Text word() {
            return word;
        }
    }

    /** {@code 3.1%}. */
    public String percent() {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
