package org.madang.kernel.journal.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.madang.kernel.access.Actor;
import org.madang.kernel.bench.Benchmark;
import org.madang.kernel.bench.LoadLoop;
import org.madang.kernel.bench.Measurement;
import org.madang.kernel.database.Database;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Entries a second, each in a transaction of its own, beside a bare insert of the same row by the
 * same role in the same kind of transaction. The sequencer runs all the while: what it costs is in
 * both figures.
 */
@Component
class JournalBenchmark implements Benchmark {

    private static final double GOAL = 0.8;

    private static final Purpose PURPOSE =
            Purpose.of("bench.journal", Text.of("성능 측정", "Benchmark"));

    private static final String BARE =
            """
            insert into journal.entry
                (id, actor, actor_ko, actor_en, office, purpose, purpose_ko, purpose_en,
                 reference, deed, subject, what, facts)
            values (nextval('journal.entry_id'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Journal journal;
    private final TransactionTemplate transactions;
    private final Database database;

    JournalBenchmark(Journal journal, PlatformTransactionManager transactions, Database database) {
        this.journal = journal;
        this.transactions = new TransactionTemplate(transactions);
        this.database = database;
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public List<Measurement> run() throws SQLException {
        return List.of(measure(1), measure(16));
    }

    private Measurement measure(int writers) throws SQLException {
        var bare = new ArrayList<Connection>();
        try (var pool = database.pool(writers)) {
            for (int i = 0; i < writers; i++) {
                bare.add(connection(pool));
            }
            var results =
                    LoadLoop.inTurns(
                            writers,
                            9,
                            (worker, round) -> write(subject(worker, round)),
                            (worker, round) -> insert(bare.get(worker), subject(worker, round)));
            for (var connection : bare) {
                connection.close();
            }
            return Measurement.beside(
                    "journal: entries, %d %s"
                            .formatted(writers, writers == 1 ? "writer" : "writers"),
                    results[0].perSecond(),
                    "/s",
                    results[1].perSecond(),
                    GOAL);
        }
    }

    /** Nobody in the register has such a number. */
    private static long subject(int worker, int round) {
        return -1 - (worker * 1_000_000L + round) % 50_000;
    }

    private static Connection connection(DataSource pool) throws SQLException {
        var connection = pool.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private void write(long subject) {
        var entry =
                new JournalEntry(
                        new Actor.House(),
                        PURPOSE,
                        Deed.READ,
                        subject,
                        "bench.journal",
                        List.of("residents.name", "residents.address"));
        transactions.executeWithoutResult(status -> journal.write(entry));
    }

    private static void insert(Connection connection, long subject) throws SQLException {
        try (var row = connection.prepareStatement(BARE)) {
            row.setString(1, "house");
            row.setString(2, "시스템");
            row.setString(3, "The system");
            row.setString(4, null);
            row.setString(5, "bench.journal");
            row.setString(6, "성능 측정");
            row.setString(7, "Benchmark");
            row.setString(8, null);
            row.setString(9, "READ");
            row.setLong(10, subject);
            row.setString(11, "bench.journal");
            row.setArray(
                    12,
                    connection.createArrayOf(
                            "text", new String[] {"residents.name", "residents.address"}));
            row.executeUpdate();
        }
        connection.commit();
    }
}
