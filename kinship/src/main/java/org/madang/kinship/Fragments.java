package org.madang.kinship;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fragments put together again: samples that come from one person by {@link SameSource} make a
 * group with one common profile. A group within which two samples contradict each other, or which
 * would have a body part twice, is left apart for people to look at.
 *
 * @param groups in the order of their first sample; a sample that fits no other is a group of one
 * @param disputed groups that were not joined, with what speaks against
 */
public record Fragments(List<Group> groups, List<Dispute> disputed) {

    /**
     * A fragment and its profile.
     *
     * @param part a part of the body that a person has once ({@code left hand}), or empty
     */
    public record Fragment(Victim sample, String part) {}

    /**
     * Samples of one person.
     *
     * @param person all samples as one: each marker from the sample that shows most
     * @param weakest logarithm of the smallest ratio that holds the group together; 0 for one
     *     sample
     */
    public record Group(List<String> samples, Victim person, double weakest) {
        public Group {
            samples = List.copyOf(samples);
        }
    }

    /** Samples that look like one person and cannot be. */
    public record Dispute(List<String> samples, List<String> against) {
        public Dispute {
            samples = List.copyOf(samples);
            against = List.copyOf(against);
        }
    }

    public Fragments {
        groups = List.copyOf(groups);
        disputed = List.copyOf(disputed);
    }

    /**
     * @param threshold least likelihood ratio, against two strangers and against two siblings
     */
    public static Fragments join(List<Marker> markers, List<Fragment> all, double threshold) {
        double log = StrictMath.log(threshold);
        int n = all.size();
        int[] root = new int[n];
        for (int i = 0; i < n; i++) {
            root[i] = i;
        }
        Map<Integer, Double> weakest = new HashMap<>();
        SameSource[][] pairs = new SameSource[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                pairs[a][b] = SameSource.compare(markers, all.get(a).sample, all.get(b).sample);
                double least = Math.min(pairs[a][b].logLrUnrelated(), pairs[a][b].logLrSiblings());
                boolean fits = all.get(a).sample.sex().fits(all.get(b).sample.sex());
                if (fits && least >= log && find(root, a) != find(root, b)) {
                    double held =
                            Math.min(
                                    least,
                                    Math.min(
                                            weakest.getOrDefault(find(root, a), least),
                                            weakest.getOrDefault(find(root, b), least)));
                    root[find(root, b)] = find(root, a);
                    weakest.put(find(root, a), held);
                }
            }
        }
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            members.computeIfAbsent(find(root, i), r -> new ArrayList<>()).add(i);
        }
        List<Group> groups = new ArrayList<>();
        List<Dispute> disputed = new ArrayList<>();
        members.forEach((r, list) -> {
            List<String> against = against(all, list, pairs);
            if (against.isEmpty()) {
                groups.add(group(all, list, weakest.getOrDefault(r, 0.0)));
            } else {
                list.forEach(i -> groups.add(group(all, List.of(i), 0)));
                disputed.add(new Dispute(names(all, list), against));
            }
        });
        return new Fragments(groups, disputed);
    }

    private static int find(int[] root, int i) {
        int at = i;
        while (root[at] != at) {
            at = root[at];
        }
        return at;
    }

    private static List<String> names(List<Fragment> all, List<Integer> list) {
        return list.stream().map(i -> all.get(i).sample.name()).toList();
    }

    private static List<String> against(
            List<Fragment> all, List<Integer> list, SameSource[][] pairs) {
        List<String> against = new ArrayList<>();
        for (int a : list) {
            for (int b : list) {
                if (a < b) {
                    String both = all.get(a).sample.name() + ", " + all.get(b).sample.name();
                    if (pairs[a][b].logLrUnrelated() < 0) {
                        against.add(both + ": " + "genotypes");
                    }
                    boolean twice = all.get(a).part.equals(all.get(b).part);
                    if (twice && !all.get(a).part.isEmpty()) {
                        against.add(both + ": " + all.get(a).part);
                    }
                }
            }
        }
        return against;
    }

    private static Group group(List<Fragment> all, List<Integer> list, double weakest) {
        Victim person = all.get(list.getFirst()).sample;
        for (int i : list.subList(1, list.size())) {
            person = SameSource.merged(person, all.get(i).sample);
        }
        return new Group(names(all, list), person, weakest);
    }

    /** Least number of people the fragments come from: groups that no dispute may join. */
    public int leastNumberOfPeople() {
        int apart = disputed.stream().mapToInt(d -> d.samples().size()).sum();
        return groups.size() - apart + disputed.size();
    }

    /** The people found, for a {@link Disaster}. */
    public List<Victim> people() {
        return groups.stream().map(Group::person).toList();
    }
}
