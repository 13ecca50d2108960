package org.madang.kinship;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The probability of all genotypes seen in a pedigree, as natural logarithms: the sum over every
 * way the untyped people may look of the founders' probabilities times all transmissions.
 */
public final class PedigreeLikelihood {
    private PedigreeLikelihood() {}

    /**
     * One marker.
     *
     * @param genotypes by person; people without an entry are untyped
     * @return −∞ if the data contradict the pedigree
     * @throws InvalidKinshipData for a person who is not in the pedigree or an allele that is not
     *     in the table
     */
    public static double log(Pedigree pedigree, Marker marker, Map<String, Genotype> genotypes) {
        return new Peeling(pedigree, marker).logLikelihood(seen(pedigree, marker, genotypes));
    }

    /** All markers, taken as independent. */
    public static double log(
            Pedigree pedigree, Collection<Marker> markers, Map<String, Profile> profiles) {
        double sum = 0;
        for (Marker marker : markers) {
            sum += new Peeling(pedigree, marker).logLikelihood(at(pedigree, marker, profiles));
        }
        return sum;
    }

    /**
     * One marker with θ (FST): all founders' alleles are drawn from one subpopulation by the
     * sampling formula of Balding and Nichols, so that founders are no longer independent.
     *
     * @param theta in [0, 1)
     * @throws InvalidKinshipData if the founders are too many to be enumerated
     */
    public static double log(
            Pedigree pedigree, Marker marker, Map<String, Genotype> genotypes, double theta) {
        if (theta == 0) {
            return log(pedigree, marker, genotypes);
        }
        Pedigree whole = pedigree.completed();
        return Subpopulation.log(whole, marker, seen(whole, marker, genotypes), theta);
    }

    static @Nullable Seen[] seen(
            Pedigree pedigree, Marker marker, Map<String, Genotype> genotypes) {
        @Nullable Seen[] seen = new Seen[pedigree.size()];
        genotypes.forEach((id, g) -> seen[required(pedigree, id)] = Seen.of(marker, g));
        return seen;
    }

    static @Nullable Seen[] at(Pedigree pedigree, Marker marker, Map<String, Profile> profiles) {
        @Nullable Seen[] seen = new Seen[pedigree.size()];
        profiles.forEach((id, profile) -> {
            Genotype g = profile.at(marker.name());
            if (g != null) {
                seen[required(pedigree, id)] = Seen.of(marker, g);
            }
        });
        return seen;
    }

    private static int required(Pedigree pedigree, String id) {
        pedigree.person(id);
        return pedigree.place(id);
    }
}
