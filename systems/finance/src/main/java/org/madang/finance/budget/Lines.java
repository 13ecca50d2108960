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
@Component
public class Lines {

    private static final String SELECT =
            """
            select l.id, l.government, l.fund, l.year, l.side, l.programme, l.item, l.office, l.kind,
                   p.sector, p.part, p.policy, p.policy_en, p.unit, p.unit_en, p.detail,
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

    /** The lines, held until the transaction ends; in one order, so that nobody waits in a circle. */
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

    /** Finds or makes a line, and says its number. */
    long line(int government, int fund, int year, LineDraft draft) {
        var programme = draft.programme();
        var programmeId =
                programme == null ? null : programme(government, fund, year, programme);
        return jdbc.sql(
                        """
                        insert into finance.line
                            (government, fund, year, side, programme, item, office, kind)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (government, fund, year, side, programme, item, kind)
                            do update set office = excluded.office
                        returning id
                        """)
                .param(government)
                .param(fund)
                .param(year)
                .param(programme == null ? "R" : "E")
                .param(programmeId)
                .param(draft.item())
                .param(draft.office())
                .param(draft.kind().name())
                .query(Long.class)
                .single();
    }

    private long programme(int government, int fund, int year, Programme programme) {
        return jdbc.sql(
                        """
                        insert into finance.programme as p
                            (government, fund, year, sector, part, policy, policy_en, unit,
                             unit_en, detail, detail_en, function)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (government, fund, year, sector, part, policy, unit, detail)
                            do update set function = p.function
                        returning id
                        """)
                .params(
                        government,
                        fund,
                        year,
                        programme.sector().code(),
                        programme.part(),
                        programme.policy().ko(),
                        programme.policy().en(),
                        programme.unit().ko(),
                        programme.unit().en(),
                        programme.detail().ko(),
                        programme.detail().en(),
                        programme.sector().function())
                .query(Long.class)
                .single();
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
