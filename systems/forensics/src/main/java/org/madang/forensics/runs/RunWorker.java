package org.madang.forensics.runs;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Part;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Text;
import org.madang.kinship.InvalidKinshipData;
import org.madang.kinship.JointSearch;
import org.madang.kinship.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the runs, one at a time and oldest first. How far a run is stands in the database, so a
 * reload or another server shows the same; a run whose process died is taken up again from its last
 * checkpoint.
 */
@Component
public class RunWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);
    private static final Duration BEAT = Duration.ofMillis(400);
    private static final Duration CHECKPOINT = Duration.ofSeconds(10);
    private static final Duration REST = Duration.ofSeconds(1);

    private final Runs runs;
    private final Laboratory laboratory;
    private final Access access;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final boolean enabled;
    private final AtomicBoolean running = new AtomicBoolean();
    private final Object bell = new Object();
    private @Nullable Thread thread;

    RunWorker(
            Runs runs,
            Laboratory laboratory,
            Access access,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            @Value("${madang.forensics.worker:true}") boolean enabled) {
        this.runs = runs;
        this.laboratory = laboratory;
        this.access = access;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.enabled = enabled;
    }

    private record Claim(long runId, long disasterId) {}

    /** What of a run is loaded before its sums. */
    private record Work(
            Method method, Snapshot snapshot, @Nullable String checkpoint, Duration worked) {}

    /** Does the oldest waiting run, if there is one. */
    public boolean next() {
        return Boolean.TRUE.equals(
                access.as(
                        new Actor.House(),
                        () -> {
                            var claim = claim();
                            claim.ifPresent(this::work);
                            return claim.isPresent();
                        }));
    }

    private Optional<Claim> claim() {
        return Objects.requireNonNull(
                transactions.execute(status ->
                        jdbc.sql("select run_id, case_id from forensics.next_run()")
                                .query((row, i) ->
                                        new Claim(row.getLong("run_id"), row.getLong("case_id")))
                                .optional()));
    }

    private <T> T inCase(Claim claim, java.util.function.Supplier<T> work) {
        // A sum may ask from any of its threads.
        return Objects.requireNonNull(
                access.as(
                        new Actor.House(),
                        () ->
                                transactions.execute(status -> {
                                    laboratory.enter(claim.disasterId(), Part.LABORATORY);
                                    return work.get();
                                })));
    }

    private void work(Claim claim) {
        long id = claim.runId();
        try {
            var work = inCase(claim, () -> load(claim));
            var computation = new Computation(work.snapshot(), work.method(), work.checkpoint());
            var pulse = new Pulse(claim, computation, work.worked());
            var outcome = computation.run(pulse::stop, pulse::progress);
            inCase(claim, () -> ended(claim, computation, outcome, pulse));
        } catch (InvalidKinshipData bad) {
            fail(claim, words(bad));
        } catch (RuntimeException e) {
            // The data may be in the message: only the kind of failure is logged.
            LOG.error("Run {} failed: {}", id, e.getClass().getName());
            fail(
                    claim,
                    Text.of(
                            "계산이 예기치 않게 끝났습니다. 다시 시작해 보십시오.",
                            "The run ended unexpectedly. Start it again."));
        }
    }

    private void fail(Claim claim, Text why) {
        inCase(
                claim,
                () -> {
                    runs.failed(claim.runId(), why);
                    return true;
                });
    }

    private Work load(Claim claim) {
        var row = runs.byId(claim.disasterId(), claim.runId()).orElseThrow();
        return new Work(
                row.method(),
                runs.input(claim.runId()).orElseThrow(),
                runs.checkpoint(claim.runId()).orElse(null),
                row.worked());
    }

    private boolean ended(
            Claim claim, Computation computation, Optional<Outcome> outcome, Pulse pulse) {
        long id = claim.runId();
        if (outcome.isPresent()) {
            runs.done(id, outcome.get(), pulse.worked());
            return true;
        }
        var checkpoint = computation.checkpoint();
        if (checkpoint != null) {
            runs.keep(id, checkpoint);
        }
        // A house that closes takes its work up again; a person's wish to stop is kept.
        runs.state(id, running.get() || !enabled ? RunRow.State.STOPPED : RunRow.State.QUEUED);
        return true;
    }

    private static Text words(InvalidKinshipData bad) {
        var first = bad.problems().getFirst();
        var advice =
                first.code() == Problem.Code.TOO_LARGE
                        ? Text.of(
                                " 상한이 증명된 방법이나, 다툼 없는 쌍을 먼저 정하는 방법으로 다시 시작하십시오.",
                                " Start again with the bounded method, or with undisputed pairs"
                                        + " first.")
                        : Text.of(" 자료를 고친 뒤 다시 시작하십시오.", " Put the data right and start again.");
        return Text.of(first.ko() + "." + advice.ko(), first.en() + "." + advice.en());
    }

    /** Beats while sums go on: progress into the database, wishes out of it. */
    private final class Pulse {
        private final Claim claim;
        private final Computation computation;
        private final Duration before;
        private final long start = System.nanoTime();
        private long lastBeat = start - BEAT.toNanos();
        private long lastCheckpoint = start;
        private boolean stop;
        private JointSearch.Progress at = new JointSearch.Progress("pairs", 0, 0);

        Pulse(Claim claim, Computation computation, Duration before) {
            this.claim = claim;
            this.computation = computation;
            this.before = before;
        }

        Duration worked() {
            return before.plusNanos(System.nanoTime() - start);
        }

        synchronized void progress(JointSearch.Progress now) {
            at = now;
            if (System.nanoTime() - lastCheckpoint > CHECKPOINT.toNanos()) {
                lastCheckpoint = System.nanoTime();
                var text = computation.checkpoint();
                if (text != null) {
                    inCase(
                            claim,
                            () -> {
                                runs.keep(claim.runId(), text);
                                return true;
                            });
                }
            }
        }

        synchronized boolean stop() {
            long now = System.nanoTime();
            if (now - lastBeat > BEAT.toNanos()) {
                lastBeat = now;
                stop =
                        inCase(
                                claim,
                                () ->
                                        runs.beat(
                                                claim.runId(),
                                                at.stage(),
                                                at.done(),
                                                at.of(),
                                                worked()));
            }
            return stop || Thread.currentThread().isInterrupted() || (enabled && !running.get());
        }
    }

    /** Wakes the worker: something waits. */
    void ring() {
        synchronized (bell) {
            bell.notifyAll();
        }
    }

    @Override
    public void start() {
        running.set(true);
        if (enabled) {
            thread = Thread.ofPlatform().name("forensics-runs").daemon().start(this::loop);
        }
    }

    private void loop() {
        while (running.get()) {
            try {
                if (!next()) {
                    synchronized (bell) {
                        bell.wait(REST.toMillis());
                    }
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("The worker rests after a failure: {}", e.getClass().getName());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(REST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running.set(false);
        ring();
        var last = thread;
        if (last != null) {
            try {
                last.join(Duration.ofSeconds(15));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    /** After the demo is furnished. */
    @Override
    public int getPhase() {
        return 1000;
    }

    /** Names of the stages, for people. */
    static final Map<String, Text> STAGES =
            Map.of(
                    "pairs", Text.of("짝별 비교", "Comparing pairs"),
                    "families", Text.of("가족별 계산", "Family by family"),
                    "sum", Text.of("전체 합산", "Summing over all families"));
}
