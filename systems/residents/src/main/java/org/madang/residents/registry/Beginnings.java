package org.madang.residents.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where a person's periods begin at birth, so that a corrected birth date moves them. */
@Repository
public class Beginnings {

    private final JdbcClient jdbc;

    Beginnings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first day after birth on which anything of the person begins or ends. */
    public @Nullable LocalDate firstChange(long residentId, LocalDate birth) {
        return jdbc.sql(
                        """
                        select min(day) from (
                            select unnest(array[lower(period), upper(period)]) as day
                            from residents.name where resident_id = :id
                            union all
                            select unnest(array[lower(period), upper(period)])
                            from residents.standing where resident_id = :id
                            union all
                            select unnest(array[lower(period), upper(period)])
                            from residents.residence where resident_id = :id) days
                        where day > :birth
                        """)
                .param("id", residentId)
                .param("birth", birth)
                .query((row, index) -> row.getObject(1, LocalDate.class))
                .list()
                .getFirst();
    }

    /** Moves everything that began on the old date of birth to the new one. */
    public void move(long residentId, LocalDate oldBirth, LocalDate newBirth, long reportId) {
        for (var table : List.of("name", "standing", "residence")) {
            jdbc.sql(
                            """
                            update residents.%s
                            set period = daterange(?, upper(period)), report_id = ?
                            where resident_id = ? and lower(period) = ?
                            """
                                    .formatted(table))
                    .params(newBirth, reportId, residentId, oldBirth)
                    .update();
        }
    }
}
