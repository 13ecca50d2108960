package org.madang.finance.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.finance.budget.LineDraft.Kind;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines of budgets as rows, with the control over each line of expenditure. */
@Component("financeLines")
public class Lines {

    private static final String SELECT =
            """
            select l.id, l.government, l.fund, l.year, l.side, l.programme, l.item, l.office,
                   l.kind, p.sector, p.part, p.policy, p.policy_en, p.unit, p.unit_en, p.detail,
                   p.detail_en, c.budget, c.transferred, c.carried, c.allotted, c.committed,
                   c.obligated, c.paid
            from finance.line l
            left join finance.programme p on p.id = l.programme
            left join finance.control c on c.line = l.id
            """;

    private final JdbcClient jdbc;

    Lines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<BudgetLine> find(long id) {
        return jdbc.sql(SELECT + "where l.id = ?")
                .param(id)
                .query((row, n) -> line(row))
                .optional();
    }

    /** Lines of expenditure of a year, in the order of the budget. */
    public List<BudgetLine> expenses(int government, int year) {
        return of(government, year, "E");
    }

    public List<BudgetLine> revenues(int government, int year) {
        return of(government, year, "R");
    }

    private List<BudgetLine> of(int government, int year, String side) {
        return jdbc.sql(
                        SELECT
                                + """
                                where l.government = ? and l.year = ? and l.side = ?
                                order by l.fund, p.sector, p.policy, p.unit, p.detail, l.item, l.id
                                """)
                .params(government, year, side)
                .query((row, n) -> line(row))
                .list();
    }

    /**
     * The lines, held until the transaction ends; in one order, so that nobody waits in a circle.
     */
    public List<BudgetLine> locked(Collection<Long> ids) {
        jdbc.sql(
                        """
                        select line from finance.control where line in (:ids)
                        order by line for update
                        """)
                .param("ids", ids)
                .query(Long.class)
                .list();
        return jdbc.sql(SELECT + "where l.id in (:ids) order by l.id")
                .param("ids", ids)
                .query((row, n) -> line(row))
                .list();
    }

    /** Finds or makes lines and their programmes, and says their numbers in the order asked. */
    List<Long> enter(int government, int fund, int year, List<LineDraft> drafts) {
        var columns = new LineColumns(drafts);
        jdbc.sql(
                        """
                        insert into finance.programme
                            (government, fund, year, sector, part, policy, policy_en, unit,
                             unit_en, detail, detail_en, function)
                        select distinct on (x.sector, x.part, x.policy, x.unit, x.detail)
                               ?, ?, ?, x.sector, x.part, x.policy, x.policy_en, x.unit,
                               x.unit_en, x.detail, x.detail_en, x.function
                        from unnest(?::smallint[], ?::smallint[], ?::text[], ?::text[],
                                    ?::text[], ?::text[], ?::text[], ?::text[], ?::smallint[])
                             as x(sector, part, policy, policy_en, unit, unit_en, detail,
                                  detail_en, function)
                        where x.policy is not null
                        on conflict do nothing
                        """)
                .params(government, fund, year)
                .params(columns.programmes())
                .update();
        return jdbc.sql(
                        """
                        with wanted as (
                            select x.nth, x.side, p.id as programme, x.item, x.office, x.kind
                            from unnest(?::text[], ?::smallint[], ?::text[], ?::text[],
                                        ?::smallint[], ?::smallint[], ?::text[], ?::text[],
                                        ?::text[]) with ordinality
                                 as x(side, item, office, kind, sector, part, policy, unit,
                                      detail, nth)
                            left join finance.programme p
                                   on p.government = ? and p.fund = ? and p.year = ?
                                  and p.sector = x.sector and p.part = x.part
                                  and p.policy = x.policy and p.unit = x.unit
                                  and p.detail = x.detail
                        ), made as (
                            insert into finance.line
                                (government, fund, year, side, programme, item, office, kind)
                            select distinct on (side, programme, item, kind)
                                   ?, ?, ?, side, programme, item, office, kind from wanted
                            on conflict (government, fund, year, side, programme, item, kind)
                                do update set office = excluded.office
                            returning id, side, programme, item, kind
                        )
                        select m.id from wanted w
                        join made m on m.side = w.side and m.item = w.item and m.kind = w.kind
                                   and m.programme is not distinct from w.programme
                        order by w.nth
                        """)
                .params(columns.lines())
                .params(government, fund, year, government, fund, year)
                .query((row, nth) -> row.getLong(1))
                .list();
    }

    private static BudgetLine line(ResultSet row) throws SQLException {
        var programme = programme(row);
        return new BudgetLine(
                row.getLong("id"),
                row.getInt("government"),
                row.getInt("fund"),
                row.getInt("year"),
                programme,
                row.getLong("programme"),
                row.getInt("item"),
                row.getString("office"),
                Kind.valueOf(row.getString("kind")),
                control(row));
    }

    private static @Nullable Programme programme(ResultSet row) throws SQLException {
        if (row.getString("side").equals("R")) {
            return null;
        }
        return new Programme(
                Sector.of(row.getInt("sector")).orElse(Sector.OTHER),
                row.getInt("part"),
                Text.of(row.getString("policy"), row.getString("policy_en")),
                Text.of(row.getString("unit"), row.getString("unit_en")),
                Text.of(row.getString("detail"), row.getString("detail_en")));
    }

    private static BudgetLine.@Nullable Control control(ResultSet row) throws SQLException {
        if (row.getObject("budget", Long.class) == null) {
            return null;
        }
        return new BudgetLine.Control(
                row.getLong("budget"),
                row.getLong("transferred"),
                row.getLong("carried"),
                row.getLong("allotted"),
                row.getLong("committed"),
                row.getLong("obligated"),
                row.getLong("paid"));
    }
}
