package org.madang.residents.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.madang.kernel.preface.Writes;
import org.madang.residents.Residence;
import org.madang.residents.Sex;
import org.springframework.stereotype.Repository;

/**
 * {@code residents.headcount}: changes of the population by day, for statistics without persons.
 */
@Repository
public class Headcounts {

    private final Writes writes;

    Headcounts(Writes writes) {
        this.writes = writes;
    }

    /**
     * One person of this sex and birth date more (+1) or less (-1) in the division from the day.
     */
    public void change(String division, LocalDate day, Sex sex, LocalDate birthDate, int change) {
        writes.later(
                """
                insert into residents.headcount (division, day, sex, birth_date, change)
                values (?, ?, ?, ?, ?)
                """,
                division,
                day,
                String.valueOf(sex.code()),
                birthDate,
                change);
    }

    /** One person more or less in a division from a day. */
    public record Change(
            String division, LocalDate day, Sex sex, LocalDate birthDate, int change) {}

    /** Several changes at once. */
    public void change(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        writes.later(
                """
                insert into residents.headcount (division, day, sex, birth_date, change)
                select * from unnest((select ?::text[]), (select ?::date[]),
                    (select ?::text[]), (select ?::date[]), (select ?::int[]))
                """,
                words(changes, Change::division),
                words(changes, change -> change.day().toString()),
                words(changes, change -> String.valueOf(change.sex().code())),
                words(changes, change -> change.birthDate().toString()),
                changes.stream().map(Change::change).toArray(Integer[]::new));
    }

    private static String[] words(List<Change> changes, Function<Change, String> word) {
        return changes.stream().map(word).toArray(String[]::new);
    }

    /**
     * Counts a whole residence: from its beginning, or from the first day that has figures, to its
     * end.
     *
     * @param sign +1 counts it, -1 takes back that it was counted
     */
    public void stay(Residence residence, Sex sex, LocalDate birthDate, int sign) {
        writes.later(
                """
                insert into residents.headcount (division, day, sex, birth_date, change)
                select ?, greatest(stay.day, counted.day), ?, ?, stay.change
                from (select coalesce(max(day), '-infinity') as day
                      from residents.counted_from) counted,
                    (values (?::date, ?::int), (?::date, ?::int)) stay (day, change)
                where stay.day is not null and coalesce(?::date, 'infinity') > counted.day
                """,
                residence.division(),
                String.valueOf(sex.code()),
                birthDate,
                residence.period().start(),
                sign,
                residence.period().end(),
                -sign,
                residence.period().end());
    }
}
