package org.madang.kernel.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs one piece of work over and over on some threads for some time and counts. */
public final class LoadLoop {

    /** One piece of work; the number says which of all pieces it is. */
    @FunctionalInterface
    public interface Work {
        void run(int worker, int round) throws Exception;
    }

    /**
     * What came of a loop.
     *
     * @param perSecond pieces of work done a second, all threads together
     * @param p50 and p99, in milliseconds
     */
    public record Result(double perSecond, double p50, double p99) {}

    private LoadLoop() {}

    /** A short warm-up, then the loop that counts. */
    public static Result measure(int workers, double seconds, Work work) {
        loop(workers, Math.min(seconds, 2), work);
        return loop(workers, seconds, work);
    }

    /**
     * The house and its floor in turns, three rounds each, so that a change in the machine's mood
     * meets both; the middle round of each counts.
     */
    public static Result[] inTurns(int workers, double seconds, Work house, Work floor) {
        loop(workers, 2, house);
        loop(workers, 2, floor);
        var ours = new ArrayList<Result>();
        var theirs = new ArrayList<Result>();
        for (int i = 0; i < 3; i++) {
            ours.add(loop(workers, seconds / 3, house));
            theirs.add(loop(workers, seconds / 3, floor));
        }
        return new Result[] {middle(ours), middle(theirs)};
    }

    private static Result middle(List<Result> results) {
        results.sort((a, b) -> Double.compare(a.perSecond(), b.perSecond()));
        return results.get(results.size() / 2);
    }

    private static Result loop(int workers, double seconds, Work work) {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        var all = new ArrayList<long[]>();
        try (var pool = Executors.newFixedThreadPool(workers)) {
            var running = new ArrayList<Future<long[]>>();
            for (int worker = 0; worker < workers; worker++) {
                int number = worker;
                running.add(pool.submit(() -> repeat(number, end, work)));
            }
            for (var one : running) {
                all.add(one.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the benchmark was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the benchmarked work failed", e.getCause());
        }
        double elapsed = (System.nanoTime() - start) / 1e9;
        var times = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(times.length / elapsed, at(times, 0.50), at(times, 0.99));
    }

    private static long[] repeat(int worker, long end, Work work) throws Exception {
        var times = new long[1024];
        int count = 0;
        for (long before = System.nanoTime(); before < end; ) {
            work.run(worker, count);
            long after = System.nanoTime();
            if (count == times.length) {
                times = Arrays.copyOf(times, count * 2);
            }
            times[count++] = after - before;
            before = after;
        }
        return Arrays.copyOf(times, count);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }
}
