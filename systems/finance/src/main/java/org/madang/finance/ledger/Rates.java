package org.madang.finance.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Exchange rates of the day (Rule on Accounting Standards, Article 57). */
@Component("financeRates")
public class Rates {

    private final JdbcClient jdbc;

    Rates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Won for one unit; empty where nobody has entered it. */
    public Optional<BigDecimal> of(String currency, LocalDate day) {
        return jdbc.sql("select won from finance.rate where currency = ? and day = ?")
                .params(currency, day)
                .query(BigDecimal.class)
                .optional();
    }

    /** An amount in won at the rate of the day, to the nearest won. */
    public Optional<Long> inWon(String currency, BigDecimal units, LocalDate day) {
        return of(currency, day).map(rate -> inWon(units, rate));
    }

    /** The same at a rate. */
    static long inWon(BigDecimal units, BigDecimal rate) {
        return units.multiply(rate).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** A rate of a day. */
    public record Rate(String currency, LocalDate day, BigDecimal won) {}

    /** The latest first. */
    List<Rate> latest(int limit) {
        return jdbc.sql("select * from finance.rate order by day desc, currency limit ?")
                .param(limit)
                .query((row, n) ->
                        new Rate(
                                row.getString("currency"),
                                row.getObject("day", LocalDate.class),
                                row.getBigDecimal("won")))
                .list();
    }

    /** Enters or corrects the rate of a day. */
    public void enter(String currency, LocalDate day, BigDecimal won) {
        jdbc.sql(
                        """
                        insert into finance.rate (currency, day, won) values (?, ?, ?)
                        on conflict (currency, day) do update set won = excluded.won
                        """)
                .params(currency, day, won)
                .update();
    }
}
