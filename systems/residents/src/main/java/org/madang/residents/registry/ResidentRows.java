package org.madang.residents.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.preface.Writes;
import org.madang.residents.AsOf;
import org.madang.residents.ResidentNumber;
import org.madang.residents.ResidentRecord;
import org.madang.residents.Sex;
import org.madang.residents.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of {@code residents.resident}, and a person put together as of a day.
 *
 * <p>Lists of ids are written {@code any((select ?::bigint[])::bigint[])}: a bare {@code any(?)}
 * has PostgreSQL plan the statement anew for each list, at several times the cost of carrying it
 * out.
 */
@Repository
public class ResidentRows {

    /** What the register holds now of the day asked for: no history is touched. */
    private static final String HELD_NOW =
            """
            select r.id, r.number_cipher, r.birth_date, r.sex, r.version,
                   n.name, n.latin, s.status,
                   lower(p.period) as since, upper(p.period) as until,
                   p.household_id as residence_household_id, p.relation,
                   p.division as residence_division, p.address_id, p.unit, p.cause, p.reported_on
            from residents.resident r
            join residents.name n on n.resident_id = r.id and n.period @> :date::date
            join residents.standing s on s.resident_id = r.id and s.period @> :date::date
            left join residents.residence p
                on p.resident_id = r.id and p.period @> :date::date
            """;

    /** What it held at an earlier moment: rows not yet superseded then, wherever they are now. */
    private static final String HELD_THEN =
            """
            select r.id, r.number_cipher, r.birth_date, r.sex, r.version,
                   n.name, n.latin, s.status,
                   lower(p.period) as since, upper(p.period) as until,
                   p.household_id as residence_household_id, p.relation,
                   p.division as residence_division, p.address_id, p.unit, p.cause, p.reported_on
            from (select id, number_cipher, birth_date, sex, version, recorded_at,
                         'infinity'::timestamptz as superseded_at
                  from residents.resident where id = :id
                  union all
                  select id, number_cipher, birth_date, sex, version, recorded_at, superseded_at
                  from residents.resident_history where id = :id) r
            join (select period, name, latin, recorded_at,
                         'infinity'::timestamptz as superseded_at
                  from residents.name where resident_id = :id
                  union all
                  select period, name, latin, recorded_at, superseded_at
                  from residents.name_history where resident_id = :id) n
                on n.period @> :date::date
                and n.recorded_at <= :known and n.superseded_at > :known
            join (select period, status, recorded_at, 'infinity'::timestamptz as superseded_at
                  from residents.standing where resident_id = :id
                  union all
                  select period, status, recorded_at, superseded_at
                  from residents.standing_history where resident_id = :id) s
                on s.period @> :date::date
                and s.recorded_at <= :known and s.superseded_at > :known
            left join (select *, 'infinity'::timestamptz as superseded_at
                  from residents.residence where resident_id = :id
                  union all
                  select * from residents.residence_history where resident_id = :id) p
                on p.period @> :date::date
                and p.recorded_at <= :known and p.superseded_at > :known
            where r.recorded_at <= :known and r.superseded_at > :known
            """;

    private static final String OF_HOUSEHOLDS =
            "where r.household_id = any((select ?::bigint[])::bigint[]) ";
    private static final String THESE = "where r.id = any((select ?::bigint[])::bigint[]) ";

    private final JdbcClient jdbc;
    private final Writes writes;
    private final SealedNumbers numbers;

