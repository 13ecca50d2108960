package org.madang.kinship;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Every possible joint assignment of a small disaster, best first. Equal likelihoods (to ten
 * decimals of the logarithm) stand in the alphabetical order of their missing persons.
 */
public final class JointTable {
    /** Refuses to list more than this many assignments. */
    public static final int MOST_ROWS = 5_000_000;

    private final FamilyTables tables;
    private final int width;
    private int[] chosen = new int[1024];
    private double[] logLr = new double[1024];
    private double[] logWeight = new double[1024];
    private int rows;
    private int[] order = new int[0];
    private double logTotal;

    private JointTable(FamilyTables tables) {
        this.tables = tables;
        width = tables.tables().size();
    }

    /**
     * @throws InvalidKinshipData if there are more than {@link #MOST_ROWS} assignments; see {@link
     *     JointSearch} for those
     */
    public static JointTable of(Disaster disaster) {
        return of(FamilyTables.of(disaster));
    }

    static JointTable of(FamilyTables tables) {
        JointTable table = new JointTable(tables);
        table.list(0, new int[table.width], new boolean[table.victims()], 0, 0);
        table.sort();
        double best = table.logWeight[table.order[0]];
        double sum = 0;
        for (int r = 0; r < table.rows; r++) {
            sum += StrictMath.exp(table.logWeight[r] - best);
        }
        table.logTotal = best + StrictMath.log(sum);
        return table;
    }

    private int victims() {
        return tables.disaster().victims().size();
    }

    private void list(int f, int[] option, boolean[] used, double lr, double weight) {
        if (f == width) {
            append(option, lr, weight);
            return;
        }
        FamilyTable t = tables.tables().get(f);
        for (int o = 0; o < t.options(); o++) {
            if (free(t, o, used)) {
                mark(t, o, used, true);
                option[f] = o;
                list(f + 1, option, used, lr + t.logLr(o), weight + t.logWeight(o));
                mark(t, o, used, false);
            }
        }
    }

    private static boolean free(FamilyTable t, int option, boolean[] used) {
        for (int i = 0; i < t.missing(); i++) {
            int v = t.victim(option, i);
            if (v >= 0 && used[v]) {
                return false;
            }
        }
        return true;
    }

    private static void mark(FamilyTable t, int option, boolean[] used, boolean value) {
        for (int i = 0; i < t.missing(); i++) {
            int v = t.victim(option, i);
            if (v >= 0) {
                used[v] = value;
            }
        }
    }

    private void append(int[] option, double lr, double weight) {
        if (rows == MOST_ROWS) {
            throw InvalidKinshipData.of(
                    Problem.of(
                            Problem.Code.TOO_LARGE,
                            "joint table",
                            tables.disaster().assignments().toString()));
        }
        if (rows == logLr.length) {
            logLr = Arrays.copyOf(logLr, 2 * rows);
            logWeight = Arrays.copyOf(logWeight, 2 * rows);
            chosen = Arrays.copyOf(chosen, 2 * rows * Math.max(1, width));
        }
        if ((rows + 1) * width > chosen.length) {
            chosen = Arrays.copyOf(chosen, 2 * (rows + 1) * width);
        }
        System.arraycopy(option, 0, chosen, rows * width, width);
        logLr[rows] = lr;
        logWeight[rows++] = weight;
    }

    private void sort() {
        long[] rounded = new long[rows];
        for (int r = 0; r < rows; r++) {
            rounded[r] = -Math.round((tables.logNobody() + logWeight[r]) * 1e10);
        }
        order = Ranking.of(rounded, alphabet());
    }

    /** For each row a number that orders rows as their missing persons' names do, victim first. */
    private long[] alphabet() {
        List<String> names = tables.disaster().missing().stream().sorted().toList();
        long base = names.size() + 1L;
        long[] power = new long[victims()];
        long nobody = 0;
        for (int v = power.length - 1; v >= 0; v--) {
            // Beyond 2^63 the last victims no longer count: a tie among ties.
            boolean room = v == power.length - 1 || power[v + 1] < Long.MAX_VALUE / base / base;
            power[v] = v == power.length - 1 ? 1 : room ? power[v + 1] * base : 0;
            nobody += power[v] * (base - 1);
        }
        int[][] rank = new int[width][];
        for (int f = 0; f < width; f++) {
            List<String> missing = tables.tables().get(f).family().missing();
            rank[f] = missing.stream().mapToInt(names::indexOf).toArray();
        }
        long[] code = new long[rows];
        Arrays.fill(code, nobody);
        for (int r = 0; r < rows; r++) {
            for (int f = 0; f < width; f++) {
                FamilyTable t = tables.tables().get(f);
                for (int i = 0; i < rank[f].length; i++) {
                    int v = t.victim(chosen[r * width + f], i);
                    code[r] += v < 0 ? 0 : power[v] * (rank[f][i] - base + 1);
                }
            }
        }
        return code;
    }

