package org.madang.forensics.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madang.kinship.Assignment;
import org.madang.kinship.Disaster;
import org.madang.kinship.Family;
import org.madang.kinship.Genotype;
import org.madang.kinship.Profile;
import org.madang.kinship.Victim;
import org.madang.kinship.io.DisasterFiles;

/**
 * Everything a run is computed from, as text and to the last digit: it is sealed with the run, its
 * fingerprint stands in the signed report, and the same sums can be done again from it years later.
 * Codes only, no names.
 *
 * @param texts pedigrees, genotypes, frequencies and mutation models as files of the library
 * @param dropOut by {@code PM victim marker} or {@code AM family person marker}: probability of a
 *     lost allele
 * @param excluded pairings {@code victim = missing} that other evidence has taken out
 * @param leftOut remains and families that could not take part, with the code of the reason
 */
public record Snapshot(
        Map<String, String> texts,
        Map<String, Double> dropOut,
        List<Pairing> excluded,
        List<LeftOut> leftOut) {

    /** A victim and a missing person, by codes. */
    public record Pairing(String victim, String missing, String why) {}

    /** Who could not take part. */
    public record LeftOut(String code, Why why) {}

    /** Why somebody could not take part. */
    public enum Why {
        NO_PROFILE,
        NO_REFERENCE,
        IDENTIFIED
    }

    public Snapshot {
        texts = new LinkedHashMap<>(texts);
        dropOut = new LinkedHashMap<>(dropOut);
        excluded = List.copyOf(excluded);
        leftOut = List.copyOf(leftOut);
    }

    static String victimKey(String victim) {
        return "PM " + victim;
    }

    static String personKey(String family, String person) {
        return "AM " + family + " " + person;
    }

    /** The disaster as the library computes it. */
    public Disaster disaster() {
        var plain = DisasterFiles.parse(texts);
        var victims =
                plain.victims().stream()
                        .map(v ->
                                new Victim(
                                        v.name(), v.sex(), poor(v.profile(), victimKey(v.name()))))
                        .toList();
        var families = new ArrayList<Family>();
        for (var f : plain.families()) {
            var references = new LinkedHashMap<String, Profile>();
            f.references()
                    .forEach((id, profile) ->
                            references.put(id, poor(profile, personKey(f.name(), id))));
            families.add(Family.of(f.name(), f.pedigree(), references, f.missing()));
        }
        return Disaster.of(plain.markers(), families, victims).with(prior());
    }

    private Assignment.Prior prior() {
        var zero = new LinkedHashMap<String, Map<String, Double>>();
        for (var pair : excluded) {
            zero.computeIfAbsent(pair.victim(), v -> new LinkedHashMap<>()).put(pair.missing(), 0d);
        }
        return zero.isEmpty() ? Assignment.Prior.FLAT : Assignment.Prior.of(zero);
    }

    private Profile poor(Profile profile, String who) {
        var poorer = new LinkedHashMap<String, Genotype>();
        profile.genotypes()
                .forEach((marker, g) ->
                        poorer.put(
                                marker,
                                g.withDropOut(dropOut.getOrDefault(who + " " + marker, 0.0))));
        return new Profile(poorer);
    }
}
