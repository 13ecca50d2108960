package org.madang.kinship;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything a joint identification needs: markers, families with their missing, victims, and what
 * was likely before any DNA was seen. Immutable; checked when built.
 */
public final class Disaster {
    private final List<Marker> markers;
    private final Map<String, List<Marker>> own = new HashMap<>();
    private final List<Family> families;
    private final List<Victim> victims;
    private final Assignment.Prior prior;

    private Disaster(
            List<Marker> markers,
            List<Family> families,
            List<Victim> victims,
            Assignment.Prior prior) {
        this.markers = List.copyOf(markers);
        this.families = List.copyOf(families);
        this.victims = List.copyOf(victims);
        this.prior = prior;
        List<Problem> problems = check();
        if (!problems.isEmpty()) {
            throw new InvalidKinshipData(problems);
        }
        families.forEach(f -> own.put(f.name(), f.own(this.markers)));
    }

    /**
     * @throws InvalidKinshipData for names used twice, a missing person in two families, markers or
     *     alleles unknown to the frequency tables
     */
    public static Disaster of(List<Marker> markers, List<Family> families, List<Victim> victims) {
        return new Disaster(markers, families, victims, Assignment.Prior.FLAT);
    }

    public Disaster with(Assignment.Prior other) {
        return new Disaster(markers, families, victims, other);
    }

    /** Mutation switched off in every family whose references are consistent without it. */
    public Disaster withoutNeedlessMutation() {
        List<Family> changed =
                families.stream()
                        .map(f -> {
                            Family strict = f.withoutMutation();
                            double log =
                                    PedigreeLikelihood.log(
                                            f.pedigree(), strict.own(markers), f.references());
                            return log > Double.NEGATIVE_INFINITY ? strict : f;
                        })
                        .toList();
        return new Disaster(markers, changed, victims, prior);
    }

    /** What is left to do once a victim is known to be a missing person. */
    public Disaster identified(String victim, String missing) {
        Victim found = victim(victim);
        List<Family> changed =
                families.stream()
                        .map(f ->
                                f.missing().contains(missing)
                                        ? f.identified(missing, found.profile())
                                        : f)
                        .toList();
        List<Victim> left = victims.stream().filter(v -> !v.name().equals(victim)).toList();
        return new Disaster(markers, changed, left, prior);
    }

