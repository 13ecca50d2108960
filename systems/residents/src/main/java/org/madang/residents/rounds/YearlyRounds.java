package org.madang.residents.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code residents.yearly_round} and how many households it asks in each township. */
@Repository
class YearlyRounds {

    private static final String SELECT =
            """
            select id, municipality, opened_on, from_day, home_until, until_day, ground, opened_by,
                   closed_by, closed_at
            from residents.yearly_round
            """;

    private final JdbcClient jdbc;

    YearlyRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a round; empty where the municipality has an open one. */
    Optional<Long> open(String municipality, OpenRoundCommand command, LocalDate today, String by) {
        return jdbc.sql(
                        """
                        insert into residents.yearly_round (municipality, year, opened_on,
                            from_day, home_until, until_day, ground, opened_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (municipality) where closed_at is null do nothing
                        returning id
                        """)
                .params(
                        municipality,
                        command.from().getYear(),
                        today,
                        command.from(),
                        command.homeUntil(),
                        command.until(),
                        command.ground(),
                        by)
                .query(Long.class)
                .optional();
    }

    /** Keeps how many households each township was asked. */
    void ask(long round, Map<String, Long> asked) {
        jdbc.sql(
                        """
                        insert into residents.round_township (round_id, division, asked)
                        select ?, division, asked
                        from unnest(?::text[], ?::int[]) t (division, asked)
                        """)
                .params(
                        round,
                        asked.keySet().toArray(String[]::new),
                        asked.values().stream().map(Long::intValue).toArray(Integer[]::new))
                .update();
    }

    /**
     * Households in which nobody is a resident, by township: whose members are all looked for as of
     * unknown residence. Few, and found by an index of their own.
     */
    Map<String, Long> ofUnknown(String municipality) {
        var all = new java.util.HashMap<String, Long>();
        jdbc.sql(
                        """
                        select r.division, count(distinct r.household_id) as households
                        from residents.resident r
                        where r.status = 'UNKNOWN'
                            and r.division between rpad(?, 10, '0')::char(10)
                                and rpad(?, 10, '9')::char(10)
                            and not exists (select from residents.resident m
                                            where m.household_id = r.household_id
                                                and m.status = 'RESIDENT')
                        group by r.division
                        """)
                .params(municipality, municipality)
                .query(row -> {
                    all.put(row.getString("division"), row.getLong("households"));
                });
        return all;
    }

    Optional<Round> byId(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(YearlyRounds::round).optional();
    }

    /** The same, and it stays as it is until the transaction ends: what holds it are answers. */
    Optional<Round> hold(long id) {
        return jdbc.sql(SELECT + "where id = ? for key share")
                .param(id)
                .query(YearlyRounds::round)
                .optional();
    }

    /** The same for whoever ends it: waits for the answers that are being given. */
    Optional<Round> lock(long id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query(YearlyRounds::round)
                .optional();
    }

    /** The open one of a municipality. */
    Optional<Round> openIn(String municipality) {
        return jdbc.sql(SELECT + "where municipality = ? and closed_at is null")
                .param(municipality)
                .query(YearlyRounds::round)
                .optional();
    }

    /** Those an area has to do with, the open ones and the newest first. */
    List<Round> of(String area, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                where starts_with(municipality, ?) or starts_with(?, municipality)
                                order by closed_at is not null, id desc limit ?
                                """)
                .params(area, area, limit)
                .query(YearlyRounds::round)
                .list();
    }

    /**
     * A township in a round.
     *
     * @param notMet visited in vain so far; they are among the open ones
     */
    record Township(String division, int asked, int fromHome, int byVisit, int amiss, int notMet) {

        int open() {
            return Math.max(0, asked - fromHome - byVisit - amiss);
        }
    }

    /** How far a round is, by township: what was asked is kept, what came of it is counted. */
    List<Township> progress(Round round, String area) {
        return jdbc.sql(
                        round.isOpen()
                                ? """
                                select division, coalesce(t.asked, 0) as asked,
                                    coalesce(a.from_home, 0) as from_home,
                                    coalesce(a.by_visit, 0) as by_visit,
                                    coalesce(a.amiss, 0) as amiss,
                                    coalesce(a.not_met, 0) as not_met
                                from (select division, asked from residents.round_township
                                      where round_id = :round) t
                                full join (
                                    select division,
                                        count(*) filter (where state = 'HOME_SO') as from_home,
                                        count(*) filter (where state = 'VISIT_SO') as by_visit,
                                        count(*) filter (where state in
                                            ('HOME_AMISS', 'VISIT_AMISS')) as amiss,
                                        count(*) filter (where state = 'NOT_MET') as not_met
                                    from residents.round_answer where round_id = :round
                                    group by division) a using (division)
                                where starts_with(division, :area) order by division
                                """
                                : """
                                select division, asked, from_home, by_visit, amiss, not_met
                                from residents.round_township
                                where round_id = :round and starts_with(division, :area)
                                order by division
                                """)
                .param("round", round.id())
                .param("area", area)
                .query((row, index) ->
                        new Township(
                                row.getString("division"),
                                row.getInt("asked"),
                                row.getInt("from_home"),
                                row.getInt("by_visit"),
                                row.getInt("amiss"),
                                row.getInt("not_met")))
                .list();
    }

    /** Ends a round that is locked, and keeps what it came to. */
    void close(long id, String by, List<Township> report) {
        jdbc.sql(
                        """
                        insert into residents.round_township (round_id, division, asked,
                            from_home, by_visit, amiss, not_met)
                        select ?, t.*
                        from unnest(?::text[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[]) t
                        on conflict (round_id, division) do update set
                            from_home = excluded.from_home, by_visit = excluded.by_visit,
                            amiss = excluded.amiss, not_met = excluded.not_met
                        """)
                .params(
                        id,
                        report.stream().map(Township::division).toArray(String[]::new),
                        counts(report, Township::asked),
                        counts(report, Township::fromHome),
                        counts(report, Township::byVisit),
                        counts(report, Township::amiss),
                        counts(report, Township::notMet))
                .update();
        jdbc.sql(
                        """
                        update residents.yearly_round
                        set closed_by = ?, closed_at = clock_timestamp() where id = ?
                        """)
                .params(by, id)
                .update();
    }

    private static int[] counts(List<Township> report, ToIntFunction<Township> count) {
        return report.stream().mapToInt(count).toArray();
    }

    private static Round round(ResultSet row, int index) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Round(
                row.getLong("id"),
                row.getString("municipality"),
                day(row, "opened_on"),
                day(row, "from_day"),
                day(row, "home_until"),
                day(row, "until_day"),
                row.getString("ground"),
                row.getString("opened_by"),
                row.getString("closed_by"),
                closed == null ? null : closed.toInstant());
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }
}
