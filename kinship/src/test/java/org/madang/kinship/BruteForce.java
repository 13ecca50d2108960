package org.madang.kinship;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The likelihood by its definition: every ordered pair of alleles for every person, no lumping, no
 * peeling, no logarithms. Slow, and simple enough to be believed.
 */
final class BruteForce {
    private final Pedigree pedigree;
    private final Marker marker;
    private final Map<String, Genotype> genotypes;
    private final int[] paternal;
    private final int[] maternal;

    private BruteForce(Pedigree pedigree, Marker marker, Map<String, Genotype> genotypes) {
        this.pedigree = pedigree;
        this.marker = marker;
        this.genotypes = genotypes;
        paternal = new int[pedigree.size()];
        maternal = new int[pedigree.size()];
    }

    /** The people must be listed parents first. */
    static double likelihood(Pedigree pedigree, Marker marker, Map<String, Genotype> genotypes) {
        return new BruteForce(pedigree, marker, genotypes).sum(0);
    }

    private double sum(int i) {
        if (i == pedigree.size()) {
            return 1;
        }
        Person person = pedigree.people().get(i);
        boolean father = marker.inheritance().fromFather(person.sex());
        boolean mother = marker.inheritance().fromMother(person.sex());
        boolean half = (person.father() == null) != (person.mother() == null);
        double sum = 0;
        for (int a = father ? 0 : -1; a < (father ? marker.prior().length : 0); a++) {
            for (int b = mother ? 0 : -1; b < (mother ? marker.prior().length : 0); b++) {
                paternal[i] = a;
                maternal[i] = b;
                double p = seen(genotypes.get(person.id()), a, b);
                p *= father ? received(a, person.father(), true, half) : 1;
                p *= mother ? received(b, person.mother(), false, half) : 1;
                if (p > 0) {
                    sum += p * sum(i + 1);
                }
            }
        }
        return sum;
    }

    private double received(int allele, @Nullable String parent, boolean father, boolean half) {
        double[][] m = father ? marker.paternalMatrix() : marker.maternalMatrix();
        if (parent == null) {
            double unknown = 0;
            for (int a = 0; half && a < m.length; a++) {
                unknown += marker.prior()[a] * m[a][allele];
            }
            return half ? unknown : marker.prior()[allele];
        }
        int p = pedigree.place(parent);
        if (paternal[p] < 0) {
            return m[maternal[p]][allele];
        }
        if (maternal[p] < 0) {
            return m[paternal[p]][allele];
        }
        return (m[paternal[p]][allele] + m[maternal[p]][allele]) / 2;
    }

    private double seen(@Nullable Genotype g, int a, int b) {
        if (g == null || (a < 0 && b < 0)) {
            return 1;
        }
        double d = g.dropOut();
        double p = 0;
        for (int mask = 0; mask < 4; mask++) {
            boolean first = (mask & 1) != 0;
            boolean second = (mask & 2) != 0;
            double q = chance(a, first, d) * chance(b, second, d);
            if (q == 0) {
                continue;
            }
            List<String> shown =
                    java.util.stream.Stream.of(first ? a : -1, second ? b : -1)
                            .filter(x -> x >= 0)
                            .map(x -> marker.frequencies().alleles().get(x))
                            .distinct()
                            .sorted(Alleles.ORDER)
                            .toList();
            p += shown.equals(g.alleles()) ? q : 0;
        }
        return p;
    }

    private double chance(int allele, boolean shown, double dropOut) {
        if (allele < 0 || allele == marker.frequencies().size()) {
            return shown ? 0 : 1;
        }
        return shown ? 1 - dropOut : dropOut;
    }
}
