package org.madang.kinship;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Likelihood ratios of one family for any placing of victims in it. Marker by marker the value
 * depends only on the genotypes placed, and brothers or sisters without children are
 * interchangeable, so each different case is peeled once and then looked up.
 */
final class FamilyScorer {
    private final Family family;
    private final int[] missing;
    private final int[][] alike;
    private final Column[] columns;
    private final double logBase;
    private final int victims;

    /** Whether placings repeat because brothers or sisters may be swapped. */
    private final boolean swappable;

    private final Memo placings = new Memo();
    private long peels;

    /** What one marker knows. */
    private static final class Column {
        final Peeling peeling;
        final @Nullable Seen[] references;

        /** By victim: number of the genotype class, 0 if the marker says nothing. */
        final int[] classOf;

        /** By class; entry 0 is never used. */
        final List<Seen> seen;

        final double[] logAlone;
        final double logBase;
        final Memo memo = new Memo();
        final boolean memorable;

        Column(
                Peeling peeling,
                @Nullable Seen[] references,
                int[] classOf,
                List<Seen> seen,
                double[] logAlone,
                int missing) {
            this.peeling = peeling;
            this.references = references;
            this.classOf = classOf;
            this.seen = seen;
            this.logAlone = logAlone;
            logBase = peeling.logLikelihood(references);
            memorable = StrictMath.pow(seen.size(), missing) < Long.MAX_VALUE;
        }
    }

    FamilyScorer(Disaster disaster, Family family) {
        this(disaster, family, disaster.markers(family));
        if (logBase == Double.NEGATIVE_INFINITY) {
            throw InvalidKinshipData.of(
                    Problem.of(Problem.Code.IMPOSSIBLE_FAMILY, family.name(), impossible()));
        }
    }

    /** Counts exclusions: without mutation, whether or not the references fit each other. */
    static FamilyScorer strict(Disaster disaster, Family family) {
        Family strict = family.withoutMutation();
        return new FamilyScorer(disaster, strict, strict.own(disaster.markers()));
    }

    private FamilyScorer(Disaster disaster, Family family, List<Marker> markers) {
        this.family = family;
        missing = family.missing().stream().mapToInt(family.pedigree()::place).toArray();
        alike = interchangeable();
        victims = disaster.victims().size();
        swappable =
                alike.length > 0 && StrictMath.pow(victims + 1, missing.length) < Long.MAX_VALUE;
        columns = new Column[markers.size()];
        double base = 0;
        for (int j = 0; j < columns.length; j++) {
            columns[j] = column(disaster, markers.get(j));
            base += columns[j].logBase;
        }
        logBase = base;
    }

    private String impossible() {
        return String.join(
                ", ",
                Arrays.stream(columns)
                        .filter(c -> c.logBase == Double.NEGATIVE_INFINITY)
                        .map(c -> c.peeling.marker().name())
                        .toList());
    }

    private Column column(Disaster disaster, Marker marker) {
        Peeling peeling = new Peeling(family.pedigree(), marker);
        Map<Object, Integer> classes = new HashMap<>();
        List<Seen> seen = new java.util.ArrayList<>();
        seen.add(new Seen(new int[0], 0));
        int[] classOf = new int[disaster.victims().size()];
        double[] logAlone = new double[classOf.length + 1];
        for (int v = 0; v < classOf.length; v++) {
            Victim victim = disaster.victims().get(v);
            Genotype g = victim.profile().at(marker.name());
            if (g == null || !speaks(marker, victim.sex())) {
                continue;
            }
            Object key = List.of(g, marker.inheritance().ploidy(victim.sex()));
            int known = classes.getOrDefault(key, 0);
            if (known == 0) {
                known = seen.size();
                classes.put(key, known);
                seen.add(Seen.of(marker, g));
                logAlone[known] = alone(marker, victim.sex(), g);
            }
            classOf[v] = known;
        }
        @Nullable Seen[] references =
                PedigreeLikelihood.at(family.pedigree(), marker, family.references());
        return new Column(peeling, references, classOf, seen, logAlone, missing.length);
    }

    /** Of a person of unknown sex an X or Y genotype cannot be judged. */
    static boolean speaks(Marker marker, Sex sex) {
        return marker.inheritance() == Inheritance.AUTOSOMAL
                || (sex != Sex.UNKNOWN && marker.inheritance().ploidy(sex) > 0);
    }

    static double alone(Marker marker, Sex sex, Genotype genotype) {
        Pedigree single = Pedigree.of(Person.founder("x", sex));
        return PedigreeLikelihood.log(single, marker, Map.of("x", genotype));
    }

