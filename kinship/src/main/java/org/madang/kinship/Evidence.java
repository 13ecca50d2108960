package org.madang.kinship;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What speaks for or against one pairing, marker by marker, with everything needed to compute it
 * again.
 *
 * @param logLr natural logarithm of the ratio over all markers: the data if the victim is the
 *     missing person, against the data if the victim is a stranger to every family
 * @param fingerprint SHA-256 of the data and models the figures were computed from
 */
public record Evidence(
        String victim,
        String missing,
        Family family,
        List<Item> items,
        double logLr,
        String fingerprint) {

    /** Version of this library, pinned by reports. */
    public static final String SOFTWARE = "madang-kinship 0.1.0";

    /** One marker. */
    public record Item(String marker, String genotype, String model, double logLr) {}

    public Evidence {
        items = List.copyOf(items);
    }

    public static Evidence of(Disaster disaster, String victim, String missing) {
        Family family = disaster.familyOf(missing);
        FamilyScorer scorer = new FamilyScorer(disaster, family);
        int[] placed = new int[family.missing().size()];
        Arrays.fill(placed, -1);
        Victim found = disaster.victim(victim);
        placed[family.missing().indexOf(missing)] = disaster.victims().indexOf(found);
        double[] each = scorer.logLrs(placed);
        List<Item> items = new ArrayList<>();
        List<Marker> markers = disaster.markers(family);
        for (int j = 0; j < each.length; j++) {
            Genotype g = found.profile().at(markers.get(j).name());
            if (g != null) {
                String model = markers.get(j).paternal().label();
                items.add(new Item(markers.get(j).name(), g.toString(), model, each[j]));
            }
        }
        double sum = Arrays.stream(each).sum();
        return new Evidence(victim, missing, family, items, sum, Checkpoint.fingerprint(disaster));
    }

    /** Markers that are impossible without mutation, or need one. */
    public List<Item> against() {
        return items.stream().filter(i -> i.logLr < -StrictMath.log(10)).toList();
    }
}
