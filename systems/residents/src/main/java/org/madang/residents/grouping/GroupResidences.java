package org.madang.residents.grouping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code residents.group_residence}: places where people live under somebody's care. */
@Repository
class GroupResidences {

    /** What kind of place it is (Article 12, paragraph 1). */
    enum Kind {
        DORMITORY(Text.of("기숙사", "Dormitory")),
        CARE_HOME(Text.of("노인요양시설", "Care home")),
        HOMELESS_CARE(Text.of("노숙인요양시설", "Care for the homeless")),
        CHILDREN(Text.of("아동양육시설", "Children's home")),
        OTHER(Text.of("그 밖의 합숙 장소", "Another place shared by many"));

        private final Text word;

        Kind(Text word) {
            this.word = word;
        }

        Text word() {
            return word;
        }
    }

    /**
     * A place.
     *
     * @param people how many are registered at its address now
     */
    record Place(
            long id,
            Kind kind,
            String name,
            String manager,
            long addressId,
            String division,
            LocalDate since,
            int people) {}

    private static final String SELECT =
            """
            select g.*, (select count(*) from residents.residence p
                         where p.address_id = g.address_id and upper_inf(p.period)) as people
            from residents.group_residence g
            """;

    private final JdbcClient jdbc;

    GroupResidences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Place place, String by) {
        return jdbc.sql(
                        """
                        insert into residents.group_residence (kind, name, manager, address_id,
                            division, since, taken_by)
                        values (?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        place.kind().name(),
                        place.name(),
                        place.manager(),
                        place.addressId(),
                        place.division(),
                        place.since(),
                        by)
                .query(Long.class)
                .single();
    }

    List<Place> list() {
        return jdbc.sql(SELECT + "order by g.name, g.id limit 500")
                .query(GroupResidences::place)
                .list();
    }

    Optional<Place> byId(long id) {
        return jdbc.sql(SELECT + "where g.id = ?")
                .param(id)
                .query(GroupResidences::place)
                .optional();
    }

    private static Place place(ResultSet row, int index) throws SQLException {
        return new Place(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("manager"),
                row.getLong("address_id"),
                row.getString("division"),
                Objects.requireNonNull(row.getObject("since", LocalDate.class)),
                row.getInt("people"));
    }
}
