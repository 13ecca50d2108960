package org.madang.kinship;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The likelihood of one pedigree at one marker. A peeling is made once for a family and marker and
 * asked many times, with ever other people typed.
 */
final class Peeling {
    private final Pedigree pedigree;
    private final Marker marker;
    private final int[] ploidy;

    Peeling(Pedigree pedigree, Marker marker) {
        this.pedigree = pedigree;
        this.marker = marker;
        ploidy = new int[pedigree.size()];
        Arrays.setAll(ploidy, i -> marker.inheritance().ploidy(pedigree.sex(i)));
    }

    Marker marker() {
        return marker;
    }

    /** Log-likelihood; {@code seen[i]} belongs to the i-th person, {@code null} if untyped. */
    double logLikelihood(@Nullable Seen[] seen) {
        Network network = network(seen, -1);
        return network == null ? Double.NEGATIVE_INFINITY : network.sums.logSum();
    }

    /** Log-likelihood with chosen founders fixed to states that carry no prior (see θ). */
    double logLikelihood(@Nullable Seen[] seen, Locus locus, int[] fixed) {
        Network network = new Network(locus, relevant(seen, -1));
        return network.build(seen, fixed) ? network.sums.logSum() : Double.NEGATIVE_INFINITY;
    }

    /** Probabilities of a person's states given the rest, summing to 1; all 0 if impossible. */
    double[] distribution(@Nullable Seen[] seen, int person, Locus locus) {
        Network network = new Network(locus, relevant(seen, person));
        network.kept = person;
        double[] all = new double[locus.states(ploidy[person])];
        if (!network.build(seen, NOBODY)) {
            return all;
        }
        double[] sums = network.sums.sumsBy(network.variable[person]);
        double total = Arrays.stream(sums).sum();
        int[] states = network.states[person];
        for (int s = 0; s < sums.length; s++) {
            all[states[s]] = total > 0 ? sums[s] / total : 0;
        }
        return all;
    }

    private static final int[] NOBODY = new int[0];

    private @Nullable Network network(@Nullable Seen[] seen, int kept) {
        Network network = new Network(locus(seen), relevant(seen, kept));
        return network.build(seen, NOBODY) ? network : null;
    }

    Locus locus(@Nullable Seen[] seen) {
        boolean[] shown = new boolean[marker.frequencies().size()];
        for (Seen first : seen) {
            for (Seen s = first; s != null; s = s.also()) {
                for (int a : s.places()) {
                    shown[a] = true;
                }
            }
        }
        return Locus.of(marker, shown);
    }

    Locus wholeLocus() {
        boolean[] all = new boolean[marker.frequencies().size()];
        Arrays.fill(all, true);
        return Locus.of(marker, all);
    }

    int ploidy(int person) {
        return ploidy[person];
    }

    boolean isFounder(int i) {
        return founder(i);
    }

    /** Typed people and their ancestors; nobody else can change the sum. */
    boolean[] relevant(@Nullable Seen[] seen, int kept) {
        boolean[] relevant = new boolean[seen.length];
        for (int i = 0; i < seen.length; i++) {
            if (i == kept || (seen[i] != null && ploidy[i] > 0)) {
                mark(i, relevant);
            }
        }
        return relevant;
    }

    private void mark(int i, boolean[] relevant) {
        if (i < 0 || relevant[i]) {
            return;
        }
        relevant[i] = true;
        Sex sex = pedigree.sex(i);
        if (marker.inheritance().fromFather(sex)) {
            mark(pedigree.father(i), relevant);
        }
        if (marker.inheritance().fromMother(sex)) {
            mark(pedigree.mother(i), relevant);
        }
    }

    private boolean founder(int i) {
        return pedigree.father(i) < 0 && pedigree.mother(i) < 0;
    }