    private List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> familyOf = new HashMap<>();
        Map<String, Family> familyNames = new HashMap<>();
        for (Family f : families) {
            if (familyNames.put(f.name(), f) != null) {
                problems.add(Problem.of(Problem.Code.DUPLICATE_PERSON, f.name()));
            }
            for (String m : f.missing()) {
                String other = familyOf.put(m, f.name());
                if (other != null) {
                    problems.add(
                            Problem.of(Problem.Code.SHARED_PERSON, m, other + ", " + f.name()));
                }
            }
            f.references().forEach((id, p) -> checkProfile(f.name() + " " + id, p, problems));
        }
        Map<String, Victim> names = new HashMap<>();
        for (Victim v : victims) {
            if (names.put(v.name(), v) != null) {
                problems.add(Problem.of(Problem.Code.DUPLICATE_PERSON, v.name()));
            }
            checkProfile(v.name(), v.profile(), problems);
        }
        return problems;
    }

    private void checkProfile(String who, Profile profile, List<Problem> problems) {
        Map<String, Marker> byName = new LinkedHashMap<>();
        markers.forEach(m -> byName.put(m.name(), m));
        profile.genotypes()
                .forEach((name, genotype) -> {
                    Marker marker = byName.get(name);
                    if (marker == null) {
                        problems.add(Problem.of(Problem.Code.UNKNOWN_MARKER, name, who));
                        return;
                    }
                    for (String allele : genotype.alleles()) {
                        if (!marker.frequencies().contains(allele)) {
                            problems.add(
                                    Problem.of(
                                            Problem.Code.UNKNOWN_ALLELE, name + " " + allele, who));
                        }
                    }
                });
    }

    /** Number of pairings of fitting sex that a prior weight of 0 takes out. */
    public int leftOut() {
        int count = 0;
        for (Victim v : victims) {
            for (Family f : families) {
                for (String m : f.missing()) {
                    boolean fits = v.sex().fits(f.pedigree().person(m).sex());
                    count += fits && !(prior.weight(v.name(), m) > 0) ? 1 : 0;
                }
            }
        }
        return count;
    }

    /**
     * Number of joint assignments: over the sexes the product of Σₖ C(V,k)·C(M,k)·k!. Where the sex
     * of a victim or a missing person is unknown they may pair with either, and are counted so.
     */
    public BigInteger assignments() {
        int[] v = new int[3];
        victims.forEach(x -> v[x.sex().place()]++);
        int[] m = new int[3];
        families.forEach(
                f -> f.missing().forEach(id -> m[f.pedigree().person(id).sex().place()]++));
        int unknown = Sex.UNKNOWN.place();
        BigInteger sum = BigInteger.ZERO;
        // Of the victims of unknown sex a are paired with missing men, b with women, c with
        // unknown.
        for (int a = 0; a <= Math.min(v[unknown], m[0]); a++) {
            for (int b = 0; b <= Math.min(v[unknown] - a, m[1]); b++) {
                BigInteger ways = some(v[unknown], m[0], a).multiply(some(v[unknown] - a, m[1], b));
                for (int c = 0; c <= Math.min(v[unknown] - a - b, m[unknown]); c++) {
                    BigInteger rest = some(v[unknown] - a - b, m[unknown], c);
                    BigInteger known = known(v, m, a, b, m[unknown] - c);
                    sum = sum.add(ways.multiply(rest).multiply(known));
                }
            }
        }
        return sum;
    }

    /** Victims of known sex: d men and e women paired with missing persons of unknown sex. */
    private static BigInteger known(int[] v, int[] m, int a, int b, int unknown) {
        BigInteger sum = BigInteger.ZERO;
        for (int d = 0; d <= Math.min(v[0], unknown); d++) {
            for (int e = 0; e <= Math.min(v[1], unknown - d); e++) {
                sum =
                        sum.add(
                                some(v[0], unknown, d)
                                        .multiply(some(v[1], unknown - d, e))
                                        .multiply(pairings(v[0] - d, m[0] - a))
                                        .multiply(pairings(v[1] - e, m[1] - b)));
            }
        }
        return sum;
    }

    /** Number of ways to pair exactly k of v with k of m: C(v,k)·C(m,k)·k!. */
    private static BigInteger some(int v, int m, int k) {
        BigInteger term = BigInteger.ONE;
        for (int i = 0; i < k; i++) {
            term =
                    term.multiply(BigInteger.valueOf((long) (v - i) * (m - i)))
                            .divide(BigInteger.valueOf(i + 1));
        }
        return term;
    }

    /** Number of ways to pair some of v victims with some of m missing: Σₖ C(v,k)·C(m,k)·k!. */
    public static BigInteger pairings(int v, int m) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger term = BigInteger.ONE;
        for (int k = 0; k <= Math.min(v, m); k++) {
            sum = sum.add(term);
            term =
                    term.multiply(BigInteger.valueOf((long) (v - k) * (m - k)))
                            .divide(BigInteger.valueOf(k + 1));
        }
        return sum;
    }

    public List<Marker> markers() {
        return markers;
    }

    List<Marker> markers(Family family) {
        List<Marker> known = own.get(family.name());
        return known != null && families.contains(family) ? known : family.own(markers);
    }

    public List<Family> families() {
        return families;
    }

    public List<Victim> victims() {
        return victims;
    }

    public Assignment.Prior prior() {
        return prior;
    }

    /** All missing persons, family by family. */
    public List<String> missing() {
        return families.stream().flatMap(f -> f.missing().stream()).toList();
    }

    Victim victim(String name) {
        return victims.stream()
                .filter(v -> v.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> InvalidKinshipData.of(Problem.of(Problem.Code.UNKNOWN_PERSON, name)));
    }

    /** The family that misses somebody. */
    public Family familyOf(String missing) {
        return families.stream()
                .filter(f -> f.missing().contains(missing))
                .findFirst()
                .orElseThrow(() ->
                        InvalidKinshipData.of(Problem.of(Problem.Code.UNKNOWN_PERSON, missing)));
    }

    boolean mayBe(int victim, Family family, String missing) {
        Victim v = victims.get(victim);
        return v.sex().fits(family.pedigree().person(missing).sex())
                && prior.weight(v.name(), missing) > 0;
    }
}
