package org.madang.finance.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What accounts hold in other currencies. */
@Component("financeForeignHoldings")
public class ForeignHoldings {

    /** What an account holds in a currency: units of it, and the won they stand at in the books. */
    public record Holding(int fund, int account, String currency, BigDecimal units, long won) {}

    private final JdbcClient jdbc;

    ForeignHoldings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By account and currency, at the end of a day. */
    public List<Holding> of(int government, LocalDate end) {
        return jdbc.sql(
                        """
                        select fund, account, currency, sum(units) as units,
                               sum(amount)::bigint as won
                        from finance.entry
                        where government = ? and currency is not null and day <= ?
                        group by fund, account, currency order by fund, account, currency
                        """)
                .params(government, end)
                .query((row, n) ->
                        new Holding(
                                row.getInt("fund"),
                                row.getInt("account"),
                                row.getString("currency"),
                                row.getBigDecimal("units"),
                                row.getLong("won")))
                .list();
    }
}
