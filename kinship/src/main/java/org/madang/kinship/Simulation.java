package org.madang.kinship;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws genotypes for a whole pedigree by the laws of inheritance, mutation included. */
final class Simulation {
    private final Pedigree pedigree;
    private final List<Marker> markers;
    private final Random random;

    Simulation(Pedigree pedigree, List<Marker> markers, Random random) {
        this.pedigree = pedigree;
        this.markers = markers;
        this.random = random;
    }

    /** One draw: a profile for everybody. */
    Map<String, Profile> people() {
        Map<String, Map<String, Genotype>> drawn = new LinkedHashMap<>();
        pedigree.people().forEach(p -> drawn.put(p.id(), new LinkedHashMap<>()));
        for (Marker marker : markers) {
            int[][] alleles = new int[pedigree.size()][];
            for (int i = 0; i < alleles.length; i++) {
                draw(marker, i, alleles);
                Genotype g = genotype(marker, alleles[i]);
                if (alleles[i].length > 0) {
                    drawn.getOrDefault(pedigree.people().get(i).id(), new LinkedHashMap<>())
                            .put(marker.name(), g);
                }
            }
        }
        Map<String, Profile> profiles = new LinkedHashMap<>();
        drawn.forEach((id, genotypes) -> profiles.put(id, new Profile(genotypes)));
        return profiles;
    }

    private void draw(Marker marker, int i, int[][] alleles) {
        if (alleles[i] != null) {
            return;
        }
        Sex sex = pedigree.sex(i);
        Inheritance kind = marker.inheritance();
        int ploidy = kind.ploidy(sex);
        // Of an unknown couple the person is a founder; of one unknown parent the allele may
        // mutate.
        boolean half = (pedigree.father(i) < 0) != (pedigree.mother(i) < 0);
        List<Integer> own = new ArrayList<>();
        if (kind.fromFather(sex) && ploidy > 0) {
            own.add(gamete(marker, pedigree.father(i), true, half, alleles));
        }
        if (kind.fromMother(sex) && ploidy > 0) {
            own.add(gamete(marker, pedigree.mother(i), false, half, alleles));
        }
        alleles[i] = own.stream().mapToInt(Integer::intValue).toArray();
    }

    private int gamete(Marker marker, int parent, boolean father, boolean half, int[][] alleles) {
        if (parent < 0 && !half) {
            return pick(marker.prior());
        }
        if (parent >= 0) {
            draw(marker, parent, alleles);
        }
        int[] theirs = parent < 0 ? new int[] {pick(marker.prior())} : alleles[parent];
        int passed = theirs[random.nextInt(theirs.length)];
        double[][] m = father ? marker.paternalMatrix() : marker.maternalMatrix();
        return pick(m[passed]);
    }

    private int pick(double[] weights) {
        double sum = 0;
        for (double w : weights) {
            sum += w;
        }
        double at = random.nextDouble() * sum;
        for (int a = 0; a < weights.length; a++) {
            at -= weights[a];
            if (at < 0) {
                return a;
            }
        }
        return weights.length - 1;
    }

    static Genotype genotype(Marker marker, int[] alleles) {
        List<String> seen = new ArrayList<>();
        for (int a : alleles) {
            if (a < marker.frequencies().size()) {
                seen.add(marker.frequencies().alleles().get(a));
            }
        }
        return new Genotype(seen, 0);
    }
}
