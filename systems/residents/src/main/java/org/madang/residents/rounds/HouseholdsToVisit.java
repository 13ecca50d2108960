package org.madang.residents.rounds;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.residents.rounds.Given.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The households of a township that somebody has to visit, as one goes from door to door. */
@Repository
class HouseholdsToVisit {

    /**
     * In the order of their addresses, from the household last seen on: its key is looked up, so
     * that no address is in a link. Where it has left meanwhile the list begins again.
     */
    private static final String NEXT =
            """
            with key as (
                select coalesce(a.road_ko, '') as road, coalesce(a.main, 0) as main,
                       coalesce(a.sub, 0) as sub, p.unit, p.household_id
                from residents.residence p
                left join places.address a on a.id = p.address_id and a.period @> :today::date
                where p.household_id = :after::bigint and p.relation = 'HEAD'
                    and upper_inf(p.period) and p.division = :division::char(10)),
            doors as (
                select p.household_id, r.id as head_id, n.name, n.latin, p.address_id, p.unit,
                       coalesce(a.road_ko, '') as road, coalesce(a.main, 0) as main,
                       coalesce(a.sub, 0) as sub, w.state, coalesce(w.visits, 0) as visits
                from residents.resident r
                join residents.residence p on p.resident_id = r.id and upper_inf(p.period)
                    and p.relation = 'HEAD'
                join residents.name n on n.resident_id = r.id and upper_inf(n.period)
                left join places.address a on a.id = p.address_id and a.period @> :today::date
                left join residents.round_answer w
                    on w.round_id = :round::bigint and w.household_id = p.household_id
                where r.division = :division::char(10)
                    and case :only
                            when 'AMISS' then w.state in ('HOME_AMISS', 'VISIT_AMISS')
                            when 'NOT_MET' then w.state = 'NOT_MET'
                            else w.state is null or w.state in ('HOME_AMISS', 'NOT_MET')
                                or w.state = 'HOME_SO' and exists (
                                    select from residents.resident old
                                    where old.household_id = p.household_id
                                        and old.status = 'RESIDENT'
                                        and old.birth_date <= :old::date) end
                    and exists (
                        select from residents.resident m
                        join residents.residence q on q.resident_id = m.id
                            and q.household_id = p.household_id and q.period @> :opened::date
                        where m.household_id = p.household_id and m.status = 'RESIDENT'
                            and starts_with(q.division, :municipality)))
            select household_id, head_id, name, latin, address_id, unit, state, visits,
                   (select count(*) from residents.resident m
                    where m.household_id = doors.household_id and m.status = 'RESIDENT') as people
            from doors
            where not exists (select from key)
                or (road, main, sub, unit, household_id)
                    > (select road, main, sub, unit, household_id from key)
            order by road, main, sub, unit, household_id limit :limit
            """;

    private final JdbcClient jdbc;

    HouseholdsToVisit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of them. */
    enum Only {
        OPEN("방문할 세대", "To be visited"),
        AMISS("등록과 다른 세대", "Not as registered"),
        NOT_MET("만나지 못한 세대", "Nobody met");

        private final Text words;

        Only(String ko, String en) {
            this.words = Text.of(ko, en);
        }

        Text words() {
            return words;
        }
    }

    /**
     * A household at its door.
     *
     * @param people how many are residents in it
     * @param state null where nothing is known of it yet
     */
    record Door(
            long householdId,
            long headId,
            Text head,
            long addressId,
            String unit,
            int people,
            @Nullable State state,
            int visits) {}

    /**
     * The next households of a township.
     *
     * @param after the household that was last on the page before; 0 at the beginning
     */
    List<Door> next(
            Round round, String division, Only only, long after, LocalDate today, int limit) {
        return jdbc.sql(NEXT)
                .param("round", round.id())
                .param("opened", round.openedOn())
                .param("municipality", round.municipality())
                .param("division", division)
                .param("only", only.name())
                .param("after", after)
                .param("today", today)
                .param("old", today.minusYears(RoundRules.VISITED_ANYWAY))
                .param("limit", limit)
                .query((row, index) -> {
                    var state = row.getString("state");
                    return new Door(
                            row.getLong("household_id"),
                            row.getLong("head_id"),
                            Text.of(row.getString("name"), row.getString("latin")),
                            row.getLong("address_id"),
                            row.getString("unit"),
                            row.getInt("people"),
                            state == null ? null : State.valueOf(state),
                            row.getInt("visits"));
                })
                .list();
    }
}
