package org.madang.finance.statements;

import org.jspecify.annotations.Nullable;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Funds.Fund;
import org.madang.finance.ledger.Balances;
import org.madang.finance.ledger.Balances.Question;
import org.madang.finance.ledger.Chart;
import org.springframework.stereotype.Component;

/**
 * Statements of one account by type in full, or of the whole government without what its accounts
 * passed on to each other (Rule on Accounting Standards, Article 9).
 */
@Component("financeStatements")
public class FinancialStatements {

    private final Balances balances;
    private final Funds funds;
    private final Chart chart;

    FinancialStatements(Balances balances, Funds funds, Chart chart) {
        this.balances = balances;
        this.funds = funds;
        this.chart = chart;
    }

    /**
     * The statements of a year as the books are now.
     *
     * @param fund number of the account by type; null is the whole government
     */
    public Statements of(int government, @Nullable Integer fund, int year) {
        var trial = balances.trial(Question.of(government).fund(fund));
        var after = fund == null ? SetOff.of(government, trial, year) : new SetOff(trial, 0);
        return Statements.of(after, year, specific(government, fund, year), chart);
    }

    /** What of funds that save for a purpose is not fixed in property (Article 25, paragraph 3). */
    private long specific(int government, @Nullable Integer fund, int year) {
        return funds.of(government).stream()
                .filter(Fund::saving)
                .map(Fund::number)
                .filter(number -> fund == null || fund.equals(number))
                .map(number -> balances.trial(Question.of(government).fund(number)))
                .map(trial -> Statements.of(trial, year, chart))
                .mapToLong(one -> Math.max(0, one.netAssets() - one.fixed()))
                .sum();
    }
}
