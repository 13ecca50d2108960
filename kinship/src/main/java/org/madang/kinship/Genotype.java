package org.madang.kinship;

import java.util.Arrays;
import java.util.List;

/**
 * What was seen of one person at one marker: one or two alleles, or none although the marker was
 * tried (a silent homozygote or complete drop-out).
 *
 * @param alleles sorted, distinct, 0 to 2
 * @param dropOut probability that one copy of an allele left no trace, in [0, 1); 0 for good
 *     samples
 */
public record Genotype(List<String> alleles, double dropOut) {

    public Genotype {
        if (alleles.size() > 2) {
            throw InvalidKinshipData.of(
                    Problem.of(Problem.Code.MIXTURE, String.join("/", alleles)));
        }
        if (!(dropOut >= 0 && dropOut < 1)) {
            throw InvalidKinshipData.of(
                    Problem.of(Problem.Code.BAD_FREQUENCY, "drop-out", "" + dropOut));
        }
        alleles = alleles.stream().distinct().sorted(Alleles.ORDER).toList();
    }

    /** Alleles as called; one or two equal names make a homozygote. */
    public static Genotype of(String... alleles) {
        return new Genotype(Arrays.stream(alleles).map(Alleles::normal).toList(), 0);
    }

    /** The same calls from a poor sample. */
    public Genotype withDropOut(double probability) {
        return new Genotype(alleles, probability);
    }

    public boolean isHeterozygous() {
        return alleles.size() == 2;
    }

    @Override
    public String toString() {
        return switch (alleles.size()) {
            case 0 -> "-";
            case 1 -> alleles.getFirst() + "/" + alleles.getFirst();
            default -> alleles.getFirst() + "/" + alleles.getLast();
        };
    }
}
