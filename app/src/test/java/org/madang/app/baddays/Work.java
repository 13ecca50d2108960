package org.madang.app.baddays;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders enough for a crowd: no two writers touch the same household. */
final class Work {

    private static final int MOVERS = 10;
    private static final int PAPERS = 5;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));

    private Work() {}

    /** Sixteen writers: ten move households, five fetch certificates, one enters births. */
    static void spread(JdbcClient owner, Crowd crowd, String round) {
        var households = households(owner, MOVERS * 20);
        long address = address(owner);
        for (int writer = 0; writer < MOVERS; writer++) {
            var pile = new ArrayList<Order>();
            // A household moves once a day at most: each of the last days in turn.
            for (int day = 12; day >= 0; day--) {
                for (int i = writer; i < households.size(); i += MOVERS) {
                    var mark = "%s-%d-%d".formatted(round, i, day);
                    pile.add(Order.move(households.get(i), address, TODAY.minusDays(day), mark));
                }
            }
            crowd.join("registrar.jongno", pile);
        }
        var stars = owner.sql(STARS).query(Star.class).list().subList(0, PAPERS);
        for (var star : stars) {
            var pile = new ArrayList<Order>();
            for (int i = 0; i < 2_000; i++) {
                pile.add(Order.paper(star.residentId(), UUID.randomUUID().toString()));
            }
            crowd.join(star.username(), pile);
        }
        crowd.join("registrar.jongno", births(parent(owner), round));
    }

    private record Star(String username, long residentId) {}

    private static final String STARS =
            """
            select username, resident_id from access.account
            where resident_id is not null order by username
            """;

    /** Whole households none of whom moved in the last weeks, as the ids of their members. */
    private static List<List<Long>> households(JdbcClient owner, int count) {
        return owner.sql(
                        """
                        select array_agg(r.id order by r.id) as members
                        from residents.resident r
                        join residents.residence p on p.resident_id = r.id and upper_inf(p.period)
                        where not exists (
                            select from residents.resident s
                            join access.account a on a.resident_id = s.id
                            where s.household_id = r.household_id)
                        group by r.household_id
                        having max(lower(p.period)) < current_date - 20
                            and every(r.status = 'RESIDENT')
                        order by r.household_id limit ?
                        """)
                .param(count)
                .query((row, index) -> Arrays.asList((Long[]) row.getArray("members").getArray()))
                .list();
    }

    private static long address(JdbcClient owner) {
        return owner.sql(
                        """
                        select id from places.address
                        where division like '11110%' and upper_inf(period) order by id limit 1
                        """)
                .query(Long.class)
                .single();
    }

    private static long parent(JdbcClient owner) {
        return owner.sql("select resident_id from access.account where username = 'kim.minjun'")
                .query(Long.class)
                .single();
    }

    private static List<Order> births(long parent, String round) {
        var pile = new ArrayList<Order>();
        for (int i = 0; i < 390; i++) {
            var name = "" + (char) ('가' + 28 * i) + (char) ('가' + 28 * (round.charAt(0) - 'a'));
            pile.add(Order.birth(parent, TODAY.minusDays(3), name));
        }
        return pile;
    }
}
