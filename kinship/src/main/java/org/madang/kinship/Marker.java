package org.madang.kinship;

import java.util.Arrays;

/**
 * A marker with everything a likelihood needs: how it is inherited, its allele frequencies, how it
 * mutates in fathers and in mothers, how often an allele is silent.
 */
public final class Marker {
    private final String name;
    private final Inheritance inheritance;
    private final AlleleFrequencies frequencies;
    private final MutationModel paternal;
    private final MutationModel maternal;
    private final double silent;
    private final double[] prior;
    private final double[][] paternalMatrix;
    private final double[][] maternalMatrix;
    private final boolean mutates;

    private Marker(
            String name,
            Inheritance inheritance,
            AlleleFrequencies frequencies,
            MutationModel paternal,
            MutationModel maternal,
            double silent) {
        this.name = name;
        this.inheritance = inheritance;
        this.frequencies = frequencies;
        this.paternal = paternal;
        this.maternal = maternal;
        this.silent = silent;
        int n = frequencies.size();
        prior = new double[silent > 0 ? n + 1 : n];
        for (int i = 0; i < n; i++) {
            prior[i] = frequencies.at(i) * (1 - silent);
        }
        if (silent > 0) {
            prior[n] = silent;
        }
        paternalMatrix = withSilent(visible(paternal).matrix(frequencies));
        maternalMatrix = withSilent(visible(maternal).matrix(frequencies));
        mutates =
                !(paternal instanceof MutationModel.None && maternal instanceof MutationModel.None);
    }

    /** An autosomal marker without mutation or silent alleles. */
    public static Marker of(String name, AlleleFrequencies frequencies) {
        return new Marker(
                name,
                Inheritance.AUTOSOMAL,
                frequencies,
                MutationModel.none(),
                MutationModel.none(),
                0);
    }

    public Marker with(Inheritance other) {
        return new Marker(name, other, frequencies, paternal, maternal, silent);
    }

    public Marker withMutation(MutationModel both) {
        return withMutation(both, both);
    }

    public Marker withMutation(MutationModel fathers, MutationModel mothers) {
        return new Marker(name, inheritance, frequencies, fathers, mothers, silent);
    }

    /**
     * The same marker with a silent allele, which neither mutates nor is mutated to; the other
     * frequencies are scaled by 1 − frequency. The rate of the proportional model stays the rate
     * over all alleles, as in Familias: what the silent one does not mutate the others do.
     */
    public Marker withSilent(double frequency) {
        if (!(frequency >= 0 && frequency < 1)) {
            throw InvalidKinshipData.of(
                    Problem.of(Problem.Code.BAD_FREQUENCY, name + " silent", "" + frequency));
        }
        return new Marker(name, inheritance, frequencies, paternal, maternal, frequency);
    }

    private MutationModel visible(MutationModel model) {
        return silent > 0 && model instanceof MutationModel.Proportional(double rate)
                ? new MutationModel.Proportional(rate / (1 - silent))
                : model;
    }

    private double[][] withSilent(double[][] matrix) {
        if (silent == 0) {
            return matrix;
        }
        int n = matrix.length;
        double[][] m = new double[n + 1][];
        for (int i = 0; i < n; i++) {
            m[i] = Arrays.copyOf(matrix[i], n + 1);
        }
        m[n] = new double[n + 1];
        m[n][n] = 1;
        return m;
    }

    public String name() {
        return name;
    }

    public Inheritance inheritance() {
        return inheritance;
    }

    public AlleleFrequencies frequencies() {
        return frequencies;
    }

    public MutationModel paternal() {
        return paternal;
    }

    public MutationModel maternal() {
        return maternal;
    }

    public double silent() {
        return silent;
    }

    public boolean mutates() {
        return mutates;
    }

    double[] prior() {
        return prior;
    }

    double[][] paternalMatrix() {
        return paternalMatrix;
    }

    double[][] maternalMatrix() {
        return maternalMatrix;
    }

    /** Places of the alleles seen; refuses what the table does not know. */
    int[] places(Genotype genotype) {
        int[] places = new int[genotype.alleles().size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = frequencies.place(genotype.alleles().get(i));
            if (places[i] < 0) {
                throw InvalidKinshipData.of(
                        Problem.of(Problem.Code.UNKNOWN_ALLELE, name, genotype.alleles().get(i)));
            }
        }
        return places;
    }

    @Override
    public String toString() {
        return name;
    }
}
