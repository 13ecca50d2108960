package org.madang.kinship;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Re-association of fragments: do two samples come from one person? Compared with their coming from
 * two unrelated people, and with two siblings, who resemble each other most.
 *
 * @param logLrUnrelated −∞ if they cannot come from one person
 */
public record SameSource(String first, String second, double logLrUnrelated, double logLrSiblings) {

    /** Compares two samples marker by marker; a marker missing in one says nothing. */
    public static SameSource compare(List<Marker> markers, Victim a, Victim b) {
        double unrelated = 0;
        double siblings = 0;
        for (Marker marker : markers) {
            Genotype g = a.profile().at(marker.name());
            Genotype h = b.profile().at(marker.name());
            boolean told = g != null && h != null && marker.inheritance() == Inheritance.AUTOSOMAL;
            if (g == null || h == null || !told) {
                continue;
            }
            double same = together(marker, g, h);
            double apart =
                    FamilyScorer.alone(marker, a.sex(), g) + FamilyScorer.alone(marker, b.sex(), h);
            Pedigree brothers =
                    Pedigree.of(
                            Person.founder("f", Sex.MALE),
                            Person.founder("m", Sex.FEMALE),
                            Person.child("a", "f", "m", a.sex()),
                            Person.child("b", "f", "m", b.sex()));
            unrelated += same - apart;
            siblings += same - PedigreeLikelihood.log(brothers, marker, Map.of("a", g, "b", h));
        }
        return new SameSource(a.name(), b.name(), unrelated, siblings);
    }

    /** Probability of both sightings of one person, who may have left poor samples. */
    private static double together(Marker marker, Genotype g, Genotype h) {
        boolean[] shown = new boolean[marker.frequencies().size()];
        Seen s = Seen.of(marker, g);
        Seen t = Seen.of(marker, h);
        for (Seen x : List.of(s, t)) {
            for (int place : x.places()) {
                shown[place] = true;
            }
        }
        Locus locus = Locus.of(marker, shown);
        double[] first = weights(locus, s);
        double[] second = weights(locus, t);
        double sum = 0;
        for (int state = 0; state < first.length; state++) {
            sum += locus.prior(state, 2) * first[state] * second[state];
        }
        return StrictMath.log(sum);
    }

    private static double[] weights(Locus locus, Seen seen) {
        double[] all = new double[locus.states(2)];
        Sighting sighting = Sighting.of(locus, 2, seen);
        for (int i = 0; i < sighting.states().length; i++) {
            all[sighting.states()[i]] = sighting.weights()[i];
        }
        return all;
    }

    /** Pairs of samples that look like one person: at least the threshold, against both. */
    public static List<SameSource> find(Disaster disaster, double threshold) {
        List<SameSource> found = new ArrayList<>();
        List<Victim> all = disaster.victims();
        for (int a = 0; a < all.size(); a++) {
            for (int b = a + 1; b < all.size(); b++) {
                SameSource pair = compare(disaster.markers(), all.get(a), all.get(b));
                double least = Math.min(pair.logLrUnrelated(), pair.logLrSiblings());
                if (all.get(a).sex().fits(all.get(b).sex()) && least >= StrictMath.log(threshold)) {
                    found.add(pair);
                }
            }
        }
        return found;
    }

    /**
     * Two samples of one person as one victim: each marker from the sample that shows more, the
     * cleaner one if both show the same number of alleles.
     */
    public static Victim merged(Victim a, Victim b) {
        Sex sex = a.sex() == Sex.UNKNOWN ? b.sex() : a.sex();
        return new Victim(a.name() + "+" + b.name(), sex, merged(a.profile(), b.profile()));
    }

    static Profile merged(Profile a, Profile b) {
        Map<String, Genotype> genotypes = new LinkedHashMap<>(a.genotypes());
        b.genotypes().forEach((m, g) -> genotypes.merge(m, g, SameSource::better));
        return new Profile(genotypes);
    }

    private static @Nullable Genotype better(Genotype g, Genotype h) {
        if (g.alleles().size() != h.alleles().size()) {
            return g.alleles().size() > h.alleles().size() ? g : h;
        }
        return g.dropOut() <= h.dropOut() ? g : h;
    }
}
