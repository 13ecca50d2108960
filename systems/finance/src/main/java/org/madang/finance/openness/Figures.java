package org.madang.finance.openness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.madang.finance.budget.Sector;
import org.madang.finance.governments.FinanceClock;
import org.madang.finance.governments.Government;
import org.madang.finance.governments.Governments;
import org.madang.finance.ledger.Balances;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Figures of local finance that everybody may know (Local Finance Act, Article 54 and 55: analysis
 * and its release). Sums of governments, in which no person and no creditor is named, net of what
 * accounts of one government pass on to each other (순계): it is spent and received once.
 */
@Component("financeFigures")
class Figures {

    /** A government in figures of a year. */
    record Summary(
            Government government,
            long budget,
            long paid,
            long own,
            long revenue,
            long welfare,
            long debt,
            long cash) {

        /** Fiscal self-reliance (재정자립도): the own share of revenue. */
        double selfReliance() {
            return revenue == 0 ? 0 : 100.0 * own / revenue;
        }

        double execution() {
            return budget == 0 ? 0 : 100.0 * paid / budget;
        }

        double welfareShare() {
            return budget == 0 ? 0 : 100.0 * welfare / budget;
        }

        Summary plus(Summary other) {
            return new Summary(
                    government,
                    budget + other.budget,
                    paid + other.paid,
                    own + other.own,
                    revenue + other.revenue,
                    welfare + other.welfare,
                    debt + other.debt,
                    cash + other.cash);
        }
    }

    /** A sector of spending. */
    record SectorSum(Sector sector, long budget, long paid) {}

    /** All that is released. */
    record Release(int year, LocalDate day, List<Summary> governments, List<SectorSum> sectors) {}

    private record Spent(long budget, long paid, long welfare) {}

    private record Raised(long own, long revenue) {}

    private record Held(long debt, long cash) {}

    private final JdbcClient jdbc;
    private final Balances balances;
    private final Governments governments;
    private final Access access;
    private final FinanceClock clock;
    private final TransactionTemplate reading;

    Figures(
            JdbcClient jdbc,
            Balances balances,
            Governments governments,
            Access access,
            FinanceClock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.balances = balances;
        this.governments = governments;
        this.access = access;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** The figures of now; whoever asks sees the same. */
    Release release() {
        return access.within(
                Scope.NATION,
                () -> {
                    var found = reading.execute(status -> read(clock.today()));
                    if (found == null) {
                        throw new IllegalStateException("the figures were not read");
                    }
                    return found;
                });
    }

    private Release read(LocalDate today) {
        int year = today.getYear();
        var spent = spent(year);
        var raised = raised(year);
        var held = held();
        var all = new ArrayList<Summary>();
        for (var one : governments.all()) {
            var out = spent.getOrDefault(one.id(), new Spent(0, 0, 0));
            var in = raised.getOrDefault(one.id(), new Raised(0, 0));
            var has = held.getOrDefault(one.id(), new Held(0, 0));
            all.add(
                    new Summary(
                            one,
                            out.budget(),
                            out.paid(),
                            in.own(),
                            in.revenue(),
                            out.welfare(),
                            has.debt(),
                            has.cash()));
        }
        return new Release(year, today, List.copyOf(all), sectors(year));
    }

    private Map<Integer, Spent> spent(int year) {
        var spent = new TreeMap<Integer, Spent>();
        jdbc.sql(
                        """
                        select l.government,
                               sum(c.budget + c.transferred + c.carried)::bigint as budget,
                               sum(c.paid)::bigint as paid,
                               coalesce(sum(c.budget + c.transferred + c.carried)
                                   filter (where p.sector = 80), 0)::bigint as welfare
                        from finance.line l
                        join finance.control c on c.line = l.id
                        join finance.programme p on p.id = l.programme
                        where l.year = ? and l.item <> 701 group by l.government
                        """)
                .param(year)
                .query(row -> {
                    spent.put(
                            row.getInt("government"),
                            new Spent(
                                    row.getLong("budget"),
                                    row.getLong("paid"),
                                    row.getLong("welfare")));
                });
        return spent;
    }

    private Map<Integer, Raised> raised(int year) {
        var raised = new TreeMap<Integer, Raised>();
        jdbc.sql(
                        """
                        select l.government,
                               coalesce(sum(a.amount) filter (where l.item < 300), 0)::bigint
                                   as own,
                               sum(a.amount)::bigint as revenue
                        from (select distinct on (a.line) a.line, a.amount
                              from finance.budget_amount a
                              join finance.budget b on b.id = a.budget
                              where b.year = ? and b.state = 'ANNOUNCED'
                              order by a.line, b.number desc) a
                        join finance.line l on l.id = a.line and l.side = 'R' and l.item <> 721
                        group by l.government
                        """)
                .param(year)
                .query(row -> {
                    raised.put(
                            row.getInt("government"),
                            new Raised(row.getLong("own"), row.getLong("revenue")));
                });
        return raised;
    }

    private Map<Integer, Held> held() {
        var held = new TreeMap<Integer, Held>();
        for (var balance : balances.trial(Balances.Question.EVERYTHING)) {
            int account = balance.account();
            boolean debt = account / 10_000 == 22 || account == 212100 || account == 213100;
            boolean cash = account == org.madang.finance.ledger.Chart.CASH;
            if (debt || cash) {
                var before = held.getOrDefault(balance.government(), new Held(0, 0));
                held.put(
                        balance.government(),
                        new Held(
                                before.debt() - (debt ? balance.net() : 0),
                                before.cash() + (cash ? balance.net() : 0)));
            }
        }
        return held;
    }

    private List<SectorSum> sectors(int year) {
        return jdbc.sql(
                        """
                        select p.sector,
                               sum(c.budget + c.transferred + c.carried)::bigint as budget,
                               sum(c.paid)::bigint as paid
                        from finance.line l
                        join finance.control c on c.line = l.id
                        join finance.programme p on p.id = l.programme
                        where l.year = ? and l.item <> 701 group by p.sector order by 2 desc
                        """)
                .param(year)
                .query((row, n) ->
                        new SectorSum(
                                Sector.of(row.getInt("sector")).orElse(Sector.OTHER),
                                row.getLong("budget"),
                                row.getLong("paid")))
                .list();
    }
}
