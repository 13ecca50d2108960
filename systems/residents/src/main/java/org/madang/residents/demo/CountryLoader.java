package org.madang.residents.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.madang.kernel.language.Text;
import org.madang.residents.loading.Lanes;
import org.madang.residents.loading.LoadProgress;
import org.madang.residents.loading.NumberSeal;

/**
 * Loads the country into the register's tables. Several lanes each make a stretch of municipalities
 * and copy it in batches over a connection of their own: while PostgreSQL works for one lane,
 * another makes the next residents. A batch commits together with its place in the country, so a
 * load cut short goes on where it stopped.
 */
final class CountryLoader {

    static final Text STEP = Text.of("주민 만들기", "Residents");

    static final int BATCH = 10_000;

    /** One more than cores, so that none idles while a lane waits for the disk. */
    static final int LANES = Math.min(Runtime.getRuntime().availableProcessors() + 1, 8);

    private final DataSource owner;
    private final Country country;
    private final NumberSeal seal;
    private final LoadProgress progress;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();

    CountryLoader(DataSource owner, Country country, NumberSeal seal, LoadProgress progress) {
        this.owner = owner;
        this.country = country;
        this.seal = seal;
        this.progress = progress;
    }

    /** Municipalities told by one lane in one go: at least a batch of people. */
    private record Stretch(int first, int end) {}

    private List<Stretch> stretches() {
        var stretches = new ArrayList<Stretch>();
        int first = 0;
        int people = 0;
        for (int m = 0; m < country.municipalities(); m++) {
            people += country.people(m);
            if (people >= BATCH || m + 1 == country.municipalities()) {
                stretches.add(new Stretch(first, m + 1));
                first = m + 1;
                people = 0;
            }
        }
        return stretches;
    }

    /**
     * Loads what is not there yet.
     *
     * @return rows written to all tables
     */
    long load() throws SQLException {
        var known = new HashSet<String>();
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var batches = statement.executeQuery("select batch from residents.demo_batch")) {
            while (batches.next()) {
                known.add(batches.getString(1));
            }
        }
        var stretches = new ConcurrentLinkedQueue<>(stretches());
        try (var threads = Executors.newFixedThreadPool(LANES)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < LANES; i++) {
                running.add(
                        threads.submit(() -> {
                            run(stretches, known);
                            return null;
                        }));
            }
            Lanes.await(running);
        }
        return rows.get();
    }

    private void run(ConcurrentLinkedQueue<Stretch> stretches, Set<String> known)
            throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            // The last batches may be lost with the machine's power: then they are made again.
            statement.execute("set synchronous_commit = off");
            connection.setAutoCommit(false);
            for (Stretch stretch; (stretch = stretches.poll()) != null; ) {
                new Lane(connection, stretch, known).run();
            }
        }
    }

    /** One stretch on its way into the database. */
    private final class Lane implements CountrySink {

        private final Connection connection;
        private final Stretch stretch;
        private final Set<String> known;
        private final CopySink sink = new CopySink(country.plan(), seal);
        private int batch;
        private int waiting;

        Lane(Connection connection, Stretch stretch, Set<String> known) {
            this.connection = connection;
            this.stretch = stretch;
            this.known = known;
        }

        void run() throws SQLException {
            try {
                for (int m = stretch.first(); m < stretch.end(); m++) {
                    country.tell(m, this);
                }
                copy();
            } catch (Refusal e) {
                throw e.sql;
            }
        }

        @Override
        public void household(long id, int formedOn, int endedOn) {
            if (!isKnown()) {
                sink.household(id, formedOn, endedOn);
            }
        }

        @Override
        public void person(Person person) {
            waiting++;
            if (!isKnown()) {
                sink.person(person);
            }
            if (waiting == BATCH) {
                try {
                    copy();
                } catch (SQLException e) {
                    throw new Refusal(e);
                }
            }
        }

        private String name() {
            return stretch.first() + "." + batch;
        }

        private boolean isKnown() {
            return known.contains(name());
        }

        private void copy() throws SQLException {
            if (!isKnown()) {
                rows.addAndGet(sink.copy(connection));
                try (var mark =
                        connection.prepareStatement(
                                "insert into residents.demo_batch (batch) values (?)")) {
                    mark.setString(1, name());
                    mark.executeUpdate();
                }
                connection.commit();
            }
            batch++;
            progress.advanced(STEP, done.addAndGet(waiting), country.plan().population());
            waiting = 0;
        }
    }

    /** Carries a failed copy out of the telling. */
    private static final class Refusal extends RuntimeException {
        @java.io.Serial private static final long serialVersionUID = 1;

        private final transient SQLException sql;

        Refusal(SQLException sql) {
            super(sql);
            this.sql = sql;
        }
    }
}