    /** Groups of places in {@link #missing} that no genotype of anybody else can tell apart. */
    private int[][] interchangeable() {
        Pedigree pedigree = family.pedigree();
        Map<List<Object>, List<Integer>> groups = new java.util.LinkedHashMap<>();
        for (int i = 0; i < missing.length; i++) {
            Person p = pedigree.people().get(missing[i]);
            boolean childless =
                    pedigree.people().stream()
                            .noneMatch(c ->
                                    Objects.equals(c.father(), p.id())
                                            || Objects.equals(c.mother(), p.id()));
            boolean untyped = family.reference(p.id()) == null;
            if (childless && untyped && p.father() != null && p.mother() != null) {
                List<Object> key = List.of(p.father(), p.mother(), p.sex());
                groups.computeIfAbsent(key, k -> new java.util.ArrayList<>()).add(i);
            }
        }
        return groups.values().stream()
                .filter(g -> g.size() > 1)
                .map(g -> g.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    Family family() {
        return family;
    }

    /** Log-likelihood of the references alone. */
    double logBase() {
        return logBase;
    }

    /** Number of pedigree sums done so far. */
    long peels() {
        return peels;
    }

    /**
     * Log of the likelihood ratio of placing the victims against placing nobody.
     *
     * @param victimOf by missing person of this family, −1 for nobody
     */
    double logLr(int[] victimOf) {
        if (!swappable) {
            return product(victimOf);
        }
        int[] sorted = victimOf.clone();
        for (int[] group : alike) {
            sort(sorted, group);
        }
        long key = 0;
        for (int v : sorted) {
            key = key * (victims + 1) + v + 1;
        }
        double known = placings.at(key);
        if (Double.isNaN(known)) {
            known = product(sorted);
            placings.put(key, known);
        }
        return known;
    }

    private double product(int[] victimOf) {
        int[] codes = new int[missing.length];
        double sum = 0;
        for (Column c : columns) {
            sum += logLr(c, victimOf, codes);
            if (sum == Double.NEGATIVE_INFINITY) {
                return sum;
            }
        }
        return sum;
    }

    /**
     * Number of markers at which the placing is impossible; where the references contradict each
     * other already it is impossible whoever is placed.
     */
    int exclusions(int[] victimOf) {
        int count = 0;
        for (Column c : columns) {
            if (c.logBase == Double.NEGATIVE_INFINITY) {
                count++;
                continue;
            }
            double lr = logLr(c, victimOf, new int[missing.length]);
            count += lr == Double.NEGATIVE_INFINITY ? 1 : 0;
        }
        return count;
    }

    /** Per marker, in the disaster's order. */
    double[] logLrs(int[] victimOf) {
        double[] each = new double[columns.length];
        Arrays.setAll(each, j -> logLr(columns[j], victimOf, new int[missing.length]));
        return each;
    }

    private double logLr(Column c, int[] victimOf, int[] codes) {
        double alone = 0;
        boolean any = false;
        for (int i = 0; i < codes.length; i++) {
            codes[i] = victimOf[i] < 0 ? 0 : c.classOf[victimOf[i]];
            alone += c.logAlone[codes[i]];
            any |= codes[i] != 0;
        }
        if (!any) {
            return 0;
        }
        if (alone == Double.NEGATIVE_INFINITY) {
            return alone;
        }
        return joint(c, codes) - c.logBase - alone;
    }

    private double joint(Column c, int[] codes) {
        for (int[] group : alike) {
            sort(codes, group);
        }
        long key = 0;
        for (int code : codes) {
            key = key * c.seen.size() + code;
        }
        double known = c.memorable ? c.memo.at(key) : Double.NaN;
        if (!Double.isNaN(known)) {
            return known;
        }
        @Nullable Seen[] seen = c.references.clone();
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] > 0) {
                // Belongings of a missing person stand beside what the victim shows.
                seen[missing[i]] = c.seen.get(codes[i]).with(c.references[missing[i]]);
            }
        }
        peels++;
        double value = c.peeling.logLikelihood(seen);
        if (c.memorable) {
            c.memo.put(key, value);
        }
        return value;
    }

    /**
     * Seconds to expect on one core for a table of so many placings: some cases of each marker are
     * done and timed, the first half of them to warm up.
     *
     * @param nanos to spend on this at most
     */
    double expectedSeconds(double placings, long nanos, Random random) {
        double seconds = placings * columns.length * SearchEstimate.SECONDS_PER_LOOKUP;
        for (Column c : columns) {
            double cases = StrictMath.pow(c.seen.size(), missing.length);
            for (int[] group : alike) {
                for (int k = 2; k <= group.length; k++) {
                    cases /= k;
                }
            }
            seconds += Math.min(cases, placings) * timed(c, nanos / columns.length, random);
        }
        return seconds;
    }

    private double timed(Column c, long nanos, Random random) {
        int[] codes = new int[missing.length];
        long start = System.nanoTime();
        long middle = start;
        int tries = 0;
        int from = 0;
        while (tries == 0 || (tries < MOST_TRIES && System.nanoTime() - start < nanos)) {
            if (System.nanoTime() - start < nanos / 2 && tries < MOST_TRIES / 2) {
                middle = System.nanoTime();
                from = tries;
            }
            Arrays.setAll(codes, i -> random.nextInt(c.seen.size()));
            joint(c, codes);
            tries++;
        }
        return (System.nanoTime() - middle) / 1e9 / (tries - from);
    }

    private static final int MOST_TRIES = 64;

    private static void sort(int[] codes, int[] group) {
        for (int i = 1; i < group.length; i++) {
            for (int j = i; j > 0 && codes[group[j]] < codes[group[j - 1]]; j--) {
                int swap = codes[group[j]];
                codes[group[j]] = codes[group[j - 1]];
                codes[group[j - 1]] = swap;
            }
        }
    }
}
