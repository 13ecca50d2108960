package org.madang.kinship;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Threads that fill the tables of all families: each takes a family nobody has begun, and when
 * there is none helps with the branches of the largest one left. The tables do not depend on who
 * computed what.
 */
final class FamilyWorkers {
    private final List<FamilyWork> works;
    private final BooleanSupplier stop;
    private final Runnable done;
    private final AtomicBoolean failed = new AtomicBoolean();
    private final AtomicLong peels = new AtomicLong();

    /**
     * @param stop asked by one thread at a time; once true it counts as true for good
     * @param done told after each branch, by one thread at a time
     */
    FamilyWorkers(List<FamilyWork> works, BooleanSupplier stop, Runnable done) {
        this.works = works;
        AtomicBoolean stopped = new AtomicBoolean();
        Object lock = new Object();
        this.stop =
                () -> {
                    synchronized (lock) {
                        if (!stopped.get() && stop.getAsBoolean()) {
                            stopped.set(true);
                        }
                        return stopped.get() || failed.get();
                    }
                };
        this.done =
                () -> {
                    synchronized (lock) {
                        done.run();
                    }
                };
        works.forEach(FamilyWork::rewind);
    }

    /** Number of pedigree sums done; works may be unfinished if told to stop. */
    long run(int threads) {
        if (threads <= 1) {
            loop();
            return peels.get();
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                running.add(pool.submit(this::loop));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the search was interrupted", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException problem) {
                throw problem;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(cause);
        }
        return peels.get();
    }

    private void loop() {
        boolean going = true;
        try {
            for (FamilyWork w = pick(); w != null && !stop.getAsBoolean(); w = pick()) {
                peels.addAndGet(w.work(stop, done));
            }
            going = false;
        } finally {
            // An error in one thread ends the others too.
            if (going) {
                failed.set(true);
            }
        }
    }

    private @Nullable FamilyWork pick() {
        synchronized (works) {
            FamilyWork best = null;
            for (FamilyWork w : works) {
                boolean better =
                        best == null
                                || w.workers() < best.workers()
                                || (w.workers() == best.workers()
                                        && w.branches() > best.branches());
                if (w.hasLeft() && better) {
                    best = w;
                }
            }
            if (best != null) {
                best.join();
            }
            return best;
        }
    }
}
