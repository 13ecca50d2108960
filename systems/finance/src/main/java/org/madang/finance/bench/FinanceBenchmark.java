package org.madang.finance.bench;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.madang.kernel.bench.Benchmark;
import org.madang.kernel.bench.LoadLoop;
import org.madang.kernel.bench.Measurement;
import org.madang.kernel.database.Database;
import org.springframework.stereotype.Component;

/**
 * Postings a second, budget check and journal included, beside pgbench's transaction on the same
 * database in the same run: spread over all governments, and all at the one treasury account of
 * Seoul.
 */
@Component("financeBenchmark")
class FinanceBenchmark implements Benchmark {

    private static final int[] WRITERS = {1, 16, 64};
    private static final int BATCH = 100;
    private static final double SECONDS =
            Double.parseDouble(System.getProperty("madang.bench.seconds", "6"));

    private final BenchBooks books;
    private final Database database;
    private final DataSource source;

    FinanceBenchmark(BenchBooks books, Database database, DataSource source) {
        this.books = books;
        this.database = database;
        this.source = source;
    }

    @Override
    public String name() {
        return "finance";
    }

    @Override
    public List<Measurement> run() throws Exception {
        var peer = new TpcB(database, source);
        var uniform = books.purses(243, false);
        var hot = books.purses(64, true);
        var figures = new ArrayList<Measurement>();
        for (int writers : WRITERS) {
            figures.add(one("uniform", uniform, 2, writers, peer));
            figures.add(one("one treasury account", hot, 2, writers, peer));
        }
        figures.add(one("uniform", uniform, 4, 16, peer));
        figures.add(one("one treasury account", hot, 4, 16, peer));
        for (int writers : WRITERS) {
            figures.add(batched("uniform", uniform, 2, writers, peer));
            figures.add(batched("one treasury account", hot, 2, writers, peer));
        }
        figures.add(batched("uniform", uniform, 4, 16, peer));
        return figures;
    }

    private Measurement one(
            String name, List<BenchBooks.Purse> purses, int legs, int writers, TpcB peer) {
        var both =
                LoadLoop.inTurns(
                        writers,
                        SECONDS,
                        (worker, round) ->
                                books.spend(purse(purses, worker, round, writers), legs, 1),
                        (worker, round) -> peer.run());
        return Measurement.beside(
                "finance: %d legs, %d writers, %s".formatted(legs, writers, name),
                both[0].perSecond(),
                "/s",
                both[1].perSecond(),
                0.5);
    }

    private Measurement batched(
            String name, List<BenchBooks.Purse> purses, int legs, int writers, TpcB peer) {
        var both =
                LoadLoop.inTurns(
                        writers,
                        SECONDS,
                        (worker, round) ->
                                books.spend(purse(purses, worker, round, writers), legs, BATCH),
                        (worker, round) -> peer.run());
        return Measurement.beside(
                "finance: %d legs, %d writers, %s, batched".formatted(legs, writers, name),
                both[0].perSecond() * BATCH,
                "/s",
                both[1].perSecond(),
                1.0);
    }

    private static BenchBooks.Purse purse(
            List<BenchBooks.Purse> purses, int worker, int round, int writers) {
        return purses.get(Math.floorMod(worker + round * writers, purses.size()));
    }
}
