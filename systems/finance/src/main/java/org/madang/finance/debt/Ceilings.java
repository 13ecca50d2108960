package org.madang.finance.debt;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What may be issued of debt in a year, as rows: one ceiling over all accounts of a government, as
 * a public enterprise borrows by the Local Finance Act where its own says nothing else (Local
 * Public Enterprises Act, Articles 6 and 19). Bonds for regional development do not count (Local
 * Finance Act Decree, Article 10).
 */
@Component("financeCeilings")
public class Ceilings {

    /** What may be issued in a year, and what of it is used. */
    public record Ceiling(int year, long base, long won, long used) {

        public long left() {
            return won - used;
        }
    }

    private final JdbcClient jdbc;

    Ceilings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ceiling of a year; its row is held where the transaction writes, so nobody overtakes. */
    Optional<Ceiling> of(int government, int year, boolean hold) {
        return jdbc.sql(
                        """
                        select c.year, c.base, c.won,
                               (select coalesce(sum(d.principal), 0)::bigint from finance.debt d
                                 where d.government = c.government and d.year = c.year
                                   and not d.brought and d.purpose <> 'REGIONAL')
                             + (select coalesce(sum(a.amount), 0)::bigint from finance.debt_act a
                                 where a.government = c.government and a.year = c.year) as used
                        from (select * from finance.debt_ceiling
                               where government = ? and year = ? %s) c
                        """
                                .formatted(hold ? "for update" : ""))
                .params(government, year)
                .query((row, n) ->
                        new Ceiling(
                                row.getInt("year"),
                                row.getLong("base"),
                                row.getLong("won"),
                                row.getLong("used")))
                .optional();
    }

    void set(int government, int year, long base, long won, String actor, LocalDate on) {
        jdbc.sql(
                        """
                        insert into finance.debt_ceiling
                            (government, year, base, won, set_by, set_on)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (government, year) do update
                        set base = excluded.base, won = excluded.won, set_by = excluded.set_by,
                            set_on = excluded.set_on
                        """)
                .params(government, year, base, won, actor, on)
                .update();
    }
}
