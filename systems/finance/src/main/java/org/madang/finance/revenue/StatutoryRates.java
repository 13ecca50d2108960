package org.madang.finance.revenue;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rates that a law sets, as rows. */
@Component("financeStatutoryRates")
public class StatutoryRates {

    private final JdbcClient jdbc;

    StatutoryRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, by kind, the latest first. */
    public List<StatutoryRate> all() {
        return jdbc.sql("select * from finance.statutory_rate order by kind, from_day desc")
                .query((row, n) ->
                        new StatutoryRate(
                                StatutoryRate.Kind.valueOf(row.getString("kind")),
                                row.getObject("from_day", java.time.LocalDate.class),
                                row.getBigDecimal("rate"),
                                row.getString("source")))
                .list();
    }

    DatedRates dated() {
        return new DatedRates(all());
    }

    void enter(StatutoryRate rate) {
        jdbc.sql(
                        """
                        insert into finance.statutory_rate (kind, from_day, rate, source)
                        values (?, ?, ?, ?)
                        """)
                .params(rate.kind().name(), rate.from(), rate.rate(), rate.source())
                .update();
    }
}
