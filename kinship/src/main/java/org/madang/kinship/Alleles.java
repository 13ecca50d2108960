package org.madang.kinship;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/**
 * Names of alleles. Repeat numbers are written without leading or trailing zeros and microvariants
 * with a point ({@code 9.3}); other names are kept as they are.
 */
public final class Alleles {
    private static final Set<String> OFF_LADDER = Set.of("OL", "OL?", "OMR", "OBR", "OLA");

    /** Repeat numbers by size before all other names, which are in alphabetical order. */
    static final Comparator<String> ORDER =
            Comparator.comparingDouble((String a) ->
                            isRepeatNumber(a) ? Double.parseDouble(a) : Double.POSITIVE_INFINITY)
                    .thenComparing(Comparator.naturalOrder());

    private Alleles() {}

    /**
     * The house name of an allele: {@code 09} and {@code 9.0} become {@code 9}, {@code 9,3} becomes
     * {@code 9.3}.
     *
     * @throws InvalidKinshipData for calls that name no allele ({@code OL}, {@code <8}, {@code
     *     >17})
     */
    public static String normal(String raw) {
        String name = raw.strip().replace(',', '.');
        String upper = name.toUpperCase(Locale.ROOT);
        if (OFF_LADDER.contains(upper) || name.startsWith("<") || name.startsWith(">")) {
            throw InvalidKinshipData.of(Problem.of(Problem.Code.OFF_LADDER, raw));
        }
        if (!name.matches("\\d+(\\.\\d+)?")) {
            return name;
        }
        String whole = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        String part = name.contains(".") ? name.substring(name.indexOf('.') + 1) : "";
        whole = whole.replaceFirst("^0+(?=.)", "");
        part = part.replaceFirst("0+$", "");
        return part.isEmpty() ? whole : whole + "." + part;
    }

    static boolean isRepeatNumber(String allele) {
        return allele.matches("\\d+(\\.\\d)?");
    }
}
