package org.madang.forensics.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.register.ComparisonRow;
import org.madang.forensics.register.FamilyRow;
import org.madang.forensics.register.ModelRow;
import org.madang.forensics.register.PersonRow;
import org.madang.forensics.register.ProfileText;
import org.madang.forensics.register.RemainsRow;
import org.madang.forensics.register.SampleRow;
import org.madang.forensics.runs.Snapshot.LeftOut;
import org.madang.forensics.runs.Snapshot.Pairing;
import org.madang.forensics.runs.Snapshot.Why;
import org.madang.kinship.Amelogenin;
import org.madang.kinship.Disaster;
import org.madang.kinship.Family;
import org.madang.kinship.Marker;
import org.madang.kinship.MutationModel;
import org.madang.kinship.Profile;
import org.madang.kinship.SameSource;
import org.madang.kinship.Sex;
import org.madang.kinship.Victim;
import org.madang.kinship.io.DisasterFiles;

/**
 * A case as the laboratory holds it, turned into what is computed: fragments joined to their
 * remains, several samples of one source read as one profile, signed identifications taken as
 * given, exclusions by teeth and fingerprints taken out. Pure.
 *
 * @param beside what else is known of missing and remains, for the prior
 * @param identified remains that a signed report says are a missing person
 */
record CaseInput(
        ModelRow model,
        List<FamilyRow> families,
        List<RemainsRow> remains,
        List<SampleRow> samples,
        List<ComparisonRow> comparisons,
        Beside beside,
        Map<Long, Long> identified) {

    Snapshot snapshot() {
        var leftOut = new ArrayList<LeftOut>();
        var victims = victims(leftOut);
        var kin = new ArrayList<Family>();
        for (var family : families) {
            family(family, victims, leftOut).ifPresent(kin::add);
        }
        var open =
                victims.values().stream()
                        .filter(v -> !identified.containsKey(id(v.name())))
                        .toList();
        var markers = allMarkers(kin, victims.values());
        return new Snapshot(
                DisasterFiles.texts(Disaster.of(markers, kin, open)),
                dropOuts(kin, open),
                excluded(open),
                leftOut,
                beside.prior(model.unreported(), families, remains, kin, open));
    }

    private long id(String code) {
        return remains.stream().filter(r -> r.code().equals(code)).findFirst().orElseThrow().id();
    }

    /** All remains with a profile, by code; fragments stand with what they belong to. */
    private Map<String, Victim> victims(List<LeftOut> leftOut) {
        var victims = new LinkedHashMap<String, Victim>();
        for (var whole : remains) {
            if (whole.partOf() != null) {
                continue;
            }
            var profile = profileOf(whole);
            if (profile.isEmpty()) {
                leftOut.add(new LeftOut(whole.code(), Why.NO_PROFILE));
            } else {
                if (identified.containsKey(whole.id())) {
                    leftOut.add(new LeftOut(whole.code(), Why.IDENTIFIED));
                }
                victims.put(whole.code(), new Victim(whole.code(), sexOf(whole), profile));
            }
        }
        return victims;
    }

    /** As recorded; where the remains do not show it, as amelogenin does. */
    private Sex sexOf(RemainsRow whole) {
        if (whole.sex() != Sex.UNKNOWN) {
            return whole.sex();
        }
        for (var sample : samples) {
            var amelogenin = sample.profile().at(ProfileText.AMELOGENIN);
            if (amelogenin != null
                    && sample.remainsId() != null
                    && sample.remainsId() == whole.id()) {
                return Amelogenin.sex(amelogenin);
            }
        }
        return Sex.UNKNOWN;
    }

    private Profile profileOf(RemainsRow whole) {
        @Nullable Victim merged = null;
        for (var part : remains) {
            boolean own =
                    part.id() == whole.id()
                            || (part.partOf() != null && part.partOf() == whole.id());
            if (!own) {
                continue;
            }
            for (var sample : samples) {
                if (sample.remainsId() != null && sample.remainsId() == part.id()) {
                    merged = with(merged, part, sample);
                }
            }
        }
        return merged == null ? Profile.EMPTY : merged.profile();
    }

    private static @Nullable Victim with(
            @Nullable Victim merged, RemainsRow part, SampleRow sample) {
        var profile = ProfileText.computable(sample.profile());
        if (profile.isEmpty()) {
            return merged;
        }
        var one = new Victim(part.code(), part.sex(), profile);
        return merged == null ? one : SameSource.merged(merged, one);
    }

    private java.util.Optional<Family> family(
            FamilyRow family, Map<String, Victim> victims, List<LeftOut> leftOut) {
        var references = new LinkedHashMap<String, Profile>();
        for (var person : family.people()) {
            var profile = profileOf(person);
            if (!profile.isEmpty()) {
                references.put(person.code(), profile);
            }
        }
        var missing = new ArrayList<String>();
        for (var person : family.missing()) {
            var remainsId = identifiedAs(person);
            if (remainsId == null) {
                missing.add(person.code());
            } else {
                var found = victims.get(code(remainsId));
                if (found != null) {
                    references.put(person.code(), found.profile());
                }
            }
        }
        if (references.isEmpty()) {
            leftOut.add(new LeftOut(family.code(), Why.NO_REFERENCE));
            return java.util.Optional.empty();
        }
        return missing.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(
                        Family.of(family.code(), family.pedigree(), references, missing));
    }

    private String code(long remainsId) {
        return remains.stream().filter(r -> r.id() == remainsId).findFirst().orElseThrow().code();
    }

    private @Nullable Long identifiedAs(PersonRow person) {
        for (var entry : identified.entrySet()) {
            if (entry.getValue() == person.id()) {
                return entry.getKey();
            }
        }
        return null;
    }

    private Profile profileOf(PersonRow person) {
        @Nullable Victim merged = null;
        for (var sample : samples) {
            if (sample.personId() != null && sample.personId() == person.id()) {
                var profile = ProfileText.computable(sample.profile());
                if (!profile.isEmpty()) {
                    var one = new Victim(person.code(), person.sex(), profile);
                    merged = merged == null ? one : SameSource.merged(merged, one);
                }
            }
        }
        return merged == null ? Profile.EMPTY : merged.profile();
    }

    private List<Marker> allMarkers(List<Family> kin, java.util.Collection<Victim> all) {
        if (model.frequencies() != null) {
            return fileMarkers();
        }
        Set<Profile> seen = new LinkedHashSet<>();
        all.forEach(v -> seen.add(v.profile()));
        kin.forEach(f -> seen.addAll(f.references().values()));
        return markers(seen);
    }

    private List<Marker> fileMarkers() {
        var texts = new LinkedHashMap<>(model.files());
        texts.put("ped.tsv", "role\tfamily\tid\tfid\tmid\tsex\tmissing\n");
        texts.put("geno.tsv", "role\tfamily\tid\tmarker\ta1\ta2\n");
        return DisasterFiles.parse(texts).markers();
    }

    /** The built-in table, made to know every allele of the case. */
    private List<Marker> markers(Set<Profile> seen) {
        var fathers = mutation(model.paternalRate());
        var mothers = mutation(model.maternalRate());
        var used = new LinkedHashSet<String>();
        seen.forEach(p -> used.addAll(p.genotypes().keySet()));
        return Tables.markers(model, seen).stream()
                .filter(m -> used.contains(m.name()))
                .map(m -> m.withMutation(fathers, mothers))
                .toList();
    }

    private MutationModel mutation(double rate) {
        return rate == 0
                ? MutationModel.none()
                : new MutationModel.Stepwise(rate, model.microRate(), model.range());
    }

    /** Where a genotype was read from a poor sample. */
    private static Map<String, Double> dropOuts(List<Family> kin, List<Victim> open) {
        var all = new LinkedHashMap<String, Double>();
        open.forEach(v -> poor(all, Snapshot.victimKey(v.name()), v.profile()));
        kin.forEach(f ->
                f.references().forEach((id, p) -> poor(all, Snapshot.personKey(f.name(), id), p)));
        return all;
    }

    private static void poor(Map<String, Double> all, String who, Profile profile) {
        profile.genotypes()
                .forEach((marker, g) -> {
                    if (g.dropOut() > 0) {
                        all.put(who + " " + marker, g.dropOut());
                    }
                });
    }

    /** Pairings that teeth or fingerprints rule out. */
    private List<Pairing> excluded(List<Victim> open) {
        var found = open.stream().map(Victim::name).collect(Collectors.toSet());
        return comparisons.stream()
                .filter(ComparisonRow::excludes)
                .map(c -> new Pairing(code(c.remainsId()), missing(c.personId()), c.kind().name()))
                .filter(pair -> found.contains(pair.victim()))
                .toList();
    }

    private String missing(long personId) {
        for (var family : families) {
            for (var person : family.people()) {
                if (person.id() == personId) {
                    return person.code();
                }
            }
        }
        throw new IllegalStateException("a comparison with nobody: " + personId);
    }
}
