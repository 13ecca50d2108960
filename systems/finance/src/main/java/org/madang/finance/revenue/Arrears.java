package org.madang.finance.revenue;

import org.madang.finance.revenue.StatutoryRate.Kind;
import org.madang.kernel.language.Text;

/**
 * By which law what is overdue bears more. The Act on the collection of local administrative
 * sanctions leaves it to the law that asks for the money (Article 2, number 6), so what is neither
 * a tax nor a fine bears nothing here.
 */
public enum Arrears {
    /** Framework Act on Local Taxes, Article 55, paragraph 1, numbers 3 and 4, and paragraph 4. */
    TAX(
            "지방세 (지방세기본법 제55조)",
            "Local tax (Framework Act on Local Taxes, Art. 55)",
            Kind.TAX_OVERDUE,
            Kind.TAX_MONTH,
            450_000),
    /** Act on the Regulation of Violations of Public Order, Article 24. */
    FINE(
            "과태료 (질서위반행위규제법 제24조)",
            "Fine (Act on Violations of Public Order, Art. 24)",
            Kind.FINE_OVERDUE,
            Kind.FINE_MONTH,
            0),
    NONE("가산금 없음", "Bears nothing", Kind.FINE_OVERDUE, Kind.FINE_MONTH, Long.MAX_VALUE);

    private final Text word;
    private final Kind once;
    private final Kind monthly;
    private final long least;

    Arrears(String ko, String en, Kind once, Kind monthly, long least) {
        this.word = Text.of(ko, en);
        this.once = once;
        this.monthly = monthly;
        this.least = least;
    }

    public Text word() {
        return word;
    }

    /** The rate that is added once, when it is overdue. */
    Kind once() {
        return once;
    }

    /** The rate that is added with each month. */
    Kind monthly() {
        return monthly;
    }

    /** The least that a notice asks for, where months count. */
    long least() {
        return least;
    }

    /** What an item of revenue bears unless it is said otherwise. */
    static Arrears of(int item) {
        return RevenueRules.isTax(item) ? TAX : NONE;
    }
}
