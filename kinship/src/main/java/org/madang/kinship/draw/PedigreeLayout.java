package org.madang.kinship.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.kinship.Pedigree;
import org.madang.kinship.Person;

/** Where everybody stands: generations in rows, couples side by side, children below both. */
final class PedigreeLayout {
    private static final int ROUNDS = 60;

    private final List<Person> people;
    private final int[] father;
    private final int[] mother;
    final int[] generation;
    final double[] x;
    private final List<List<Integer>> rows = new ArrayList<>();

    PedigreeLayout(Pedigree pedigree) {
        people = pedigree.people();
        father = new int[people.size()];
        mother = new int[people.size()];
        for (int i = 0; i < people.size(); i++) {
            father[i] = place(people.get(i).father());
            mother[i] = place(people.get(i).mother());
        }
        generation = new int[people.size()];
        x = new double[people.size()];
        generations();
        order();
        spread();
    }

    private int place(@Nullable String id) {
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    int father(int i) {
        return father[i];
    }

    int mother(int i) {
        return mother[i];
    }

    /**
     * Children one below the lower parent; partners on one level where descent allows it. Where a
     * man has children by his own granddaughter it does not, so lowering is tried twice, no more.
     */
    private void generations() {
        descend();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < people.size(); i++) {
                int f = father[i];
                int m = mother[i];
                if (f >= 0 && m >= 0) {
                    lower(f, generation[m]);
                    lower(m, generation[f]);
                }
            }
            descend();
        }
    }

    private void descend() {
        for (int round = 0; round < people.size(); round++) {
            for (int i = 0; i < people.size(); i++) {
                int above = Math.max(level(father[i]), level(mother[i]));
                generation[i] = Math.max(generation[i], above + 1);
            }
        }
    }

    private int level(int i) {
        return i < 0 ? -1 : generation[i];
    }

    /** Only people without parents move down to their partner; others would leave their sibs. */
    private void lower(int i, int to) {
        if (father[i] < 0 && mother[i] < 0) {
            generation[i] = Math.max(generation[i], to);
        }
    }

    private void order() {
        Set<Integer> placed = new LinkedHashSet<>();
        for (int i = 0; i < people.size(); i++) {
            if (father[i] < 0 && mother[i] < 0) {
                put(i, placed);
            }
        }
        for (int i = 0; i < people.size(); i++) {
            put(i, placed);
        }
        int depth = Arrays.stream(generation).max().orElse(0);
        for (int g = 0; g <= depth; g++) {
            rows.add(new ArrayList<>());
        }
        placed.forEach(i -> rows.get(generation[i]).add(i));
    }

    /** A person, then partners who marry in, then the children, depth first. */
    private void put(int i, Set<Integer> placed) {
        if (!placed.add(i)) {
            return;
        }
        List<Integer> children = new ArrayList<>();
        for (int c = 0; c < people.size(); c++) {
            if (father[c] == i || mother[c] == i) {
                children.add(c);
                int partner = father[c] == i ? mother[c] : father[c];
                if (partner >= 0 && father[partner] < 0 && mother[partner] < 0) {
                    placed.add(partner);
                }
            }
        }
        children.forEach(c -> put(c, placed));
    }

    private void spread() {
        for (List<Integer> row : rows) {
            for (int k = 0; k < row.size(); k++) {
                x[row.get(k)] = k;
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int g = 0; g < rows.size(); g++) {
                settle(rows.get(round % 2 == 0 ? g : rows.size() - 1 - g), round % 2 == 0);
            }
        }
        double least = Arrays.stream(x).min().orElse(0);
        for (int i = 0; i < x.length; i++) {
            x[i] -= least;
        }
    }

    /** Moves a row towards its parents or children, keeping order and distance. */
    private void settle(List<Integer> row, boolean towardsParents) {
        double[] wish = new double[row.size()];
        for (int k = 0; k < wish.length; k++) {
            wish[k] = towardsParents ? parents(row.get(k)) : children(row.get(k));
        }
        double[] left = wish.clone();
        double[] right = wish.clone();
        for (int k = 1; k < wish.length; k++) {
            left[k] = Math.max(left[k], left[k - 1] + 1);
        }
        for (int k = wish.length - 2; k >= 0; k--) {
            right[k] = Math.min(right[k], right[k + 1] - 1);
        }
        for (int k = 0; k < wish.length; k++) {
            x[row.get(k)] = (left[k] + right[k]) / 2;
        }
    }

    /** Under the middle of the parents, by the place among the brothers and sisters. */
    private double parents(int i) {
        if (father[i] < 0 || mother[i] < 0) {
            return father[i] < 0 && mother[i] < 0 ? x[i] : x[Math.max(father[i], mother[i])];
        }
        double sum = 0;
        int count = 0;
        for (int j = 0; j < people.size(); j++) {
            if (father[j] == father[i] && mother[j] == mother[i]) {
                sum += x[j];
                count++;
            }
        }
        return (x[father[i]] + x[mother[i]]) / 2 + x[i] - sum / count;
    }

    private double children(int i) {
        double sum = 0;
        int count = 0;
        for (int c = 0; c < people.size(); c++) {
            if (father[c] == i || mother[c] == i) {
                int partner = father[c] == i ? mother[c] : father[c];
                double half = partner < 0 ? 0 : (x[i] - x[partner]) / 2;
                sum += x[c] + Math.clamp(half, -0.5, 0.5);
                count++;
            }
        }
        return count == 0 ? x[i] : sum / count;
    }
}
