package org.madang.kinship;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds who can be swapped for whom without making the best answer worse: pairings whose best
 * assignment with them is as good as the best without them.
 */
final class Ties {
    private Ties() {}

    static List<JointResult.TieGroup> among(
            List<String> victims, List<String> missing, double[][] logGlr) {
        List<Set<String>> people = new ArrayList<>();
        List<Set<String>> groups = new ArrayList<>();
        for (int v = 0; v < victims.size(); v++) {
            Set<String> may = new LinkedHashSet<>();
            for (int m = 0; m < missing.size(); m++) {
                if (Math.abs(logGlr[v][m]) <= Assignment.TIE) {
                    may.add(missing.get(m));
                }
            }
            if (!may.isEmpty()) {
                join(groups, people, may, victims.get(v));
            }
        }
        List<JointResult.TieGroup> ties = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            ties.add(
                    new JointResult.TieGroup(
                            List.copyOf(people.get(g)), List.copyOf(groups.get(g))));
        }
        return ties;
    }

    private static void join(
            List<Set<String>> groups, List<Set<String>> people, Set<String> may, String victim) {
        Set<String> missing = new LinkedHashSet<>(may);
        Set<String> who = new LinkedHashSet<>();
        for (int g = groups.size() - 1; g >= 0; g--) {
            boolean touches = groups.get(g).stream().anyMatch(may::contains);
            if (touches) {
                Set<String> older = new LinkedHashSet<>(people.remove(g));
                older.addAll(who);
                who = older;
                Set<String> all = new LinkedHashSet<>(groups.remove(g));
                all.addAll(missing);
                missing = all;
            }
        }
        who.add(victim);
        groups.add(missing);
        people.add(who);
    }
}
