package org.madang.finance.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carry-overs and continuing expenditures as rows, and what they do to the control. */
@Component("financeCarryOvers")
public class CarryOvers {

    /** An amount to be used in the next year. */
    public record Carry(
            long id,
            int government,
            int year,
            CarryRules.Kind kind,
            long fromLine,
            @Nullable Long commitment,
            long amount,
            String reason,
            @Nullable String vote,
            boolean carried,
            @Nullable Long toLine,
            @Nullable Accident accident) {}

    /** A continuing expenditure (계속비): so much a year from the first on. */
    public record Continuing(
            long id,
            long line,
            String title,
            int firstYear,
            List<Long> amounts,
            String vote,
            @Nullable String extension) {

        public long total() {
            return amounts.stream().mapToLong(Long::longValue).sum();
        }

        public int lastYear() {
            return firstYear + amounts.size() - 1;
        }
    }

    private final JdbcClient jdbc;

    CarryOvers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Carry> of(int government, int fromYear) {
        return jdbc.sql(
                        """
                        select * from finance.carry_over
                        where government = ? and year >= ? order by id desc limit 200
                        """)
                .params(government, fromYear)
                .query((row, n) -> carry(row))
                .list();
    }

    Optional<Carry> locked(long id) {
        return jdbc.sql("select * from finance.carry_over where id = ? for update")
                .param(id)
                .query((row, n) -> carry(row))
                .optional();
    }

    /** What is planned to be carried over from a line, and from a commitment. */
    long planned(long line) {
        return jdbc.sql(
                        """
                        select coalesce(sum(amount), 0)::bigint from finance.carry_over
                        where from_line = ? and state = 'PLANNED' and commitment is null
                        """)
                .param(line)
                .query(Long.class)
                .single();
    }

    /** A commitment: its line, and what of it is neither delivered nor planned to be carried. */
    record Bound(int government, long line, int year, long left) {}

    Optional<Bound> bound(long commitment) {
        return jdbc.sql(
                        """
                        select c.government, c.line, c.year, c.amount - c.obligated
                             - (select coalesce(sum(o.amount), 0)::bigint
                                  from finance.carry_over o
                                 where o.commitment = c.id and o.state = 'PLANNED') as rest
                        from (select * from finance.commitment where id = ? for update) c
                        """)
                .param(commitment)
                .query((row, n) ->
                        new Bound(
                                row.getInt("government"),
                                row.getLong("line"),
                                row.getInt("year"),
                                row.getLong("rest")))
                .optional();
    }

    long plan(CarryBudget.Wanted wanted, BudgetLine line, String actor, LocalDate on) {
        var ground = wanted.ground();
        var accident = wanted.accident();
        return jdbc.sql(
                        """
                        insert into finance.carry_over
                            (government, year, kind, from_line, commitment, amount, reason, vote,
                             state, planned_by, planned_on, ground, noticed_on, basis)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'PLANNED', ?, ?, ?, ?, ?) returning id
                        """)
                .param(line.government())
                .param(line.year())
                .param(wanted.kind().name())
                .param(line.id())
                .param(wanted.commitment())
                .param(wanted.amount())
                .param(wanted.reason())
                .param(wanted.vote())
                .param(actor)
                .param(on)
                .param(ground == null ? null : ground.name())
                .param(accident == null ? null : accident.noticedOn())
                .param(accident == null ? null : accident.basis())
                .query(Long.class)
                .single();
    }

