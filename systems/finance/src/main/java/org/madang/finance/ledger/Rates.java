package org.madang.finance.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
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
        return of(currency, day)
                .map(rate ->
                        units.multiply(rate).setScale(0, RoundingMode.HALF_UP).longValueExact());
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
