package org.madang.residents.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import org.madang.residents.bench.Movers.Move;

/**
 * The rows of a move by bare SQL: what {@link org.madang.residents.moving.RegisterMove} leaves
 * behind, without reading, locking or deciding anything, as the owner whom row-level security does
 * not bind. Set by set, one statement each.
 */
final class BareMove {

    private static final String REPORT =
            """
            insert into residents.report (kind, state, effective_on, subject_id, division, reporter,
                decided_by, decided_at, days_late, details)
            values ('MOVE', 'ACCEPTED', ?, ?, ?, 'bench', 'bench', clock_timestamp(), ?, ?::jsonb)
            returning id
            """;

    private static final String CLOSE =
            """
            update residents.residence set period = daterange(lower(period), ?), report_id = ?
            where resident_id = any(?) and upper_inf(period)
            """;

    private static final String OPEN =
            """
            insert into residents.residence (resident_id, period, household_id, relation, division,
                address_id, unit, cause, reported_on, report_id)
            select m.id, daterange(?, null), ?, m.relation, ?, ?, '', 'MOVE_IN', ?, ?
            from unnest(?::bigint[], ?::text[]) m (id, relation)
            """;

    private static final String COUNT =
            """
            insert into residents.headcount (division, day, sex, birth_date, change)
            select d.division, ?, m.sex, m.born, d.change
            from unnest(?::text[], ?::date[]) m (sex, born)
            cross join (values (?, -1), (?, 1)) d (division, change)
            """;

    private static final String PLACE =
            """
            update residents.resident
            set household_id = ?, division = ?, report_id = ?, version = version + 1
            where id = any(?)
            """;

    private static final String JOURNAL =
            """
            insert into journal.entry
                (id, actor, actor_ko, actor_en, office, purpose, purpose_ko, purpose_en,
                 reference, deed, subject, what, facts)
            select nextval('journal.entry_id'), 'bench.registrar', '성능 측정', 'Benchmark', 'bench',
                 'residents.move', '전입신고 처리', 'Entering a move-in report', ?, 'CHANGE', id,
                 'residents.move',
                 array['residents.address', 'residents.household', 'residents.history']
            from unnest(?::bigint[]) m (id)
            """;

    private static final String EVENT =
            """
            insert into events.event_publication (id, listener_id, event_type, serialized_event,
                publication_date, status)
            select gen_random_uuid(), 'bench', 'org.madang.residents.ResidentMoved', ?, now(),
                'PUBLISHED'
            from generate_series(1, ?)
            """;

    private final Connection connection;
    private final LocalDate today;
    private final int listeners;

    /**
     * @param listeners how many rows an event of a move leaves in the house
     */
    BareMove(Connection connection, LocalDate today, int listeners) {
        this.connection = connection;
        this.today = today;
        this.listeners = listeners;
    }

    void write(Move move, String details) throws SQLException {
        long report = report(move, details);
        var household = move.household();
        var members = connection.createArrayOf("bigint", household.members());
        var day = move.day();
        run(CLOSE, day, report, members);
        var relations = connection.createArrayOf("text", household.relations());
        var to = move.to();
        run(
                OPEN,
                day,
                household.id(),
                to.division(),
                to.addressId(),
                today,
                report,
                members,
                relations);
        if (!move.from().equals(to.division())) {
            var sexes = connection.createArrayOf("text", household.sexes());
            var births = Arrays.stream(household.births()).map(Date::valueOf).toArray();
            var born = connection.createArrayOf("date", births);
            run(COUNT, day, sexes, born, move.from(), to.division());
        }
        run(PLACE, household.id(), to.division(), report, members);
        run(JOURNAL, "report-" + report, members);
        if (listeners > 0) {
            run(EVENT, details, listeners);
        }
        connection.commit();
    }

    private long report(Move move, String details) throws SQLException {
        try (var insert = connection.prepareStatement(REPORT)) {
            bind(
                    insert,
                    move.day(),
                    move.household().members()[0],
                    move.to().division(),
                    400,
                    details);
            try (var row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
