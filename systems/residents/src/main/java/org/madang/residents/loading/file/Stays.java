package org.madang.residents.loading.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.madang.kernel.language.Text;
import org.madang.residents.Relation;
import org.madang.residents.loading.BinaryRows;
import org.madang.residents.loading.file.Earlier.Place;
import org.madang.residents.loading.file.FileLine.Building;

/**
 * The households of earlier addresses. Their members stand anywhere in the file, so the database
 * puts them together: who was in which household, when and where, is copied into a table while the
 * file is checked, and from it follow what is wrong with a household and the ids of those that are
 * no more. Memory stays the same for any file.
 */
final class Stays {

    /** Filled while the file is checked. */
    static final String FRESH =
            """
            drop table if exists residents.load_stay;
            create unlogged table residents.load_stay (
                key bytea not null, line bigint not null, period daterange not null,
                head boolean not null, place bytea not null, past boolean not null
            );
            """;

    /** Stays until the load is finished: a batch made again finds the same ids. */
    static final String TABLE =
            """
            create table if not exists residents.load_household (
                key bytea primary key, id bigint not null, formed_on date not null
            );
            """;

    /** Ids of those that have an earlier member: present ones have theirs by their place. */
    static final String NUMBERED =
            """
            insert into residents.load_household (key, id, formed_on)
            with present as (
                select key, row_number() over (order by line) as id
                from residents.load_key where kind = 2),
            stayed as (
                select key, min(lower(period)) as formed_on
                from residents.load_stay group by key having bool_or(past))
            select s.key,
                coalesce(p.id, (select count(*) from present)
                    + row_number() over (partition by p.id is null order by s.key)),
                s.formed_on
            from stayed s left join present p using (key);
            insert into residents.household (id, formed_on, ended_on)
            select h.id, h.formed_on, max(upper(s.period))
            from residents.load_household h join residents.load_stay s using (key)
            group by h.id, h.formed_on having bool_and(s.past);
            drop table residents.load_stay;
            """;

    private static final String WRONG =
            """
            with stay as (
                select * from residents.load_stay
                where key in (select key from residents.load_stay where past)),
            headed as (
                select key, min(line) as line,
                    coalesce(range_agg(period) filter (where head), '{}') as heads
                from stay group by key)
            select s.line, 1 as fault from stay s join headed h using (key)
            where not s.period <@ h.heads
            union all
            select line, 2 from (
                select line, lower(period) as since,
                    max(coalesce(upper(period), 'infinity')) over (
                        partition by key order by lower(period), line
                        rows between unbounded preceding and 1 preceding) as before
                from stay where head) heads
            where since < before
            union all
            select line, 3 from headed where (select count(*) from unnest(heads)) > 1
            union all
            select s.line, 4 from stay s
            join stay h on h.key = s.key and h.head and h.period && s.period
            where not s.head and h.place <> s.place
            group by s.line
            order by 1, 2
            """;

    static final Text NO_HEAD_THEN =
            Text.of(
                    "그 기간에 이 세대의 세대주가 파일에 없습니다: 함께 적거나 세대를 비웁니다 (주민등록법 제10조제1항).",
                    "Nobody in the file was the head of this household all that time: add them or"
                            + " leave the household empty (Resident Registration Act, Article 10,"
                            + " paragraph 1).");
    static final Text TWO_HEADS_THEN =
            Text.of("그 기간에 이 세대의 세대주가 두 명입니다.", "The household has two heads at a time.");
    static final Text HOLE =
            Text.of(
                    "아무도 살지 않던 기간이 있는 세대입니다: 두 세대로 적습니다.",
                    "Nobody lived in this household for a while: make it two.");
    static final Text ELSEWHERE =
            Text.of("그때 세대주와 주소가 다릅니다.", "The address was another than the head's then.");

    private final BinaryRows rows =
            new BinaryRows("residents.load_stay (key, line, period, head, place, past)");

    /** Notes where everyone of a household is and was. */
    void note(Household household) {
        for (var member : household.members()) {
            var statusSince = member.statusSince();
            stay(
                    household.key(),
                    member.line(),
                    member.since(),
                    member.departed() && statusSince != null ? day(statusSince) : BinaryRows.OPEN,
                    member.relation(),
                    place(member.building(), member.unit()),
                    false);
            for (var earlier : member.earlier()) {
                var place = earlier.place();
                if (place != null) {
                    stay(
                            place.household(),
                            earlier.line(),
                            earlier.since(),
                            day(earlier.until()),
                            place.relation(),
                            place(place.building(), place.unit()),
                            true);
                }
            }
        }
    }

    private void stay(
            String household,
            long line,
            LocalDate since,
            int until,
            Relation relation,
            byte[] place,
            boolean past) {
        rows.row()
                .bytes(key(household))
                .int64(line)
                .range(day(since), until)
                .bool(relation == Relation.HEAD)
                .bytes(place)
                .bool(past);
    }

    int waiting() {
        return rows.rows();
    }

    void copy(Connection connection) throws SQLException {
        rows.copy(connection);
    }

    /** Tells what no line shows by itself. */
    static void tellWrong(Connection connection, FaultReport report) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(10_000);
            try (var found = statement.executeQuery(WRONG)) {
                while (found.next()) {
                    report.tell(fault(found.getLong(1), found.getInt(2)));
                }
            }
        }
    }

    private static Fault fault(long line, int kind) {
        return switch (kind) {
            case 1 -> new Fault(line, Column.HOUSEHOLD, NO_HEAD_THEN);
            case 2 -> new Fault(line, Column.RELATION, TWO_HEADS_THEN);
            case 3 -> new Fault(line, Column.HOUSEHOLD, HOLE);
            default -> new Fault(line, Column.ROAD, ELSEWHERE);
        };
    }

    /** A household that has an earlier member. */
    record Known(long id, int formedOn) {}

    /** Those of a batch, by the old register's word. */
    static Map<String, Known> of(Batch batch, Connection connection) throws SQLException {
        var words = new LinkedHashMap<ByteBuffer, String>();
        for (var household : batch.households()) {
            words.put(ByteBuffer.wrap(key(household.key())), household.key());
            household.members().stream()
                    .flatMap(member -> member.earlier().stream())
                    .map(Earlier::place)
                    .filter(Objects::nonNull)
                    .map(Place::household)
                    .forEach(word -> words.put(ByteBuffer.wrap(key(word)), word));
        }
        var known = new HashMap<String, Known>();
        try (var query =
                connection.prepareStatement(
                        """
                        select key, id, formed_on from residents.load_household
                        where key = any(?)
                        """)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "bytea",
                            words.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new)));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var word = words.get(ByteBuffer.wrap(rows.getBytes(1)));
                    var formed = rows.getObject(3, LocalDate.class);
                    if (word != null) {
                        known.put(word, new Known(rows.getLong(2), day(formed)));
                    }
                }
            }
        }
        return known;
    }

    /** The word of a household, told apart without being kept. */
    static byte[] key(String words) {
        var uuid = UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    private static byte[] place(Building building, String unit) {
        return key(
                "%s\n%s\n%d-%d\n%s"
                        .formatted(
                                building.division(),
                                building.road(),
                                building.main(),
                                building.sub(),
                                unit));
    }

    private static int day(LocalDate day) {
        return (int) day.toEpochDay();
    }
}
