package org.madang.residents.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.bench.Benchmark;
import org.madang.kernel.bench.LoadLoop;
import org.madang.kernel.bench.Measurement;
import org.madang.kernel.database.Database;
import org.madang.residents.bench.Movers.Course;
import org.madang.residents.bench.Movers.Move;
import org.madang.residents.moving.MoveResult;
import org.madang.residents.moving.RegisterMove;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.RegisterClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whole households that move, entered at the counter, with 1 and 16 officials at once; beside the
 * same rows written by bare SQL in one transaction each.
 */
@Component
class MoveBenchmark implements Benchmark {

    private static final double GOAL = 0.6;

    /** Of each side, shared by its workers. */
    private static final int HOUSEHOLDS = 1600;

    private final RegisterMove moves;
    private final Movers movers;
    private final Access access;
    private final Ledger ledger;
    private final RegisterClock clock;
    private final DataSource owner;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    MoveBenchmark(
            RegisterMove moves,
            Movers movers,
            Access access,
            Ledger ledger,
            RegisterClock clock,
            Database database,
            JdbcClient jdbc,
            TransactionTemplate transactions) {
        this.moves = moves;
        this.movers = movers;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.owner = database.asOwner();
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "residents";
    }

    @Override
    public List<Measurement> run() throws SQLException {
        var courses = movers.courses(32, HOUSEHOLDS / 16);
        int listeners = listeners(courses.getFirst());
        var ours = courses.subList(0, 16);
        var theirs = courses.subList(16, 32);
        var figures = new ArrayList<Measurement>();
        figures.addAll(measure(1, ours, theirs, listeners));
        figures.addAll(measure(16, ours, theirs, listeners));
        // The floor's events are nobody's: no house is to find them owed.
        JdbcClient.create(owner)
                .sql("delete from events.event_publication where listener_id = 'bench'")
                .update();
        return figures;
    }

    private List<Measurement> measure(
            int writers, List<Course> ours, List<Course> theirs, int listeners)
            throws SQLException {
        var connections = new ArrayList<Connection>();
        try {
            var bare = new ArrayList<BareMove>();
            for (int i = 0; i < writers; i++) {
                var connection = owner.getConnection();
                connections.add(connection);
                connection.setAutoCommit(false);
                bare.add(new BareMove(connection, clock.today(), listeners));
            }
            int share = ours.size() / writers;
            var results =
                    LoadLoop.inTurns(
                            writers,
                            9,
                            (worker, round) ->
                                    enter(ours.get(worker * share + round % share).next()),
                            (worker, round) ->
                                    write(
                                            bare.get(worker),
                                            theirs.get(worker * share + round % share).next()));
            var who = writers == 1 ? "1 writer" : writers + " writers";
            return List.of(
                    Measurement.beside(
                            "residents: moves of households, " + who,
                            results[0].perSecond(),
                            "/s",
                            results[1].perSecond(),
                            GOAL),
                    Measurement.alone(
                            "residents: moves, " + who + ", p99", results[0].p99(), "ms"));
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    private void enter(Move move) {
        // Each by an official of the place they move to, as the law has it.
        var registrar = People.registrar(new Jurisdiction(move.to().division().substring(0, 5)));
        var result = access.as(registrar, () -> moves.register(move.command(), false));
        if (!(result instanceof MoveResult.Registered)) {
            throw new IllegalStateException("a move was not entered: " + result);
        }
    }

    private void write(BareMove bare, Move move) throws SQLException {
        bare.write(move, ledger.json(move.command()));
    }

    /** How many listeners are owed an event of a move: as many rows are written with it. */
    private int listeners(Course course) {
        // Before the commit: what is done is owed no longer, and no longer there.
        var owed = jdbc.sql("select count(*) from events.event_publication");
        return Objects.requireNonNull(
                transactions.execute(status -> {
                    long before = owed.query(Long.class).single();
                    enter(course.next());
                    return (int) (owed.query(Long.class).single() - before);
                }));
    }
}