    ResidentRows(JdbcClient jdbc, Writes writes, SealedNumbers numbers) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.numbers = numbers;
    }

    /** The person as of a day; empty before birth, and for whom the transaction may not see. */
    public Optional<ResidentRecord> byId(long id, AsOf asOf) {
        var known = asOf.knownAt();
        if (known == null) {
            return jdbc.sql(HELD_NOW + "where r.id = :id")
                    .param("date", asOf.date())
                    .param("id", id)
                    .query(this::record)
                    .optional();
        }
        return jdbc.sql(HELD_THEN)
                .param("id", id)
                .param("date", asOf.date())
                .param("known", known.atOffset(ZoneOffset.UTC))
                .query(this::record)
                .optional();
    }

    public Optional<ResidentRecord> byNumber(ResidentNumber number, LocalDate date) {
        return jdbc.sql(HELD_NOW + "where r.number_index = :index")
                .param("date", date)
                .param("index", numbers.index(number))
                .query(this::record)
                .optional();
    }

    /** Who held the number before it was changed or corrected (Articles 7-3 and 7-4). */
    public Optional<ResidentRecord> byFormerNumber(ResidentNumber number, LocalDate date) {
        return jdbc.sql(
                        HELD_NOW
                                + """
                                where r.id = (select f.resident_id from residents.former_number f
                                              where f.number_index = :index)
                                """)
                .param("date", date)
                .param("index", numbers.index(number))
                .query(this::record)
                .optional();
    }

    /** How many numbers the person had before the present one. */
    public int formerNumbers(long id) {
        return jdbc.sql("select count(*) from residents.former_number where resident_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** Where the person is found now; empty where the transaction may not see them. */
    public Optional<String> divisionOf(long id) {
        return jdbc.sql("select division from residents.resident where id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    /**
     * Whether anyone in the country holds the number, wherever the asking actor may look, or
     * another transaction is about to give it. One that is free stays so until this transaction
     * ends.
     */
    public boolean holds(ResidentNumber number) {
        var index = numbers.index(number);
        boolean ours =
                jdbc.sql(
                                """
                                select pg_try_advisory_xact_lock(
                                    hashtextextended('residents.number' || encode(?, 'hex'), 0))
                                """)
                        .param(index)
                        .query(Boolean.class)
                        .single();
        // Asked afterwards and alone: this statement sees what was committed before the lock.
        return !ours
                || jdbc.sql("select residents.number_is_held(?)")
                        .param(index)
                        .query(Boolean.class)
                        .single();
    }

    /**
     * The state rules decide on, of everyone registered in the households now, by id, locked until
     * the transaction ends. Lock the households first.
     */
    public List<Held> lockMembers(Collection<Long> householdIds) {
        return jdbc.sql(Held.SELECT + OF_HOUSEHOLDS + "order by r.id for update of r")
                .param(householdIds.toArray(Long[]::new))
                .query(Held::of)
                .list();
    }

    /** The same without locks. */
    public List<Held> members(Collection<Long> householdIds) {
        return jdbc.sql(Held.SELECT + OF_HOUSEHOLDS + "order by r.id")
                .param(householdIds.toArray(Long[]::new))
                .query(Held::of)
                .list();
    }

    /** Who lives in a household now: the dead keep the one they were last in. */
    public List<Held> living(long householdId) {
        return members(List.of(householdId)).stream().filter(Held::livesThere).toList();
    }

    /** As {@link #lockMembers}, for persons whatever their household. */
    public List<Held> lock(Collection<Long> ids) {
        return jdbc.sql(Held.SELECT + THESE + "order by r.id for update of r")
                .param(ids.toArray(Long[]::new))
                .query(Held::of)
                .list();
    }

    /** The same state unlocked, to learn which households are concerned. */
    public List<Held> held(Collection<Long> ids) {
        return jdbc.sql(Held.SELECT + THESE + "order by r.id")
                .param(ids.toArray(Long[]::new))
                .query(Held::of)
                .list();
    }

    /**
     * Enters a new person's row: a number once given is never given again, which the table
     * guarantees.
     */
    long insert(Newcomers.Newcomer newcomer, long reportId) {
        return jdbc.sql(
                        """
                        insert into residents.resident (number_index, number_cipher, birth_date,
                            sex, status, division, household_id, report_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        returning id
                        """)
                .params(
                        numbers.index(newcomer.number()),
                        numbers.seal(newcomer.number()),
                        newcomer.birthDate(),
                        String.valueOf(newcomer.sex().code()),
                        newcomer.status().name(),
                        newcomer.division(),
                        newcomer.householdId(),
                        reportId)
                .query(Long.class)
                .single();
    }

    /** Where the person is found from now on. */
    public void place(Collection<Long> ids, long householdId, String division, long reportId) {
        writes.later(
                """
                update residents.resident
                set household_id = ?, division = ?, report_id = ?, version = version + 1
                where id = any((select ?::bigint[])::bigint[])
                """,
                householdId,
                division,
                reportId,
                ids.toArray(Long[]::new));
    }

    /** Counts a change of the person's facts that are kept in other tables. */
    public void touch(Collection<Long> ids, long reportId) {
        writes.later(
                """
                update residents.resident set report_id = ?, version = version + 1
                where id = any((select ?::bigint[])::bigint[])
                """,
                reportId,
                ids.toArray(Long[]::new));
    }

    public void stand(long id, Status status, long reportId) {
        writes.later(
                """
                update residents.resident
                set status = ?, report_id = ?, version = version + 1
                where id = ?
                """,
                status.name(),
                reportId,
                id);
    }

    /** Corrects what the row itself holds; null leaves as it is. */
    public void correct(
            long id,
            @Nullable LocalDate birthDate,
            @Nullable Sex sex,
            @Nullable ResidentNumber number,
            long reportId) {
        jdbc.sql(
                        """
                        update residents.resident
                        set birth_date = coalesce(?::date, birth_date), sex = coalesce(?, sex),
                            number_index = coalesce(?, number_index),
                            number_cipher = coalesce(?, number_cipher),
                            report_id = ?, version = version + 1
                        where id = ?
                        """)
                .param(1, birthDate)
                .param(2, sex == null ? null : String.valueOf(sex.code()))
                .param(3, number == null ? null : numbers.index(number))
                .param(4, number == null ? null : numbers.seal(number))
                .param(5, reportId)
                .param(6, id)
                .update();
    }

    /** The moment of the database's clock, for a later question of what was known then. */
    public Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private ResidentRecord record(ResultSet row, int index) throws SQLException {
        return new ResidentRecord(
                row.getLong("id"),
                numbers.open(row.getBytes("number_cipher")),
                row.getString("name"),
                row.getString("latin"),
                Ranges.date(row, "birth_date"),
                Sex.ofCode(row.getString("sex")),
                Status.valueOf(row.getString("status")),
                row.getObject("since") == null ? null : Ranges.residence(row),
                row.getInt("version"));
    }
}
