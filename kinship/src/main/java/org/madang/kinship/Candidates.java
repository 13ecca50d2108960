package org.madang.kinship;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which pairings a search considers. Leaving out what looks hopeless pair by pair makes large
 * searches small, and is an assumption, not a bound: an answer found so is exact given that none of
 * the pairings left out is true, and says so.
 *
 * @param disaster the same disaster, the pairings left out given a prior weight of 0
 * @param leftOut pairings of fitting sex that are no longer considered, by victim
 */
public record Candidates(Disaster disaster, List<Pairing> leftOut) {

    /** A victim and a missing person. */
    public record Pairing(String victim, String missing) {}

    public Candidates {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Only pairings whose pairwise likelihood ratio is at least the limit; with a limit of 0 those
     * that are not impossible.
     */
    public static Candidates above(Disaster disaster, double limit) {
        PairwiseMatrix matrix = PairwiseMatrix.of(disaster);
        return keep(
                disaster,
                matrix,
                (v, m) -> limit == 0 ? matrix.lr(v, m) > 0 : matrix.lr(v, m) >= limit);
    }

    /** Only pairings that are impossible without mutation at no more than this many markers. */
    public static Candidates compatible(Disaster disaster, int mostExclusions) {
        PairwiseMatrix matrix = PairwiseMatrix.of(disaster);
        return keep(disaster, matrix, (v, m) -> matrix.exclusions(v, m) <= mostExclusions);
    }

    private interface Test {
        boolean keeps(int victim, int missing);
    }

    private static Candidates keep(Disaster disaster, PairwiseMatrix matrix, Test test) {
        List<Pairing> out = new ArrayList<>();
        Map<String, Set<String>> forbidden = new HashMap<>();
        for (int v = 0; v < matrix.victims().size(); v++) {
            for (int m = 0; m < matrix.missing().size(); m++) {
                boolean compared = !Double.isNaN(matrix.logLr(v, m));
                if (compared && !test.keeps(v, m)) {
                    String victim = matrix.victims().get(v);
                    out.add(new Pairing(victim, matrix.missing().get(m)));
                    forbidden
                            .computeIfAbsent(victim, k -> new HashSet<>())
                            .add(matrix.missing().get(m));
                }
            }
        }
        Assignment.Prior before = disaster.prior();
        Assignment.Prior after =
                (v, m) -> forbidden.getOrDefault(v, Set.of()).contains(m) ? 0 : before.weight(v, m);
        return new Candidates(disaster.with(after), out);
    }

    /** Missing persons about whom the references say nothing: no typed relative is related. */
    public static List<String> unrelated(Disaster disaster) {
        List<String> found = new ArrayList<>();
        for (Family f : disaster.families()) {
            for (String m : f.missing()) {
                boolean related =
                        f.references().keySet().stream().anyMatch(r -> related(f.pedigree(), m, r));
                if (!related) {
                    found.add(m);
                }
            }
        }
        return found;
    }

    private static boolean related(Pedigree pedigree, String a, String b) {
        Set<Integer> mine = new HashSet<>();
        ancestors(pedigree, pedigree.place(a), mine);
        Set<Integer> theirs = new HashSet<>();
        ancestors(pedigree, pedigree.place(b), theirs);
        return mine.stream().anyMatch(theirs::contains);
    }

    private static void ancestors(Pedigree pedigree, int person, Set<Integer> found) {
        if (person >= 0 && found.add(person)) {
            ancestors(pedigree, pedigree.father(person), found);
            ancestors(pedigree, pedigree.mother(person), found);
        }
    }
}
