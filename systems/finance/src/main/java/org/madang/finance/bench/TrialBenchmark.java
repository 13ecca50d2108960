package org.madang.finance.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.madang.finance.governments.Governments;
import org.madang.finance.ledger.Balances;
import org.madang.finance.ledger.ExportJournal;
import org.madang.finance.ledger.Folding;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.bench.Benchmark;
import org.madang.kernel.bench.Measurement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The trial balance of all governments over a million transactions, beside {@code ledger} on the
 * same transactions exported as text. Fewer with {@code -Dmadang.bench.transactions}.
 */
@Component("financeTrialBenchmark")
class TrialBenchmark implements Benchmark {

    private static final int TRANSACTIONS =
            Integer.getInteger("madang.bench.transactions", 1_000_000);
    private static final int BATCH = 500;
    private static final int WORKERS = 4;
    private static final int READS = 15;

    private final BenchBooks books;
    private final Balances balances;
    private final Folding folding;
    private final ExportJournal export;
    private final Governments governments;
    private final Access access;
    private final TransactionTemplate reading;

    TrialBenchmark(
            BenchBooks books,
            Balances balances,
            Folding folding,
            ExportJournal export,
            Governments governments,
            Access access,
            PlatformTransactionManager transactions) {
        this.books = books;
        this.balances = balances;
        this.folding = folding;
        this.export = export;
        this.governments = governments;
        this.access = access;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public String name() {
        return "finance";
    }

    @Override
    public List<Measurement> run() throws Exception {
        load();
        folding.settle();
        var figures = new ArrayList<Measurement>();
        double now = read(Balances.Question.EVERYTHING);
        double asOf = read(Balances.Question.EVERYTHING.asOf(first().plusDays(days() / 2)));
        var label = "finance: trial balance of %,d transactions".formatted(TRANSACTIONS);
        var theirs = other();
        figures.add(
                theirs == null
                        ? Measurement.atMost(label, now, "s", 1)
                        : Measurement.beside(
                                label + ", beside ledger", 1 / now, "/s", 1 / theirs, 50));
        figures.add(Measurement.atMost(label + ", as of a day", asOf, "s", 1));
        return figures;
    }

    private LocalDate first() {
        return LocalDate.of(books.today().getYear(), 1, 1);
    }

    /** Days of the year so far: business is spread over them, or no day would tell any from all. */
    private long days() {
        return books.today().getDayOfYear();
    }

    private void load() throws Exception {
        var purses = books.purses(243, false);
        try (var pool = Executors.newFixedThreadPool(WORKERS)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < TRANSACTIONS / BATCH; i++) {
                var purse = purses.get(i % purses.size());
                var day = first().plusDays(i % days());
                running.add(pool.submit(() -> books.spend(purse, 2, BATCH, day)));
            }
            for (var one : running) {
                one.get();
            }
        }
    }

    /** The middle of some reads, in seconds. */
    private double read(Balances.Question question) {
        var seconds = new double[READS];
        for (int i = 0; i < READS; i++) {
            long before = System.nanoTime();
            access.as(new Actor.House(), () -> reading.execute(status -> balances.trial(question)));
            seconds[i] = (System.nanoTime() - before) / 1e9;
        }
        java.util.Arrays.sort(seconds);
        return seconds[READS / 2];
    }

    /** How long ledger takes for the same; null where it is not installed. */
    private @Nullable Double other() throws IOException, InterruptedException {
        var file = Files.createTempFile("madang-books", ".journal");
        try {
            new ProcessBuilder("ledger", "--version").start().waitFor();
            try (var out = Files.newBufferedWriter(file)) {
                exportAll(out);
            }
            long before = System.nanoTime();
            int code = balance(file);
            return code == 0 ? (System.nanoTime() - before) / 1e9 : null;
        } catch (IOException absent) {
            return null;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static int balance(Path file) throws IOException, InterruptedException {
        return new ProcessBuilder("ledger", "-f", file.toString(), "balance", "--flat")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private void exportAll(BufferedWriter out) {
        int year = books.today().getYear();
        access.as(
                new Actor.House(),
                () -> {
                    for (var government : governments.all()) {
                        export.journal(
                                new ExportJournal.Selection(
                                        government.id(),
                                        null,
                                        LocalDate.of(year, 1, 1),
                                        LocalDate.of(year, 12, 31)),
                                out);
                    }
                    return true;
                });
    }
}
