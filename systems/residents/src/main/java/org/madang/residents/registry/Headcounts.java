package org.madang.residents.registry;

import java.time.LocalDate;
import org.madang.residents.Sex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * {@code residents.headcount}: changes of the population by day, for statistics without persons.
 */
@Repository
public class Headcounts {

    private final JdbcClient jdbc;

    Headcounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One person of this sex and birth date more (+1) or less (-1) in the division from the day.
     */
    public void change(String division, LocalDate day, Sex sex, LocalDate birthDate, int change) {
        jdbc.sql(
                        """
                        insert into residents.headcount (division, day, sex, birth_date, change)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(division, day, String.valueOf(sex.code()), birthDate, change)
                .update();
    }
}
