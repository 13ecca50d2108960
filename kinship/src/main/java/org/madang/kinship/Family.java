package org.madang.kinship;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A family that misses somebody: its pedigree, the profiles of relatives (and of missing persons
 * known from their belongings or already identified), and who is missing.
 *
 * @param missing ids in the pedigree; unique over the whole disaster
 * @param mutating whether mutation models apply in this family
 * @param mutations by marker: models of this family where they differ from the marker's own
 */
public record Family(
        String name,
        Pedigree pedigree,
        Map<String, Profile> references,
        List<String> missing,
        boolean mutating,
        Map<String, Mutation> mutations) {

    /** How a marker mutates in fathers and in mothers. */
    public record Mutation(MutationModel paternal, MutationModel maternal) {}

    public Family {
        references = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(references));
        missing = List.copyOf(missing);
        mutations = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(mutations));
        List<Problem> problems = new ArrayList<>();
        Stream.concat(references.keySet().stream(), missing.stream())
                .filter(id -> !pedigree.contains(id))
                .forEach(id -> problems.add(Problem.of(Problem.Code.UNKNOWN_PERSON, id, name)));
        if (!problems.isEmpty()) {
            throw new InvalidKinshipData(problems);
        }
    }

    public static Family of(
            String name, Pedigree pedigree, Map<String, Profile> references, List<String> missing) {
        return new Family(name, pedigree, references, missing, true, Map.of());
    }

    public Family withoutMutation() {
        return new Family(name, pedigree, references, missing, false, mutations);
    }

    /** The same family with mutation models of its own at some markers. */
    public Family with(Map<String, Mutation> own) {
        return new Family(name, pedigree, references, missing, mutating, own);
    }

    /** The markers as this family sees them. */
    public List<Marker> own(List<Marker> markers) {
        if (mutating && mutations.isEmpty()) {
            return markers;
        }
        return markers.stream()
                .map(m -> {
                    Mutation own = mutations.get(m.name());
                    if (!mutating) {
                        return m.withMutation(MutationModel.none());
                    }
                    return own == null ? m : m.withMutation(own.paternal, own.maternal);
                })
                .toList();
    }

    /**
     * The same family with one more profile; a missing person so typed is no longer missing. Where
     * belongings were typed too, each marker is taken from the sample that shows more.
     */
    public Family identified(String person, Profile profile) {
        Map<String, Profile> more = new LinkedHashMap<>(references);
        Profile old = more.get(person);
        more.put(person, old == null ? profile : SameSource.merged(old, profile));
        List<String> left = missing.stream().filter(m -> !m.equals(person)).toList();
        return new Family(name, pedigree, more, left, mutating, mutations);
    }

    /**
     * Two families that share people, as one. Other people who merely bear the same id in both are
     * kept apart: those of the second family are renamed {@code family:id}.
     */
    public Family merged(Family other, Set<String> shared) {
        List<Person> renamed = new ArrayList<>();
        for (Person p : other.pedigree.people()) {
            renamed.add(
                    new Person(
                            other.outside(p.id(), pedigree, shared),
                            p.father() == null ? null : other.outside(p.father(), pedigree, shared),
                            p.mother() == null ? null : other.outside(p.mother(), pedigree, shared),
                            p.sex(),
                            p.born()));
        }
        Map<String, Profile> profiles = new LinkedHashMap<>(references);
        other.references.forEach((id, profile) -> {
            String key = other.outside(id, pedigree, shared);
            Profile old = profiles.put(key, profile);
            if (old != null && !old.equals(profile)) {
                throw InvalidKinshipData.of(Problem.of(Problem.Code.CONFLICTING_PERSON, key));
            }
        });
        List<String> all =
                Stream.concat(
                                missing.stream(),
                                other.missing.stream()
                                        .map(id -> other.outside(id, pedigree, shared)))
                        .distinct()
                        .toList();
        Map<String, Mutation> models = new LinkedHashMap<>(other.mutations);
        models.putAll(mutations);
        return new Family(
                name + "+" + other.name,
                pedigree.merge(Pedigree.of(renamed)),
                profiles,
                all,
                mutating || other.mutating,
                models);
    }

    private String outside(String id, Pedigree first, Set<String> shared) {
        return first.contains(id) && !shared.contains(id) ? name + ":" + id : id;
    }

    @Nullable Profile reference(String id) {
        return references.get(id);
    }
}
