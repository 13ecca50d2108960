package org.madang.residents.registry;

import java.time.LocalDate;
import org.madang.residents.Residence;
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

    /**
     * Counts a whole residence: from its beginning to its end.
     *
     * @param sign +1 counts it, -1 takes back that it was counted
     */
    public void stay(Residence residence, Sex sex, LocalDate birthDate, int sign) {
        change(residence.division(), residence.period().start(), sex, birthDate, sign);
        var end = residence.period().end();
        if (end != null) {
            change(residence.division(), end, sex, birthDate, -sign);
        }
    }
}
