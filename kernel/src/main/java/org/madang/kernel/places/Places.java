package org.madang.kernel.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where people live: the divisions of the country and its road addresses, on any day. */
public final class Places {

    /** How long a change made on another server may stay unknown here. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final String ADDRESS =
            """
            select id, lower(period) as from_day, upper(period) as to_day,
                   division, road_ko, road_en, main, sub
            from places.address
            """;

    private record Edition(long number, Gazetteer gazetteer, Instant checked) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Edition edition;

    public Places(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The divisions, for any number of questions without the database. Do not keep it for long. */
    public Gazetteer gazetteer() {
        var known = edition;
        var now = clock.instant();
        if (known != null && now.isBefore(known.checked().plus(FRESH))) {
            return known.gazetteer();
        }
        var number = jdbc.sql("select number from places.edition").query(Long.class).single();
        var gazetteer = known != null && known.number() == number ? known.gazetteer() : read();
        edition = new Edition(number, gazetteer, now);
        return gazetteer;
    }

    /** The division that bore the code on that day. */
    public Optional<Division> division(DivisionCode code, LocalDate date) {
        return gazetteer().at(code, date);
    }

    /** See {@link Gazetteer#fullName}. */
    public Optional<Text> fullName(DivisionCode code, LocalDate date) {
        return gazetteer().fullName(code, date);
    }

    /** The building's address on that day. */
    public Optional<Address> address(long id, LocalDate date) {
        return jdbc.sql(ADDRESS + "where id = :id and period @> :date")
                .param("id", id)
                .param("date", date)
                .query((row, n) -> address(row))
                .optional();
    }

    /** The addresses that several buildings had on that day, by their ids, in one question. */
    public Map<Long, Address> addresses(Collection<Long> ids, LocalDate date) {
        return jdbc
                .sql(
                        ADDRESS
                                + "where id = any((select ?::bigint[])::bigint[])"
                                + " and period @> ?::date")
                .params(ids.toArray(Long[]::new), date)
                .query((row, n) -> address(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Address::id, Function.identity()));
    }

    /**
     * Addresses of a township on a road whose Korean name begins with the text, by road and number.
     *
     * @param division the township under its code on that day; addresses given under the codes
     *     before are found too
     */
    public List<Address> addresses(
            DivisionCode division, String roadPrefix, LocalDate date, int limit) {
        var codes = gazetteer().lineage(division).stream().map(DivisionCode::value).toList();
        return jdbc.sql(
                        ADDRESS
                                + """
                                where division in (:codes)
                                  and road_ko like :prefix
                                  and period @> :date
                                order by road_ko, main, sub, id
                                limit :limit
                                """)
                .param("codes", codes)
                .param("prefix", likePrefix(roadPrefix))
                .param("date", date)
                .param("limit", limit)
                .query((row, n) -> address(row))
                .list();
    }

    /**
     * The address in one line with the names that its divisions bore on that day: the same building
     * stood in 전라북도 in 2023 and stands in 전북특별자치도 since 2024.
     */
    public Text written(Address address, LocalDate date) {
        return gazetteer().written(address, date);
    }

    private static String likePrefix(String typed) {
        return typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private Gazetteer read() {
        var divisions =
                jdbc.sql(
                                """
                                select code, lower(period) as from_day, upper(period) as to_day,
                                       ko, en
                                from places.division
                                """)
                        .query((row, n) ->
                                new Division(
                                        DivisionCode.of(row.getString("code")),
                                        Text.of(row.getString("ko"), row.getString("en")),
                                        inForce(row)))
                        .list();
        var successions =
                jdbc.sql("select predecessor, successor, on_day, kind from places.succession")
                        .query((row, n) -> succession(row))
                        .list();
        return Gazetteer.of(divisions, successions);
    }

    private static Succession succession(ResultSet row) throws SQLException {
        return new Succession(
                DivisionCode.of(row.getString("predecessor")),
                DivisionCode.of(row.getString("successor")),
                row.getObject("on_day", LocalDate.class),
                Succession.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)));
    }

    private static Address address(ResultSet row) throws SQLException {
        return new Address(
                row.getLong("id"),
                DivisionCode.of(row.getString("division")),
                Text.of(row.getString("road_ko"), row.getString("road_en")),
                row.getInt("main"),
                row.getInt("sub"),
                inForce(row));
    }

    private static InForce inForce(ResultSet row) throws SQLException {
        return new InForce(
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
    }
}
