package org.madang.kinship.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.kinship.Disaster;
import org.madang.kinship.Marker;
import org.madang.kinship.Pedigree;
import org.madang.kinship.PedigreeLikelihood;
import org.madang.kinship.Profile;

/**
 * What a {@code .fam} file of the program Familias holds: a database of markers, persons with their
 * profiles, alternative pedigrees of these persons, and if it comes from the DVI module a disaster.
 *
 * @param version of Familias that wrote it
 * @param database name given to the frequency table
 * @param theta FST the case is to be computed with
 * @param pedigrees by name, each over all persons
 * @param disaster victims and families, if the file has a section for them
 * @param remarks what was read otherwise than it stands there, one sentence each
 */
public record FamiliasFile(
        String version,
        String database,
        double theta,
        List<Marker> markers,
        Map<String, Profile> profiles,
        Map<String, Pedigree> pedigrees,
        @Nullable Disaster disaster,
        List<FileProblem> remarks) {

    public FamiliasFile {
        markers = List.copyOf(markers);
        profiles = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(profiles));
        pedigrees = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(pedigrees));
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads the text of a file.
     *
     * @param file name used in problems
     * @throws InvalidKinshipFile naming the line that is not what the format demands there
     */
    public static FamiliasFile read(String file, String text) {
        return new FamiliasReader(file, text).read();
    }

    /** A disaster in the layout of the DVI module. */
    public static String write(Disaster disaster, String database) {
        return FamiliasWriter.disaster(disaster, database);
    }

    /** Natural logarithm of the likelihood of each pedigree, by name. */
    public Map<String, Double> logLikelihoods() {
        Map<String, Double> all = new LinkedHashMap<>();
        pedigrees.forEach((name, pedigree) -> {
            double sum = 0;
            for (Marker marker : markers) {
                Map<String, org.madang.kinship.Genotype> seen = new LinkedHashMap<>();
                profiles.forEach((id, profile) -> {
                    var g = profile.at(marker.name());
                    if (g != null) {
                        seen.put(id, g);
                    }
                });
                sum += PedigreeLikelihood.log(pedigree, marker, seen, theta);
            }
            all.put(name, sum);
        });
        return all;
    }
}
