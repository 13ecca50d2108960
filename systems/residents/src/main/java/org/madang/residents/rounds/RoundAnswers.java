package org.madang.residents.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.madang.residents.rounds.Given.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code residents.round_answer}: one line for each household that answered or was visited. */
@Repository
class RoundAnswers {

    private static final String COLUMNS =
            """
            round_id, household_id, division, state, absent, others, words, visits, visited_on,
            given_at, version
            """;

    private final JdbcClient jdbc;

    RoundAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The township in which a round asks a household; empty where it does not. Asked is where one
     * who is a resident in it now was registered in it, in the municipality, on the opening day.
     */
    Optional<String> asked(Round round, long householdId) {
        return jdbc.sql(
                        """
                        select p.division from residents.resident r
                        join residents.residence p on p.resident_id = r.id
                            and p.household_id = r.household_id and p.period @> ?::date
                        where r.household_id = ?::bigint and r.status = 'RESIDENT'
                            and starts_with(p.division, ?)
                        order by p.relation <> 'HEAD', p.division limit 1
                        """)
                .params(round.openedOn(), householdId, round.municipality())
                .query(String.class)
                .optional();
    }

    Optional<Given> of(long roundId, long householdId) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from residents.round_answer"
                                + " where round_id = ? and household_id = ?")
                .params(roundId, householdId)
                .query(RoundAnswers::given)
                .optional();
    }

    /** What the answer that is held now replaced, oldest first. */
    List<Given> before(long roundId, long householdId) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from residents.round_answer_history"
                                + " where round_id = ? and household_id = ? order by version")
                .params(roundId, householdId)
                .query(RoundAnswers::given)
                .list();
    }

    /** Writes the first answer of a household, or another in its place. */
    void put(Given given, String by) {
        jdbc.sql(
                        """
                        insert into residents.round_answer as a (round_id, household_id, division,
                            state, absent, others, words, visits, visited_on, given_by)
                        values (?, ?, ?, ?, ?::bigint[], ?, ?, ?, ?::date, ?)
                        on conflict (round_id, household_id) do update set
                            state = excluded.state, absent = excluded.absent,
                            others = excluded.others, words = excluded.words,
                            visits = excluded.visits, visited_on = excluded.visited_on,
                            given_by = excluded.given_by, given_at = clock_timestamp(),
                            version = a.version + 1
                        """)
                .param(1, given.roundId())
                .param(2, given.householdId())
                .param(3, given.division())
                .param(4, given.state().name())
                .param(5, given.absent().toArray(Long[]::new))
                .param(6, given.others())
                .param(7, given.words())
                .param(8, given.visits())
                .param(9, given.visitedOn())
                .param(10, by)
                .update();
    }

    private static Given given(ResultSet row, int index) throws SQLException {
        var absent = (Long[]) row.getArray("absent").getArray();
        return new Given(
                row.getLong("round_id"),
                row.getLong("household_id"),
                row.getString("division"),
                State.valueOf(row.getString("state")),
                Arrays.asList(absent),
                row.getBoolean("others"),
                row.getString("words"),
                row.getInt("visits"),
                row.getObject("visited_on", LocalDate.class),
                Objects.requireNonNull(row.getObject("given_at", OffsetDateTime.class)).toInstant(),
                row.getInt("version"));
    }
}