    /** Takes the amount off the old line and puts it, allotted (제50조제4항), on the new one. */
    void carry(Carry carry, long toLine, String actor, LocalDate on) {
        long bound = carry.commitment() == null ? 0 : carry.amount();
        jdbc.sql(
                        """
                        update finance.control
                        set transferred = transferred - ?, committed = committed - ?,
                            allotted = least(allotted - ?, budget + transferred + carried - ?)
                        where line = ?
                        """)
                .params(carry.amount(), bound, bound, carry.amount(), carry.fromLine())
                .update();
        jdbc.sql(
                        """
                        insert into finance.control as c
                            (line, government, carried, allotted, committed)
                        values (?, ?, ?, ?, ?)
                        on conflict (line) do update
                        set carried = c.carried + excluded.carried,
                            allotted = c.allotted + excluded.allotted,
                            committed = c.committed + excluded.committed
                        """)
                .params(toLine, carry.government(), carry.amount(), carry.amount(), bound)
                .update();
        jdbc.sql(
                        """
                        insert into finance.allotment
                            (line, government, starts_on, amount, allotted_by)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        toLine,
                        carry.government(),
                        LocalDate.of(carry.year() + 1, 1, 1),
                        carry.amount(),
                        actor)
                .update();
        note(carry, toLine, actor, on);
    }

    private void note(Carry carry, long toLine, String actor, LocalDate on) {
        jdbc.sql(
                        """
                        insert into finance.transfer
                            (government, kind, from_line, to_line, amount, reason, vote, made_by,
                             made_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(carry.government())
                .param("CARRY_" + carry.kind().name())
                .param(carry.fromLine())
                .param(toLine)
                .param(carry.amount())
                .param(carry.reason())
                .param(carry.vote())
                .param(actor)
                .param(on)
                .update();
        jdbc.sql(
                        """
                        update finance.carry_over
                        set state = 'CARRIED', to_line = ?, carried_on = ? where id = ?
                        """)
                .params(toLine, on, carry.id())
                .update();
    }

    /** The undelivered rest of a commitment is from now on one of the next year. */
    void rebind(long commitment, long amount, long toLine) {
        jdbc.sql(
                        """
                        with rest as (
                            update finance.commitment set amount = amount - ?
                            where id = ? and amount > ? returning *
                        )
                        insert into finance.commitment
                            (government, fund, year, line, party, title, amount, reference,
                             made_by, made_on)
                        select r.government, r.fund, l.year, l.id, r.party, r.title, ?,
                               r.reference, r.made_by, r.made_on
                        from rest r join finance.line l on l.id = ?
                        """)
                .params(amount, commitment, amount, amount, toLine)
                .update();
        jdbc.sql(
                        """
                        update finance.commitment c set line = l.id, year = l.year
                        from finance.line l
                        where l.id = ? and c.id = ? and c.amount = ? and c.obligated = 0
                        """)
                .params(toLine, commitment, amount)
                .update();
    }

    /**
     * The continuing project that each line pays for in its year, where there is one: the line of
     * the first year and those after it are the same programme and item.
     */
    public Map<Long, Long> projects(Collection<Long> lines) {
        var byLine = new HashMap<Long, Long>();
        if (lines.isEmpty()) {
            return byLine;
        }
        jdbc.sql(
                        """
                        select l.id as line, max(c.id) as project
                        from finance.line l
                        join finance.programme p on p.id = l.programme
                        join finance.continuing c on c.government = l.government
                        join finance.line f on f.id = c.line and f.fund = l.fund and f.item = l.item
                        join finance.programme q
                             on q.id = f.programme and q.sector = p.sector and q.part = p.part
                            and q.policy = p.policy and q.unit = p.unit and q.detail = p.detail
                        where l.id in (:lines)
                          and exists (select from finance.continuing_year y
                                       where y.continuing = c.id and y.year = l.year)
                        group by l.id
                        """)
                .param("lines", lines)
                .query(row -> {
                    byLine.put(row.getLong("line"), row.getLong("project"));
                });
        return byLine;
    }

    long enter(int government, CarryBudget.Project project, String actor, LocalDate on) {
        long id =
                jdbc.sql(
                                """
                                insert into finance.continuing
                                    (government, line, title, first_year, vote, entered_by,
                                     entered_on)
                                values (?, ?, ?, ?, ?, ?, ?) returning id
                                """)
                        .params(
                                government,
                                project.line(),
                                project.title(),
                                on.getYear(),
                                project.vote(),
                                actor,
                                on)
                        .query(Long.class)
                        .single();
        years(id, government, on.getYear(), project.amounts());
        return id;
    }

    void extend(Continuing project, int government, List<Long> more, String vote) {
        jdbc.sql("update finance.continuing set extension = ? where id = ?")
                .params(vote, project.id())
                .update();
        years(project.id(), government, project.lastYear() + 1, more);
    }

    private void years(long id, int government, int from, List<Long> amounts) {
        jdbc.sql(
                        """
                        insert into finance.continuing_year (continuing, government, year, amount)
                        select ?, ?, ? + x.nth - 1, x.won
                        from unnest(?::bigint[]) with ordinality as x(won, nth)
                        """)
                .params(id, government, from, amounts.stream().mapToLong(Long::longValue).toArray())
                .update();
    }

    public List<Continuing> continuing(int government) {
        return jdbc.sql(
                        """
                        select c.*, (select array_agg(y.amount order by y.year)
                                       from finance.continuing_year y
                                      where y.continuing = c.id) as amounts
                        from finance.continuing c where c.government = ?
                        order by c.first_year desc, c.id limit 100
                        """)
                .param(government)
                .query((row, n) ->
                        new Continuing(
                                row.getLong("id"),
                                row.getLong("line"),
                                row.getString("title"),
                                row.getInt("first_year"),
                                List.of((Long[]) row.getArray("amounts").getArray()),
                                row.getString("vote"),
                                row.getString("extension")))
                .list();
    }

    private static Carry carry(ResultSet row) throws SQLException {
        return new Carry(
                row.getLong("id"),
                row.getInt("government"),
                row.getInt("year"),
                CarryRules.Kind.valueOf(row.getString("kind")),
                row.getLong("from_line"),
                row.getObject("commitment", Long.class),
                row.getLong("amount"),
                row.getString("reason"),
                row.getString("vote"),
                row.getString("state").equals("CARRIED"),
                row.getObject("to_line", Long.class),
                accident(row));
    }

    private static @Nullable Accident accident(ResultSet row) throws SQLException {
        var ground = row.getString("ground");
        return ground == null
                ? null
                : new Accident(
                        Accident.Ground.valueOf(ground),
                        row.getObject("noticed_on", LocalDate.class),
                        row.getString("basis"));
    }
}
