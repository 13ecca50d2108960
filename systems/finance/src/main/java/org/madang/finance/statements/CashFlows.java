package org.madang.finance.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.finance.ledger.Balances;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cash flow statement (Rule on Accounting Standards, Articles 35 to 37): gross, by what the
 * other side of each movement of cash was for.
 */
@Component("financeCashFlows")
class CashFlows {

    /** Kinds of activity (Article 36). */
    enum Activity {
        OPERATING(Text.of("경상활동", "Operating")),
        INVESTING(Text.of("투자활동", "Investing")),
        FINANCING(Text.of("재무활동", "Financing"));

        private final Text word;

        Activity(Text word) {
            this.word = word;
        }

        Text word() {
            return word;
        }
    }

    /**
     * What came and went for a kind of activity.
     *
     * @param taken what came from other accounts of the government
     * @param passed what went to them
     */
    private record Flow(Activity activity, long in, long out, long taken, long passed) {

        /** Without what the accounts of a whole government passed on (Article 9, paragraph 1). */
        Flow setOff() {
            long both = Math.max(0, Math.min(taken, passed));
            return new Flow(activity, in - both, out - both, taken - both, passed - both);
        }
    }

    private final JdbcClient jdbc;
    private final Balances balances;

    CashFlows(JdbcClient jdbc, Balances balances) {
        this.jdbc = jdbc;
        this.balances = balances;
    }

    /** Those of one government, or of one of its accounts by type. */
    List<Statements.Line> of(Balances.Question whose, int year) {
        var lines = new ArrayList<Statements.Line>();
        var before = LocalDate.of(year - 1, 12, 31);
        int government = Objects.requireNonNull(whose.government());
        var fund = whose.fund();
        long opening = balances.cash(government, fund, before) + opening(government, fund, year);
        long net = 0;
        for (var each : flows(government, fund, year)) {
            var flow = fund == null ? each.setOff() : each;
            long sum = flow.in() - flow.out();
            net += sum;
            lines.add(new Statements.Line(flow.activity().word(), sum, true));
            lines.add(new Statements.Line(Text.of("유입", "Received"), flow.in(), false));
            lines.add(new Statements.Line(Text.of("유출", "Paid"), -flow.out(), false));
        }
        lines.add(new Statements.Line(Text.of("순현금흐름", "Net cash flow"), net, true));
        lines.add(new Statements.Line(Text.of("기초 현금", "Cash at the beginning"), opening, false));
        lines.add(new Statements.Line(Text.of("기말 현금", "Cash at the end"), opening + net, true));
        return lines;
    }

    private long opening(int government, @Nullable Integer fund, int year) {
        return jdbc.sql(
                        """
                        select coalesce(sum(e.amount), 0)::bigint
                        from finance.entry e
                        join finance.posting p on p.id = e.posting
                        join finance.account a on a.code = e.account and a.cash
                        where e.government = ? and e.fund = coalesce(?::int, e.fund)
                          and p.year = ? and p.kind = 'OPENING'
                        """)
                .param(government)
                .param(fund)
                .param(year)
                .query(Long.class)
                .single();
    }

    private List<Flow> flows(int government, @Nullable Integer fund, int year) {
        return jdbc.sql(
                        """
                        with cash as (
                            select distinct e.xact, e.posting
                            from finance.entry e
                            join finance.account a on a.code = e.account and a.cash
                            where e.government = ? and e.fund = coalesce(?::int, e.fund)
                              and e.year = ?
                        ), other as (
                            select case
                                     when a.class = 'LONG_TERM_DEBT'
                                          or e.account in (212100, 213100)
                                          or l.item = 601 or l.item = 611 then 'FINANCING'
                                     when a.class in ('INVESTMENT', 'GENERAL_TANGIBLE',
                                          'COMMUNITY', 'INFRASTRUCTURE', 'OTHER_ASSET')
                                          or e.account = 111200
                                          or l.item in (401, 405) then 'INVESTING'
                                     else 'OPERATING' end as activity,
                                   -e.amount as won,
                                   e.account = 425100 as taken,
                                   e.account = 532100
                                     or e.account in (211100, 211200) and l.item = 701 as passed
                            from cash c
                            join finance.entry e on e.xact = c.xact and e.posting = c.posting
                            join finance.posting p on p.id = e.posting and p.kind <> 'OPENING'
                            join finance.account a on a.code = e.account and not a.cash
                            left join finance.line l on l.id = e.line
                        )
                        select activity, sum(greatest(won, 0))::bigint as received,
                               sum(greatest(-won, 0))::bigint as paid,
                               coalesce(sum(won) filter (where taken), 0)::bigint as taken,
                               coalesce(sum(-won) filter (where passed), 0)::bigint as passed
                        from other group by activity order by activity desc
                        """)
                .param(government)
                .param(fund)
                .param(year)
                .query((row, n) ->
                        new Flow(
                                Activity.valueOf(row.getString("activity")),
                                row.getLong("received"),
                                row.getLong("paid"),
                                row.getLong("taken"),
                                row.getLong("passed")))
                .list();
    }
}