    private Assignment unranked(int row) {
        return tables.assignment(Arrays.copyOfRange(chosen, row * width, (row + 1) * width));
    }

    /** Number of assignments with a likelihood above zero. */
    public int size() {
        return rows;
    }

    /** The assignment at a rank, 0 being the best. */
    public Assignment row(int rank) {
        return unranked(order[rank]);
    }

    /** Posterior probability of the assignment at a rank. */
    public double posterior(int rank) {
        return StrictMath.exp(logWeight[order[rank]] - logTotal);
    }

    /** Number of assignments at the top that the data cannot tell apart. */
    public int tiedAtTop() {
        int count = 1;
        while (count < rows && logWeight[order[0]] - logWeight[order[count]] <= Assignment.TIE) {
            count++;
        }
        return count;
    }

    /** Posterior probability that a victim is a missing person, or none for {@code *}. */
    public double posterior(String victim, String missing) {
        int v = place(victim);
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            if (matches(r, v, missing)) {
                sum += StrictMath.exp(logWeight[r] - logTotal);
            }
        }
        return sum;
    }

    /**
     * Generalised likelihood ratio of a pairing: the best assignment with it against the best
     * without it.
     */
    public double glr(String victim, String missing) {
        int v = place(victim);
        double with = Double.NEGATIVE_INFINITY;
        double without = Double.NEGATIVE_INFINITY;
        for (int r = 0; r < rows; r++) {
            if (matches(r, v, missing)) {
                with = Math.max(with, logLr[r]);
            } else {
                without = Math.max(without, logLr[r]);
            }
        }
        return StrictMath.exp(with - without);
    }

    /**
     * The least favourable assignment with the pairing against the best without it; 0 if the
     * pairing occurs in an assignment that is impossible.
     */
    public double glrMinimum(String victim, String missing) {
        int v = place(victim);
        double with = Double.POSITIVE_INFINITY;
        double without = Double.NEGATIVE_INFINITY;
        long count = 0;
        for (int r = 0; r < rows; r++) {
            if (matches(r, v, missing)) {
                with = Math.min(with, logLr[r]);
                count++;
            } else {
                without = Math.max(without, logLr[r]);
            }
        }
        boolean all = BigInteger.valueOf(count).equals(containing(v, missing));
        return all ? StrictMath.exp(with - without) : 0;
    }

    /** Number of assignments, possible or not, that contain the pairing. */
    private BigInteger containing(int victim, String missing) {
        Disaster disaster = tables.disaster();
        Disaster less =
                Disaster.of(
                        List.of(),
                        disaster.families().stream()
                                .map(f ->
                                        Family.of(
                                                f.name(),
                                                f.pedigree(),
                                                java.util.Map.of(),
                                                f.missing().stream()
                                                        .filter(m -> !m.equals(missing))
                                                        .toList()))
                                .toList(),
                        disaster.victims().stream()
                                .filter(x ->
                                        !x.name().equals(disaster.victims().get(victim).name()))
                                .map(x -> new Victim(x.name(), x.sex(), Profile.EMPTY))
                                .toList());
        return less.assignments();
    }

    private int place(String victim) {
        List<Victim> all = tables.disaster().victims();
        return all.indexOf(tables.disaster().victim(victim));
    }

    private boolean matches(int row, int victim, String missing) {
        for (int f = 0; f < width; f++) {
            FamilyTable t = tables.tables().get(f);
            int option = chosen[row * width + f];
            for (int i = 0; i < t.missing(); i++) {
                if (t.victim(option, i) == victim) {
                    return Objects.equals(t.family().missing().get(i), missing);
                }
            }
        }
        return missing.equals(Assignment.NOBODY);
    }
}
