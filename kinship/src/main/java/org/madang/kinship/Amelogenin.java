package org.madang.kinship;

import java.util.Locale;
import java.util.Optional;

/** The sex a sample shows at amelogenin: X and Y for men, X alone for women. */
public final class Amelogenin {
    private Amelogenin() {}

    /** Unknown if no X was seen: the X then failed, or the sample is too poor to tell. */
    public static Sex sex(Genotype genotype) {
        boolean x = genotype.alleles().stream().anyMatch(a -> upper(a).equals("X"));
        boolean y = genotype.alleles().stream().anyMatch(a -> upper(a).equals("Y"));
        if (y) {
            return Sex.MALE;
        }
        // A Y that dropped out makes a man look like a woman.
        return x && genotype.dropOut() == 0 ? Sex.FEMALE : Sex.UNKNOWN;
    }

    private static String upper(String allele) {
        return allele.toUpperCase(Locale.ROOT);
    }

    /** A problem if the sample contradicts the sex recorded for it. */
    public static Optional<Problem> check(String who, Sex recorded, Genotype genotype) {
        Sex shown = sex(genotype);
        return recorded.fits(shown)
                ? Optional.empty()
                : Optional.of(Problem.of(Problem.Code.SEX_MISMATCH, who, recorded + " / " + shown));
    }
}
