package org.madang.residents.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.madang.kernel.database.Database;
import org.madang.residents.moving.MoveCommand;
import org.madang.residents.registry.Destinations;
import org.madang.residents.registry.Destinations.Destination;
import org.madang.residents.registry.RegisterClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Households that move about for a benchmark: each again and again, every time a day later. */
@Component
class Movers {

    /** The first day of moving; nobody chosen has moved since. */
    private static final int DAYS = 430;

    private static final int BUILDINGS = 500;

    /** A household as it stands before its next move. */
    static final class Household {

        private final long id;
        private final Long[] members;
        private final String[] relations;
        private final String[] sexes;
        private final LocalDate[] births;
        private String division;
        private long address;

        private Household(
                long id,
                Long[] members,
                String[] relations,
                String[] sexes,
                LocalDate[] births,
                String division,
                long address) {
            this.id = id;
            this.members = members;
            this.relations = relations;
            this.sexes = sexes;
            this.births = births;
            this.division = division;
            this.address = address;
        }

        long id() {
            return id;
        }

        Long[] members() {
            return members;
        }

        String[] relations() {
            return relations;
        }

        String[] sexes() {
            return sexes;
        }

        LocalDate[] births() {
            return births;
        }
    }

    /** One move of one household. */
    record Move(Household household, String from, Destination to, LocalDate day) {

        MoveCommand command() {
            return MoveCommand.whole(List.of(household.members()), to.addressId(), day);
        }
    }

    /** The moves of some households, without end. */
    static final class Course {

        private final List<Household> households;
        private final List<Destination> destinations;
        private final LocalDate first;
        private int turn;

        private Course(
                List<Household> households, List<Destination> destinations, LocalDate first) {
            this.households = households;
            this.destinations = destinations;
            this.first = first;
        }

        Move next() {
            int number = turn++;
            var household = households.get(number % households.size());
            int chosen = (number * 7) % destinations.size();
            if (destinations.get(chosen).addressId() == household.address) {
                chosen = (chosen + 1) % destinations.size();
            }
            var to = destinations.get(chosen);
            var day = first.plusDays(number / households.size());
            var move = new Move(household, household.division, to, day);
            household.division = to.division();
            household.address = to.addressId();
            return move;
        }
    }

    private final JdbcClient owner;
    private final Destinations places;
    private final RegisterClock clock;

    Movers(Database database, Destinations places, RegisterClock clock) {
        this.owner = JdbcClient.create(database.asOwner());
        this.places = places;
        this.clock = clock;
    }

    /** So many courses that share no household. */
    List<Course> courses(int count, int householdsEach) {
        var first = clock.today().minusDays(DAYS);
        var households = households(count * householdsEach, first);
        var destinations = destinations(first);
        int each = households.size() / count;
        var courses = new ArrayList<Course>();
        for (int i = 0; i < count; i++) {
            var own = households.subList(i * each, (i + 1) * each);
            courses.add(new Course(own, destinations, first));
        }
        return courses;
    }

    /** Whole households in no order the database could profit from. */
    private List<Household> households(int count, LocalDate first) {
        return owner.sql(
                        """
                        select p.household_id, min(r.division) as division,
                               min(p.address_id) as address_id,
                               array_agg(r.id order by r.id) as members,
                               array_agg(p.relation order by r.id) as relations,
                               array_agg(r.sex::text order by r.id) as sexes,
                               array_agg(r.birth_date order by r.id) as births
                        from residents.resident r
                        join residents.residence p
                            on p.resident_id = r.id and upper_inf(p.period)
                        where r.household_id in (
                            select household_id from residents.resident
                            order by number_index limit ? * 8)
                        group by p.household_id
                        having max(lower(p.period)) < ?::date and bool_and(r.status = 'RESIDENT')
                            and bool_or(p.relation = 'HEAD')
                        order by min(r.number_index)
                        limit ?
                        """)
                .params(count, first, count)
                .query((row, n) ->
                        new Household(
                                row.getLong("household_id"),
                                (Long[]) row.getArray("members").getArray(),
                                (String[]) row.getArray("relations").getArray(),
                                (String[]) row.getArray("sexes").getArray(),
                                days((java.sql.Date[]) row.getArray("births").getArray()),
                                row.getString("division"),
                                row.getLong("address_id")))
                .list();
    }

    private static LocalDate[] days(java.sql.Date[] days) {
        var local = new LocalDate[days.length];
        for (int i = 0; i < days.length; i++) {
            local[i] = days[i].toLocalDate();
        }
        return local;
    }

    /** Buildings whose division bore one code all the while. */
    private List<Destination> destinations(LocalDate first) {
        var last = clock.today();
        return owner
                .sql("select id from places.address order by hashint8(id) limit ?")
                .param(BUILDINGS)
                .query((row, n) -> row.getLong(1))
                .list()
                .stream()
                .flatMap(id -> places.at(id, first).stream())
                .filter(then ->
                        places.at(then.addressId(), last)
                                .filter(now -> now.division().equals(then.division()))
                                .isPresent())
                .toList();
    }
}
