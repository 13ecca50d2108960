package org.madang.residents.searching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.places.DivisionCode;
import org.madang.residents.Sex;
import org.madang.residents.Status;
import org.madang.residents.registry.DivisionPrefix;
import org.madang.residents.registry.Names;
import org.madang.residents.registry.SealedNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Looks for people in the tables: candidates by name, inhabitants of a building, and who is who.
 */
@Repository
class Finds {

    private final JdbcClient jdbc;
    private final SealedNumbers numbers;

    Finds(JdbcClient jdbc, SealedNumbers numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    /** Somebody who bears or bore a name like the one looked for. */
    record Candidate(long residentId, String name, String latin) {}

    /** A person as a search shows them; the address is not written out yet. */
    record Face(
            long id,
            String name,
            String latin,
            String number,
            LocalDate birthDate,
            Sex sex,
            Status status,
            @Nullable Long addressId,
            String unit) {}

    List<Candidate> born(String name, LocalDate day) {
        boolean hangul = isHangul(name);
        return jdbc.sql("select * from residents.named_and_born(?, ?, ?)")
                .params(hangul ? Names.jamo(name) : "", hangul ? "" : latin(name), day)
                .query(Finds::candidate)
                .list();
    }

    List<Candidate> within(String name, DivisionCode division) {
        var prefix = DivisionPrefix.of(division);
        boolean hangul = isHangul(name);
        return jdbc.sql(
                        hangul
                                ? "select * from residents.named_within(?, ?)"
                                : "select * from residents.latin_named_within(?, ?)")
                .params(hangul ? Names.jamo(name) : latin(name), prefix)
                .query(Finds::candidate)
                .list();
    }

    /** Who is registered at one of the addresses today, head first, at most so many. */
    List<Long> living(Collection<Long> addresses, LocalDate day, int limit) {
        return jdbc.sql(
                        """
                        select resident_id from residents.residence
                        where address_id = any((select ?::bigint[])::bigint[]) and period @> ?::date
                        order by unit, household_id, relation <> 'HEAD', resident_id
                        limit ?
                        """)
                .params(addresses.toArray(Long[]::new), day, limit)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** The persons with their present names, in the order of the ids. */
    List<Face> faces(List<Long> ids, LocalDate day) {
        Map<Long, Face> byId =
                jdbc
                        .sql(
                                """
                                select r.id, n.name, n.latin, r.number_cipher, r.birth_date, r.sex,
                                       r.status, p.address_id, coalesce(p.unit, '') as unit
                                from residents.resident r
                                join lateral (
                                    select name, latin from residents.name
                                    where resident_id = r.id and lower(period) <= ?::date
                                    order by lower(period) desc limit 1) n on true
                                left join residents.residence p
                                    on p.resident_id = r.id and p.period @> ?::date
                                where r.id = any((select ?::bigint[])::bigint[])
                                """)
                        .params(day, day, ids.toArray(Long[]::new))
                        .query(this::face)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Face::id, Function.identity()));
        var faces = new ArrayList<Face>();
        for (var id : ids) {
            var face = byId.get(id);
            if (face != null) {
                faces.add(face);
            }
        }
        return faces;
    }

    /** The division each is registered in. */
    Map<Long, String> divisions(List<Long> ids) {
        return jdbc
                .sql(
                        """
                        select id, division from residents.resident
                        where id = any((select ?::bigint[])::bigint[])
                        """)
                .param(ids.toArray(Long[]::new))
                .query((row, index) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Face face(ResultSet row, int index) throws SQLException {
        long address = row.getLong("address_id");
        boolean nowhere = row.wasNull();
        return new Face(
                row.getLong("id"),
                row.getString("name"),
                row.getString("latin"),
                numbers.open(row.getBytes("number_cipher")).masked(),
                row.getObject("birth_date", LocalDate.class),
                Sex.ofCode(row.getString("sex")),
                Status.valueOf(row.getString("status")),
                nowhere ? null : address,
                row.getString("unit"));
    }

    private static Candidate candidate(ResultSet row, int index) throws SQLException {
        return new Candidate(
                row.getLong("resident_id"), row.getString("name"), row.getString("latin_name"));
    }

    private static String latin(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isHangul(String name) {
        return name.codePoints()
                .anyMatch(one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HANGUL);
    }
}
