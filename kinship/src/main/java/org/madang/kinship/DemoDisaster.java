package org.madang.kinship;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Made-up disasters of any size from a seed: families of several shapes with relatives sampled by
 * the laws of inheritance, victims found and not found, and who is who in truth.
 *
 * @param truth by victim: the missing person, or {@code *}
 */
public record DemoDisaster(Disaster disaster, Map<String, String> truth) {

    /**
     * @param families number of families
     * @param missing number of missing persons, at least one a family
     * @param victims number of victims
     * @param markers number of made-up markers of 8 to 15 alleles
     * @param mutation model for all markers
     * @param only sex of all missing persons and victims; {@code UNKNOWN} to mix them
     */
    public record Size(
            int families, int missing, int victims, int markers, MutationModel mutation, Sex only) {

        public Size(int families, int missing, int victims, int markers, MutationModel mutation) {
            this(families, missing, victims, markers, mutation, Sex.UNKNOWN);
        }
    }

    public static DemoDisaster of(Size size, long seed) {
        return new Maker(size, seed).make();
    }

    private static final class Maker {
        private final Size size;
        private final Random random;
        private final List<Marker> markers = new ArrayList<>();
        private final Map<String, Profile> truth = new LinkedHashMap<>();
        private final Map<String, Sex> sexOf = new LinkedHashMap<>();

        Maker(Size size, long seed) {
            this.size = size;
            random = new Random(seed);
        }

        DemoDisaster make() {
            for (int j = 0; j < size.markers; j++) {
                markers.add(marker(j));
            }
            List<Family> families = new ArrayList<>();
            int number = 1;
            for (int f = 0; f < size.families; f++) {
                int left = size.missing - (number - 1);
                int share = left / (size.families - f);
                families.add(family(f, number, share));
                number += share;
            }
            return victims(families);
        }

        private Marker marker(int j) {
            int n = 8 + random.nextInt(8);
            Map<String, Double> table = new LinkedHashMap<>();
            double sum = 0;
            for (int a = 0; a < n; a++) {
                double f = 0.02 + Math.exp(-Math.abs(a - n / 2.0)) * random.nextDouble();
                table.put("" + (8 + a), f);
                sum += f;
            }
            double total = sum;
            table.replaceAll((a, f) -> f / total);
            String name = String.format("D%02d", j + 1);
            return Marker.of(name, AlleleFrequencies.of(table)).withMutation(size.mutation);
        }

        /** Missing children, or a missing parent and children; relatives typed accordingly. */
        private Family family(int f, int first, int count) {
            List<Person> people = new ArrayList<>();
            people.add(Person.founder("Fa", Sex.MALE));
            people.add(Person.founder("Mo", Sex.FEMALE));
            List<String> missing = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String id = "M" + (first + i);
                people.add(Person.child(id, "Fa", "Mo", sex()));
                missing.add(id);
            }
            people.add(Person.child("S1", "Fa", "Mo", Sex.FEMALE));
            people.add(Person.child("S2", "Fa", "Mo", Sex.MALE));
            List<String> typed =
                    switch (f % 3) {
                        case 0 -> List.of("Fa", "Mo");
                        case 1 -> List.of("Mo", "S1");
                        default -> List.of("S1", "S2");
                    };
            Pedigree pedigree = Pedigree.of(people);
            Map<String, Profile> all = new Simulation(pedigree, markers, random).people();
            Map<String, Profile> references = new LinkedHashMap<>();
            for (String id : typed) {
                references.put(id, all.getOrDefault(id, Profile.EMPTY));
            }
            for (String id : missing) {
                truth.put(id, all.getOrDefault(id, Profile.EMPTY));
                sexOf.put(id, pedigree.person(id).sex());
            }
            return Family.of(String.format("F%02d", f + 1), pedigree, references, missing);
        }

        private Sex sex() {
            Sex drawn = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
            return size.only == Sex.UNKNOWN ? drawn : size.only;
        }

        /** Nine of ten missing are found; the rest of the victims are strangers. */
        private DemoDisaster victims(List<Family> families) {
            List<String> ids = new ArrayList<>(truth.keySet());
            java.util.Collections.shuffle(ids, random);
            List<Victim> victims = new ArrayList<>();
            Map<String, String> answer = new LinkedHashMap<>();
            int known = Math.min(size.victims, (size.missing * 9 + 9) / 10);
            for (int v = 0; v < size.victims; v++) {
                String name = "V" + (v + 1);
                if (v < known) {
                    String id = ids.get(v);
                    victims.add(
                            new Victim(
                                    name,
                                    sexOf.getOrDefault(id, Sex.UNKNOWN),
                                    truth.getOrDefault(id, Profile.EMPTY)));
                    answer.put(name, id);
                } else {
                    Sex sex = sex();
                    Pedigree alone = Pedigree.of(Person.founder("x", sex));
                    Profile stranger =
                            new Simulation(alone, markers, random)
                                    .people()
                                    .getOrDefault("x", Profile.EMPTY);
                    victims.add(new Victim(name, sex, stranger));
                    answer.put(name, Assignment.NOBODY);
                }
            }
            return new DemoDisaster(Disaster.of(markers, families, victims), answer);
        }
    }
}
