package org.madang.kinship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class PeelingPropertyTest {

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void peeling_equals_the_sum_over_all_genotypes(@ForAll long seed) {
        Random random = new Random(seed);
        Pedigree pedigree = pedigree(random, 4 + random.nextInt(3));
        Marker marker = marker(random, pedigree.size() > 5 ? 3 : 4);
        Map<String, Genotype> genotypes = genotypes(random, pedigree, marker);
        double slow = BruteForce.likelihood(pedigree, marker, genotypes);
        double fast = Math.exp(PedigreeLikelihood.log(pedigree, marker, genotypes));
        assertThat(Math.abs(fast - slow))
                .as(pedigree.people() + " " + genotypes)
                .isLessThanOrEqualTo(1e-9 * slow);
    }

    /** Any shape: half-sibs, loops, incest, one known parent, unconnected people. */
    static Pedigree pedigree(Random random, int size) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<Person> men = people.stream().filter(p -> p.sex() == Sex.MALE).toList();
            List<Person> women = people.stream().filter(p -> p.sex() == Sex.FEMALE).toList();
            boolean father = !men.isEmpty() && random.nextInt(4) > 0;
            boolean mother = !women.isEmpty() && random.nextInt(4) > 0;
            people.add(
                    new Person(
                            "P" + i,
                            father ? men.get(random.nextInt(men.size())).id() : null,
                            mother ? women.get(random.nextInt(women.size())).id() : null,
                            random.nextBoolean() ? Sex.MALE : Sex.FEMALE,
                            null));
        }
        return Pedigree.of(people);
    }

    static Marker marker(Random random, int alleles) {
        Map<String, Double> table = new LinkedHashMap<>();
        double sum = 0;
        for (int a = 0; a < alleles; a++) {
            String name = a == 2 ? "10.3" : "" + (9 + a);
            table.put(name, 0.05 + random.nextDouble());
            sum += table.get(name);
        }
        double total = sum;
        table.replaceAll((a, f) -> f / total);
        AlleleFrequencies frequencies = AlleleFrequencies.of(table);
        Inheritance[] kinds = Inheritance.values();
        Marker marker =
                Marker.of("M", frequencies)
                        .with(kinds[random.nextInt(3) == 0 ? random.nextInt(kinds.length) : 0])
                        .withMutation(model(random, table), model(random, table));
        return random.nextInt(3) == 0 ? marker.withSilent(0.03) : marker;
    }

    private static MutationModel model(Random random, Map<String, Double> table) {
        List<List<Double>> rows = new ArrayList<>();
        int n = table.size();
        for (int i = 0; i < n; i++) {
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < n; j++) {
                row.add(i == j ? 1 - 0.01 * (i + 1) : 0.01 * (i + 1) / (n - 1));
            }
            rows.add(row);
        }
        return switch (random.nextInt(6)) {
            case 0 -> new MutationModel.Equal(0.02);
            case 1 -> new MutationModel.Proportional(0.02);
            case 2 -> new MutationModel.Stepwise(0.02, 0.001, 0.2);
            case 3 -> new MutationModel.Custom(List.copyOf(table.keySet()), rows);
            default -> MutationModel.none();
        };
    }

    static Map<String, Genotype> genotypes(Random random, Pedigree pedigree, Marker marker) {
        Map<String, Genotype> genotypes = new LinkedHashMap<>();
        List<String> names = marker.frequencies().alleles();
        for (Person p : pedigree.people()) {
            int kind = random.nextInt(5);
            if (kind == 0) {
                continue;
            }
            String a = names.get(random.nextInt(Math.min(2, names.size())));
            String b = names.get(random.nextInt(names.size()));
            Genotype g = Genotype.of(a, marker.inheritance().ploidy(p.sex()) == 1 ? a : b);
            if (kind == 1 && marker.inheritance().ploidy(p.sex()) > 0) {
                g = g.withDropOut(0.1);
            } else if (kind == 2 && marker.silent() > 0) {
                g = Genotype.of();
            }
            genotypes.put(p.id(), g);
        }
        return genotypes;
    }
}
