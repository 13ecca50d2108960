package org.madang.forensics.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
 * @param prior by {@code victim=missing}: weight beforehand against being none of the missing; 1
 *     where nothing stands, and empty where every assignment begins equal
 * @param leftOut remains and families that could not take part, with the code of the reason
 */
public record Snapshot(
        Map<String, String> texts,
        Map<String, Double> dropOut,
        List<Pairing> excluded,
        List<LeftOut> leftOut,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Double> prior) {

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
        prior = new TreeMap<>(Objects.requireNonNullElse(prior, Map.of()));
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
        return Disaster.of(plain.markers(), families, victims).with(weights());
    }

    static String pairKey(String victim, String missing) {
        return victim + "=" + missing;
    }

    private Assignment.Prior weights() {
        var all = new LinkedHashMap<>(prior);
        excluded.forEach(pair -> all.put(pairKey(pair.victim(), pair.missing()), 0d));
        return all.isEmpty()
                ? Assignment.Prior.FLAT
                : (victim, missing) -> all.getOrDefault(pairKey(victim, missing), 1d);
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
