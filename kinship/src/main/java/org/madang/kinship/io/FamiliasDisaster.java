package org.madang.kinship.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.madang.kinship.Disaster;
import org.madang.kinship.Family;
import org.madang.kinship.Genotype;
import org.madang.kinship.Marker;
import org.madang.kinship.Pedigree;
import org.madang.kinship.Person;
import org.madang.kinship.Profile;
import org.madang.kinship.Sex;
import org.madang.kinship.Victim;

/**
 * The DVI section of a Familias file: {@code [[Unidentified persons]]} and {@code [[Reference
 * Families]]} with their persons and pedigrees, nested by the number of brackets. People whose name
 * begins with Missing are those missed; of a family's pedigrees the one that is not called
 * Reference pedigree counts, and in it those connected with somebody typed.
 */
final class FamiliasDisaster {
    private final FamiliasLines lines;
    private final List<Marker> markers;

    /** A heading with what stands under it. */
    private static final class Section {
        final String name;
        final int line;
        final List<String[]> values = new ArrayList<>();
        final List<Section> parts = new ArrayList<>();

        Section(String name, int line) {
            this.name = name;
            this.line = line;
        }

        String value(String key) {
            return values.stream()
                    .filter(v -> v[0].equals(key))
                    .map(v -> v[1])
                    .findFirst()
                    .orElse("");
        }

        List<Section> parts(String start) {
            return parts.stream().filter(p -> p.name.startsWith(start)).toList();
        }
    }

    FamiliasDisaster(FamiliasLines lines, List<Marker> markers) {
        this.lines = lines;
        this.markers = markers;
    }

    private Section sections() {
        List<Section> open = new ArrayList<>();
        open.add(new Section("DVI", lines.number()));
        while (lines.hasMore()) {
            String line = lines.text();
            int depth = 0;
            while (depth < line.length() && line.charAt(depth) == '[') {
                depth++;
            }
            if (depth == 1) {
                break;
            }
            if (depth > 1) {
                String name = line.replaceAll("[\\[\\]]", "").strip();
                Section section = new Section(name, lines.number());
                if (depth - 1 > open.size()) {
                    throw lines.bad(lines.number(), "heading of level " + open.size(), line);
                }
                open.subList(depth - 1, open.size()).clear();
                open.getLast().parts.add(section);
                open.add(section);
            } else if (!line.isEmpty()) {
                int equal = line.indexOf('=');
                if (equal < 0) {
                    throw lines.bad(lines.number(), "name= value", line);
                }
                String[] value = {
                    line.substring(0, equal).strip(),
                    line.substring(equal + 1).strip(),
                    Integer.toString(lines.number())
                };
                open.getLast().values.add(value);
            }
        }
        return open.getFirst();
    }

