package org.madang.residents.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.preface.Writes;
import org.madang.residents.AsOf;
import org.madang.residents.HouseholdRecord.Member;
import org.madang.residents.Period;
import org.madang.residents.Relation;
import org.madang.residents.Residence;
import org.madang.residents.Sex;
import org.madang.residents.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code residents.residence}: where each person lived, in which household, as what. */
@Repository
public class Residences {

    private static final String COLUMNS =
            """
            lower(p.period) as since, upper(p.period) as until,
            p.household_id as residence_household_id, p.relation,
            p.division as residence_division, p.address_id, p.unit, p.cause, p.reported_on
            """;

    private final JdbcClient jdbc;
    private final Writes writes;
    private final SealedNumbers numbers;

    Residences(JdbcClient jdbc, Writes writes, SealedNumbers numbers) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.numbers = numbers;
    }

    /** Everyone in the household that day, in the order of the household table (등본). */
    public List<Member> members(long householdId, AsOf asOf) {
        var known = asOf.knownAt();
        return jdbc.sql(
                        known == null
                                ? HouseholdSql.HELD_NOW.formatted(COLUMNS)
                                : HouseholdSql.HELD_THEN.formatted(COLUMNS))
                .param("household", householdId)
                .param("date", asOf.date())
                .param("known", known == null ? null : known.atOffset(ZoneOffset.UTC))
                .query(this::member)
                .list();
    }

    /** Every residence that began by the day, oldest first. */
    public List<Residence> history(long residentId, AsOf asOf) {
        var known = asOf.knownAt();
        var held =
                known == null
                        ? "residents.residence p where p.resident_id = :id"
                        : """
                        (select *, 'infinity'::timestamptz as superseded_at
                         from residents.residence where resident_id = :id
                         union all
                         select * from residents.residence_history where resident_id = :id) p
                        where p.recorded_at <= :known and p.superseded_at > :known
                        """;
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from "
                                + held
                                + " and lower(p.period) <= :date order by lower(p.period)")
                .param("id", residentId)
                .param("date", asOf.date())
                .param("known", known == null ? null : known.atOffset(ZoneOffset.UTC))
                .query((row, index) -> Ranges.residence(row))
                .list();
    }

    /** The head of a household, found by where it lives. */
    public record Head(long residentId, long householdId) {}

    /** The head of this name at the address now; empty if there is none or more than one. */
    public Optional<Head> headAt(long addressId, String unit, String name) {
        var heads =
                jdbc.sql(
                                """
                                select p.resident_id, p.household_id
                                from residents.residence p
                                join residents.name n
                                    on n.resident_id = p.resident_id and upper_inf(n.period)
                                where p.address_id = ? and p.unit = ? and upper_inf(p.period)
                                    and p.relation = 'HEAD' and n.name = ?
                                limit 2
                                """)
                        .params(addressId, unit, name)
                        .query((row, index) -> new Head(row.getLong(1), row.getLong(2)))
                        .list();
        return heads.size() == 1 ? Optional.of(heads.getFirst()) : Optional.empty();
    }

    /**
     * Whether somebody lived in the household beyond that day who no longer does: then it cannot
     * have ended that day, or they would have lived in it without a head.
     */
    public boolean outlives(long householdId, LocalDate day) {
        return jdbc.sql(
                        """
                        select exists (select from residents.residence
                                       where household_id = ? and upper(period) > ?)
                        """)
                .params(householdId, day)
                .query(Boolean.class)
                .single();
    }

    /** A household with its head, as neighbours at one door tell them apart. */
    public record Neighbour(long householdId, long headId, String name, String latin) {}

    /** The households at a door now, by their heads. */
    public List<Neighbour> headsAt(long addressId, String unit) {
        return jdbc.sql(
                        """
                        select p.household_id, p.resident_id, n.name, n.latin
                        from residents.residence p
                        join residents.name n
                            on n.resident_id = p.resident_id and upper_inf(n.period)
                        where p.address_id = ? and p.unit = ? and upper_inf(p.period)
                            and p.relation = 'HEAD'
                        order by n.name, p.household_id limit 50
                        """)
                .params(addressId, unit)
                .query((row, index) ->
                        new Neighbour(
                                row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)))
                .list();
    }

    /**
     * Ends the lasting residence of each person on the day. One that began that very day or later
     * was never so, and is withdrawn; history keeps it.
     */
    public void end(Collection<Long> residentIds, LocalDate day, long reportId) {
        writes.later(
                """
                delete from residents.residence
                where resident_id = any((select ?::bigint[])::bigint[])
                    and upper_inf(period) and lower(period) >= ?
                """,
                residentIds.toArray(Long[]::new),
                day);
        close(residentIds, day, reportId);
    }

    /** Ends the lasting residence of each person on the day, where all of them began before it. */
    public void close(Collection<Long> residentIds, LocalDate day, long reportId) {
        writes.later(
                """
                update residents.residence
                set period = daterange(lower(period), ?), report_id = ?
                where resident_id = any((select ?::bigint[])::bigint[])
                    and upper_inf(period)
                """,
                day,
                reportId,
                residentIds.toArray(Long[]::new));
    }

    /** Enters a residence. */
    public void begin(long residentId, Residence residence, long reportId) {
        writes.later(
                """
                insert into residents.residence (resident_id, period, household_id,
                    relation, division, address_id, unit, cause, reported_on, report_id)
                values (?, daterange(?, ?::date), ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                residentId,
                residence.period().start(),
                residence.period().end(),
                residence.householdId(),
                residence.relation().name(),
                residence.division(),
                residence.addressId(),
                residence.unit(),
                residence.cause(),
                residence.reportedOn(),
                reportId);
    }

    /** Enters a residence of each of several persons. */
    public void begin(SequencedMap<Long, Residence> beginnings, long reportId) {
        var all = List.copyOf(beginnings.values());
        writes.later(
                """
                insert into residents.residence (resident_id, period, household_id,
                    relation, division, address_id, unit, cause, reported_on, report_id)
                select b.id, daterange(b.since, b.until), b.household, b.relation,
                    b.division, b.address, b.unit, b.cause, b.reported, ?
                from unnest((select ?::bigint[]), (select ?::date[]),
                        (select ?::date[]), (select ?::bigint[]), (select ?::text[]),
                        (select ?::text[]), (select ?::bigint[]), (select ?::text[]),
                        (select ?::text[]), (select ?::date[]))
                    b (id, since, until, household, relation, division, address, unit,
                        cause, reported)
                """,
                reportId,
                beginnings.keySet().toArray(Long[]::new),
                days(all, residence -> residence.period().start()),
                days(all, residence -> residence.period().end()),
                all.stream().map(Residence::householdId).toArray(Long[]::new),
                words(all, residence -> residence.relation().name()),
                words(all, Residence::division),
                all.stream().map(Residence::addressId).toArray(Long[]::new),
                words(all, Residence::unit),
                words(all, Residence::cause),
                days(all, Residence::reportedOn));
    }

    private static String[] words(List<Residence> all, Function<Residence, String> word) {
        return all.stream().map(word).toArray(String[]::new);
    }

    /** Days as PostgreSQL reads them; null stays null. */
    private static @Nullable String[] days(
            List<Residence> all, Function<Residence, @Nullable LocalDate> day) {
        var days = new @Nullable String[all.size()];
        for (int i = 0; i < days.length; i++) {
            var one = day.apply(all.get(i));
            days[i] = one == null ? null : one.toString();
        }
        return days;
    }

    /**
     * From the day on the person is something else to the head of the household. A residence that
     * began later is so from its beginning.
     */
    public void relate(
            long residentId, Residence lasting, Relation relation, LocalDate day, long reportId) {
        if (lasting.relation() == relation) {
            return;
        }
        var since = lasting.period().start();
        var from = day.isAfter(since) ? day : since;
        end(List.of(residentId), from, reportId);
        begin(
                residentId,
                new Residence(
                        Period.since(from),
                        lasting.householdId(),
                        relation,
                        lasting.division(),
                        lasting.addressId(),
                        lasting.unit(),
                        "HEAD_CHANGE",
                        lasting.reportedOn()),
                reportId);
    }

    private Member member(ResultSet row, int index) throws SQLException {
        return new Member(
                row.getLong("id"),
                numbers.open(row.getBytes("number_cipher")),
                row.getString("name"),
                row.getString("latin"),
                Ranges.date(row, "birth_date"),
                Sex.ofCode(row.getString("sex")),
                Status.valueOf(row.getString("status")),
                Ranges.residence(row));
    }
}
