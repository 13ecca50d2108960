package org.madang.finance.debt;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much of a debt a government has, and the budget it is measured by. */
@Component("financeStandings")
public class Standings {

    /**
     * What counts as debt (Local Finance Act Decree, Article 65, paragraph 4, number 2).
     *
     * @param borrowed debt not repaid
     * @param acts that bear debt and whose budget is still to come (Act, Article 44)
     * @param guarantees only what the government has become liable for (Act, Article 13)
     * @param leased what is still to be paid to those who built what it leases, of local money
     */
    public record Standing(long borrowed, long acts, long guarantees, long leased) {

        public long total() {
            return borrowed + acts + guarantees + leased;
        }

        /** Tenths of a per cent of a budget. */
        public long perMille(long budget) {
            return budget <= 0 ? 0 : Math.multiplyExact(total(), 1000L) / budget;
        }

        /** {@code 12.3%} of a budget. */
        public String percent(long budget) {
            long tenths = perMille(budget);
            return tenths / 10 + "." + tenths % 10 + "%";
        }
    }

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Standing of(int government, int year) {
        return jdbc.sql(
                        """
                        select (select coalesce(sum(x.outstanding), 0)::bigint from (%s
                                  where d.government = :own) x) as borrowed,
                               (select coalesce(sum(a.amount), 0)::bigint from finance.debt_act a
                                 where a.government = :own and a.book_year > :year) as acts,
                               (select coalesce(sum(g.called - g.settled), 0)::bigint
                                  from finance.guarantee g
                                 where g.government = :own) as guarantees,
                               (select coalesce(sum(l.total - l.paid), 0)::bigint
                                  from finance.leased_works l
                                 where l.government = :own) as leased
                        """
                                .formatted(Debts.SELECT))
                .param("own", government)
                .param("year", year)
                .query((row, n) ->
                        new Standing(
                                row.getLong("borrowed"),
                                row.getLong("acts"),
                                row.getLong("guarantees"),
                                row.getLong("leased")))
                .single();
    }

    /** The expenditure budget of a year as it is now, over all accounts. */
    public long budget(int government, int year) {
        return jdbc.sql(
                        """
                        select coalesce(sum(c.budget + c.transferred + c.carried), 0)::bigint
                        from finance.line l join finance.control c on c.line = l.id
                        where l.government = ? and l.year = ? and l.side = 'E'
                        """)
                .params(government, year)
                .query(Long.class)
                .single();
    }
}