    /** The factors of one sum. */
    private final class Network {
        final Elimination sums = new Elimination();
        final int[] variable = new int[pedigree.size()];
        final int[][] states = new int[pedigree.size()][];
        private final double[][] weights = new double[pedigree.size()][];
        private final Locus locus;
        private final boolean[] relevant;
        private final boolean[] isParent = new boolean[pedigree.size()];
        private final double[][] paternalRows = new double[pedigree.size()][];
        private int kept = -1;

        Network(Locus locus, boolean[] relevant) {
            this.locus = locus;
            this.relevant = relevant;
        }

        /** False if what was seen of somebody is impossible by itself. */
        boolean build(@Nullable Seen[] seen, int[] fixed) {
            Arrays.fill(variable, -1);
            for (int i = 0; i < seen.length; i++) {
                if (relevant[i] && !place(i, seen[i], fixed)) {
                    return false;
                }
            }
            for (int i = 0; i < seen.length; i++) {
                if (relevant[i]) {
                    if (founder(i)) {
                        foundersPrior(i, fixed.length > 0 && fixed[i] >= 0);
                    } else {
                        inherit(i);
                    }
                }
            }
            return true;
        }

        private boolean place(int i, @Nullable Seen seen, int[] fixed) {
            Sighting s = Sighting.of(locus, ploidy[i], seen);
            if (fixed.length > 0 && fixed[i] >= 0) {
                int at = Arrays.binarySearch(s.states(), fixed[i]);
                s =
                        at < 0
                                ? new Sighting(new int[0], new double[0])
                                : new Sighting(
                                        new int[] {fixed[i]}, new double[] {s.weights()[at]});
            }
            states[i] = s.states();
            weights[i] = s.weights();
            int father = pedigree.father(i);
            int mother = pedigree.mother(i);
            if (father >= 0) {
                isParent[father] = true;
            }
            if (mother >= 0) {
                isParent[mother] = true;
            }
            return !s.isImpossible();
        }

        private boolean certain(int i) {
            return states[i].length == 1 && i != kept;
        }

        private int variable(int i) {
            if (variable[i] < 0) {
                variable[i] = sums.variable(states[i].length);
            }
            return variable[i];
        }

        private void foundersPrior(int i, boolean conditioned) {
            double[] table = weights[i].clone();
            for (int s = 0; s < table.length && !conditioned; s++) {
                table[s] *= locus.prior(states[i][s], ploidy[i]);
            }
            if (certain(i)) {
                sums.multiply(table[0]);
            } else {
                sums.add(new Factor(new int[] {variable(i)}, table));
            }
        }

        /** What a parent passes on: rows by the parent's states, columns by allele. */
        private double[] rows(int parent, boolean father) {
            double[] rows = paternalRows[parent];
            if (rows == null) {
                rows = new double[states[parent].length * locus.n];
                for (int s = 0; s < states[parent].length; s++) {
                    locus.gametes(states[parent][s], ploidy[parent], father, rows, s * locus.n);
                }
                paternalRows[parent] = rows;
            }
            return rows;
        }

        private void inherit(int child) {
            Sex sex = pedigree.sex(child);
            boolean fromFather = locus.inheritance.fromFather(sex);
            boolean fromMother = locus.inheritance.fromMother(sex);
            boolean leaf = !childMatters(child);
            Transmissions t = new Transmissions(locus, sums);
            if (fromFather) {
                side(t, pedigree.father(child), true);
            }
            if (fromMother) {
                side(t, pedigree.mother(child), false);
            }
            if (leaf || certain(child)) {
                t.close(states[child], weights[child], ploidy[child]);
            } else {
                t.join(variable(child), states[child], weights[child], ploidy[child]);
            }
        }

        private boolean childMatters(int i) {
            return isParent[i] || i == kept;
        }

        private void side(Transmissions t, int parent, boolean father) {
            if (parent < 0) {
                t.vector(locus.unknownGamete(father));
            } else if (certain(parent)) {
                t.vector(rows(parent, father));
            } else {
                t.parent(variable(parent), rows(parent, father), states[parent].length);
            }
        }
    }
}
