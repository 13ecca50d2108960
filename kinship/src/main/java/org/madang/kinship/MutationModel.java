package org.madang.kinship;

import java.util.List;

/**
 * How an allele changes on its way from parent to child. Each model yields a matrix whose row is
 * the parent's allele and whose column is the allele the child receives; rows sum to 1.
 */
public sealed interface MutationModel {
    static MutationModel none() {
        return new None();
    }

    /** The transition matrix over the alleles of the table. */
    double[][] matrix(AlleleFrequencies frequencies);

    /** Name with its parameters, as reports pin it. */
    default String label() {
        return toString();
    }

    /** No mutation at all. */
    record None() implements MutationModel {
        @Override
        public double[][] matrix(AlleleFrequencies frequencies) {
            return MutationMatrices.identity(frequencies.size());
        }
    }

    /** Every other allele is equally likely: rate / (n − 1). */
    record Equal(double rate) implements MutationModel {
        public Equal {
            MutationMatrices.requireRate(rate);
        }

        @Override
        public double[][] matrix(AlleleFrequencies frequencies) {
            return MutationMatrices.equal(frequencies.size(), rate);
        }
    }

    /** Towards common alleles: a·p(j), with a chosen so that the expected rate is as given. */
    record Proportional(double rate) implements MutationModel {
        public Proportional {
            MutationMatrices.requireRate(rate);
        }

        @Override
        public double[][] matrix(AlleleFrequencies frequencies) {
            return MutationMatrices.proportional(frequencies, rate);
        }
    }

    /**
     * Extended stepwise: among alleles that differ by whole repeats {@code rate} is shared in
     * proportion to {@code range} to the number of steps; {@code microRate} is shared equally among
     * the others (9 to 9.3).
     */
    record Stepwise(double rate, double microRate, double range) implements MutationModel {
        public Stepwise {
            MutationMatrices.requireRate(rate);
            MutationMatrices.requireRate(microRate);
            MutationMatrices.requireRate(rate + microRate);
            MutationMatrices.require(range > 0, "range " + range);
        }

        @Override
        public double[][] matrix(AlleleFrequencies frequencies) {
            return MutationMatrices.stepwise(frequencies.alleles(), rate, microRate, range);
        }
    }

    /** One step up or down, or none where an allele has no neighbour; whole repeats only. */
    record OneStep(double rate) implements MutationModel {
        public OneStep {
            MutationMatrices.requireRate(rate);
        }

        @Override
        public double[][] matrix(AlleleFrequencies frequencies) {
            return MutationMatrices.oneStep(frequencies.alleles(), rate);
        }
    }

    /**
     * Dawid's stationary stepwise model (Dawid, Mortera and Pascali 2001): reversible with respect
     * to the frequencies, proportional to range^steps / p(parent's allele), with the expected rate
     * as given. Steps are counted along the ladder of the alleles in the table, as Familias and
     * pedmut do: from 9 to 11 is one step where the table has no 10. Whole repeat numbers only.
     */
    record Dawid(double rate, double range) implements MutationModel {
        public Dawid {
            MutationMatrices.requireRate(rate);
            MutationMatrices.require(range > 0 && range < 1, "range " + range);
        }

        @Override
        public double[][] matrix(AlleleFrequencies frequencies) {
            return MutationMatrices.dawid(frequencies, rate, range);
        }
    }

    /**
     * Another model made to keep the frequencies without changing its overall rate (the method PM
     * of Simonsson and Mostad 2016): each row's chance to leave is scaled.
     */
    record Stationary(MutationModel of) implements MutationModel {
        @Override
        public double[][] matrix(AlleleFrequencies frequencies) {
            return Stationarity.of(of.matrix(frequencies), frequencies);
        }
    }

    /** A matrix given by hand, rows and columns in the order of {@code alleles}. */
    record Custom(List<String> alleles, List<List<Double>> rows) implements MutationModel {
        public Custom {
            alleles = List.copyOf(alleles);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public double[][] matrix(AlleleFrequencies frequencies) {
            return MutationMatrices.custom(alleles, rows, frequencies.alleles());
        }
    }
}
