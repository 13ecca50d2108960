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

    /** Odd, so that one of them is the middle. */
    private static final int TURNS = 9;

    private LoadLoop() {}

    /** A warm-up, then the loop that counts, equally long. */
    public static Result measure(int workers, double seconds, Work work) {
        loop(workers, seconds, work);
        return loop(workers, seconds, work).result();
    }

    /**
     * The house and its floor in short turns, so that a change in the machine's mood meets both.
     * Each turn of the house is set beside the floor's turns before and after it; the turn whose
     * ratio is the middle one counts, with its own figures. Percentiles are those of all turns.
     *
     * @param seconds that each side works in all, after as long a warm-up
     */
    public static Result[] inTurns(int workers, double seconds, Work house, Work floor) {
        loop(workers, seconds, house);
        var ours = new ArrayList<Lap>();
        var theirs = new ArrayList<Lap>();
        theirs.add(loop(workers, seconds / 3, floor));
        for (int i = 0; i < TURNS; i++) {
            ours.add(loop(workers, seconds / TURNS, house));
            theirs.add(loop(workers, seconds / TURNS, floor));
        }
        var pairs = new ArrayList<double[]>();
        for (int i = 0; i < TURNS; i++) {
            var around = (theirs.get(i).perSecond() + theirs.get(i + 1).perSecond()) / 2;
            pairs.add(new double[] {ours.get(i).perSecond(), around});
        }
        pairs.sort((a, b) -> Double.compare(a[0] / a[1], b[0] / b[1]));
        var middle = pairs.get(pairs.size() / 2);
        return new Result[] {
            Lap.of(ours).result(middle[0]), Lap.of(theirs).result(middle[1]),
        };
    }

    /** One turn: how long each piece took, in nanoseconds. */
    private record Lap(double perSecond, long[] times) {

        /** Several as one. */
        static Lap of(List<Lap> laps) {
            var times = laps.stream().flatMapToLong(lap -> Arrays.stream(lap.times())).toArray();
            return new Lap(laps.stream().mapToDouble(Lap::perSecond).average().orElse(0), times);
        }

        Result result() {
            return result(perSecond);
        }

        Result result(double rate) {
            var sorted = times.clone();
            Arrays.sort(sorted);
            return new Result(rate, at(sorted, 0.50), at(sorted, 0.99));
        }
    }

    private static Lap loop(int workers, double seconds, Work work) {
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
        var times = all.stream().flatMapToLong(Arrays::stream).toArray();
        return new Lap(times.length / elapsed, times);
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
