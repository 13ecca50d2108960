package org.madang.forensics.register;

import java.util.LinkedHashMap;
import java.util.Map;
import org.madang.kinship.Genotype;
import org.madang.kinship.Profile;

/**
 * A profile as lines {@code marker<TAB>alleles joined by /}: what is sealed at rest, what people
 * paste, what they see again.
 */
public final class ProfileText {

    /** The marker that tells the sex and is never part of a likelihood. */
    public static final String AMELOGENIN = "AMEL";

    private ProfileText() {}

    public static String write(Profile profile) {
        var text = new StringBuilder();
        profile.genotypes()
                .forEach((marker, g) ->
                        text.append(marker)
                                .append('\t')
                                .append(String.join("/", g.alleles()))
                                .append('\n'));
        return text.toString();
    }

    static Profile read(String text, double dropOut) {
        Map<String, Genotype> genotypes = new LinkedHashMap<>();
        text.lines()
                .forEach(line -> {
                    int tab = line.indexOf('\t');
                    var cell = line.substring(tab + 1);
                    var alleles = cell.isEmpty() ? new String[0] : cell.split("/", -1);
                    genotypes.put(
                            line.substring(0, tab), Genotype.of(alleles).withDropOut(dropOut));
                });
        return new Profile(genotypes);
    }

    /** Without amelogenin, which has no frequencies. */
    public static Profile computable(Profile profile) {
        var rest = new LinkedHashMap<>(profile.genotypes());
        rest.remove(AMELOGENIN);
        return new Profile(rest);
    }
}