    Disaster disaster() {
        Section all = sections();
        List<Victim> victims = new ArrayList<>();
        for (Section list : all.parts("Unidentified")) {
            for (Section p : list.parts("Person")) {
                victims.add(new Victim(p.value("Name"), sex(p), profile(p)));
            }
        }
        List<Family> families = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Section list : all.parts("Reference")) {
            for (Section f : list.parts("Family")) {
                lines.at(f.line, () -> family(f, taken, families));
            }
        }
        List<Disaster> made = new ArrayList<>();
        lines.at(all.line, () -> made.add(Disaster.of(markers, families, victims)));
        return made.getFirst();
    }

    private static Sex sex(Section person) {
        return switch (person.value("Gender").toLowerCase(Locale.ROOT)) {
            case "male" -> Sex.MALE;
            case "female" -> Sex.FEMALE;
            default -> Sex.UNKNOWN;
        };
    }

    private Profile profile(Section person) {
        Map<String, Genotype> genotypes = new LinkedHashMap<>();
        for (Section data : person.parts("DNA")) {
            for (int i = 0; i + 2 < data.values.size(); i++) {
                String[] at = data.values.get(i);
                if (at[0].equals("SystemName")) {
                    String a = data.values.get(i + 1)[1];
                    String b = data.values.get(i + 2)[1];
                    int line = Integer.parseInt(at[2]);
                    lines.at(line, () -> genotypes.put(at[1], Genotype.of(a, b.isEmpty() ? a : b)));
                }
            }
        }
        return new Profile(genotypes);
    }

    private void family(Section section, Set<String> taken, List<Family> into) {
        Map<String, Person> people = new LinkedHashMap<>();
        Map<String, Profile> profiles = new LinkedHashMap<>();
        for (Section list : section.parts("Persons")) {
            for (Section p : list.parts("Person")) {
                people.put(p.value("Name"), Person.founder(p.value("Name"), sex(p)));
                Profile profile = profile(p);
                if (!profile.isEmpty()) {
                    profiles.put(p.value("Name"), profile);
                }
            }
        }
        List<Section> pedigrees = new ArrayList<>();
        section.parts("Pedigrees").forEach(list -> pedigrees.addAll(list.parts("Pedigree")));
        Section chosen =
                pedigrees.stream()
                        .filter(p -> !p.value("Name").equals("Reference pedigree"))
                        .reduce((first, second) -> second)
                        .orElseThrow(() -> lines.bad(section.line, "pedigree", "none"));
        relate(chosen, people);
        Set<String> kept = connected(people, profiles.keySet());
        String name = section.value("Name");
        UnaryOperator<String> unique =
                id -> id.startsWith("Missing") && taken.contains(id) ? name + " " + id : id;
        List<Person> members = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Person p : people.values()) {
            if (kept.contains(p.id())) {
                String father = p.father();
                String mother = p.mother();
                members.add(
                        new Person(
                                unique.apply(p.id()),
                                father == null ? null : unique.apply(father),
                                mother == null ? null : unique.apply(mother),
                                p.sex(),
                                p.born()));
                if (p.id().startsWith("Missing")) {
                    missing.add(unique.apply(p.id()));
                }
            }
        }
        into.add(Family.of(name, Pedigree.of(members), profiles, missing));
        taken.addAll(missing);
    }

    private void relate(Section pedigree, Map<String, Person> people) {
        List<String[]> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < pedigree.values.size(); i++) {
            if (pedigree.values.get(i)[0].equals("Parent")) {
                String parent = pedigree.values.get(i)[1];
                String child = pedigree.values.get(i + 1)[1];
                pairs.add(new String[] {parent, child});
                people.computeIfAbsent(parent, id -> Person.founder(id, Sex.UNKNOWN));
                people.computeIfAbsent(child, id -> Person.founder(id, Sex.UNKNOWN));
            }
        }
        for (String[] pair : pairs) {
            Person parent = Objects.requireNonNull(people.get(pair[0]));
            if (parent.sex() == Sex.UNKNOWN) {
                Sex own =
                        switch (partner(pair, pairs, people)) {
                            case MALE -> Sex.FEMALE;
                            case FEMALE -> Sex.MALE;
                            // Nothing says; computed as a father, open to victims of either sex.
                            case UNKNOWN -> Sex.UNKNOWN;
                        };
                parent = new Person(parent.id(), parent.father(), parent.mother(), own, null);
                people.put(parent.id(), parent);
            }
            Person child = Objects.requireNonNull(people.get(pair[1]));
            people.put(child.id(), FamiliasReader.childOf(child, parent));
        }
    }

    /** Sex of the other parent of a child the two have. */
    private static Sex partner(String[] pair, List<String[]> pairs, Map<String, Person> people) {
        for (String[] own : pairs) {
            for (String[] other : pairs) {
                boolean together = own[1].equals(other[1]) && !own[0].equals(other[0]);
                if (own[0].equals(pair[0]) && together) {
                    Sex sex = Objects.requireNonNull(people.get(other[0])).sex();
                    if (sex != Sex.UNKNOWN) {
                        return sex;
                    }
                }
            }
        }
        return Sex.UNKNOWN;
    }

    private static Set<String> connected(Map<String, Person> people, Set<String> typed) {
        Set<String> kept = new HashSet<>(typed);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Person p : people.values()) {
                for (String parent : new String[] {p.father(), p.mother()}) {
                    if (parent != null && (kept.contains(parent) || kept.contains(p.id()))) {
                        grown |= kept.addAll(List.of(parent, p.id()));
                    }
                }
            }
        }
        return kept;
    }
}
