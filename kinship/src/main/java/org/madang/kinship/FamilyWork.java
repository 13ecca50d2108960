package org.madang.kinship;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The table of one family in pieces that threads can share and a stopped search can keep: a branch
 * for each first victim at each missing person. Put together in the order of the branches the
 * pieces make the same table whoever computed them.
 */
final class FamilyWork {
    private final Disaster disaster;
    private final Family family;
    private final double[][] prior;
    private final List<int[]> branches = new ArrayList<>();
    private final @Nullable FamilyTable[] parts;
    private int next;
    private int finished;
    private int workers;
    private double logBase = Double.NaN;

    FamilyWork(Disaster disaster, Family family) {
        this.disaster = disaster;
        this.family = family;
        int victims = disaster.victims().size();
        prior = new double[family.missing().size()][victims];
        for (int i = 0; i < prior.length; i++) {
            String m = family.missing().get(i);
            for (int v = 0; v < victims; v++) {
                boolean may = disaster.mayBe(v, family, m);
                String victim = disaster.victims().get(v).name();
                double weight = may ? disaster.prior().weight(victim, m) : 0;
                prior[i][v] = StrictMath.log(weight);
                if (may) {
                    branches.add(new int[] {i, v});
                }
            }
        }
        parts = new FamilyTable[branches.size()];
    }

    Family family() {
        return family;
    }

    int branches() {
        return parts.length;
    }

    synchronized int finished() {
        return finished;
    }

    synchronized boolean isFinished() {
        return finished == parts.length && !Double.isNaN(logBase);
    }

    synchronized int workers() {
        return workers;
    }

    synchronized double logBase() {
        return logBase;
    }

    synchronized void base(double log) {
        logBase = log;
    }

    synchronized @Nullable FamilyTable part(int branch) {
        return parts[branch];
    }

    synchronized void put(int branch, FamilyTable part) {
        finished += parts[branch] == null ? 1 : 0;
        parts[branch] = part;
    }

    /** Begins again with what is left after a stop. */
    synchronized void rewind() {
        next = 0;
        workers = 0;
    }

    synchronized void join() {
        workers++;
    }

    private synchronized int take() {
        while (next < parts.length && parts[next] != null) {
            next++;
        }
        return next < parts.length ? next++ : -1;
    }

    synchronized boolean hasLeft() {
        int at = next;
        while (at < parts.length && parts[at] != null) {
            at++;
        }
        return at < parts.length || Double.isNaN(logBase);
    }

    /**
     * Computes branches until none is left or told to stop.
     *
     * @return number of pedigree sums done
     * @throws InvalidKinshipData if the references of the family contradict each other
     */
    long work(BooleanSupplier stop, Runnable done) {
        FamilyScorer scorer = new FamilyScorer(disaster, family);
        base(scorer.logBase());
        for (int b = take(); b >= 0 && !stop.getAsBoolean(); b = take()) {
            int[] branch = branches.get(b);
            FamilyTable part = FamilyTable.branch(scorer, prior, branch[0], branch[1], stop);
            if (part == null) {
                break;
            }
            put(b, part);
            done.run();
        }
        return scorer.peels();
    }

    FamilyTable table() {
        FamilyTable table = FamilyTable.empty(family, logBase());
        table.appendNobody();
        for (int b = 0; b < parts.length; b++) {
            table.append(Objects.requireNonNull(part(b)));
        }
        return table;
    }
}
