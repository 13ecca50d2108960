package org.madang.residents.demo;

/**
 * How many people of each sex and single year of age each municipality has. The census knows bands
 * of five years; within a band ages fall by chance, weighted so that neighbouring bands join
 * smoothly.
 */
final class Ages {

    static final int OLDEST = 104;
    static final int MALE = 0;
    static final int FEMALE = 1;

    private static final int OPEN_BAND = Census.BANDS - 1;

    /** Of the oldest, about four in five of one age are alive a year later. */
    private static final double SURVIVAL = 0.8;

    private final int[][][] counts;
    private final int[][][] before;

    private Ages(int[][][] counts) {
        this.counts = counts;
        this.before = new int[counts.length][2][OLDEST + 1];
        for (int m = 1; m < counts.length; m++) {
            for (int sex = 0; sex < 2; sex++) {
                for (int age = 0; age <= OLDEST; age++) {
                    before[m][sex][age] = before[m - 1][sex][age] + counts[m - 1][sex][age];
                }
            }
        }
    }

    static Ages of(Census census, long seed) {
        int municipalities = census.municipalities().size();
        var counts = new int[municipalities][2][OLDEST + 1];
        for (int m = 0; m < municipalities; m++) {
            var dice = Dice.of(seed, m, "ages".hashCode());
            for (int cell = 0; cell < Census.CELLS; cell++) {
                int sex = cell / Census.BANDS;
                int band = cell % Census.BANDS;
                var weights = Dice.sums(weights(census.people()[m], sex, band));
                for (long i = census.people()[m][cell]; i > 0; i--) {
                    counts[m][sex][band * 5 + dice.pick(weights)]++;
                }
            }
        }
        return new Ages(counts);
    }

    private static double[] weights(long[] cells, int sex, int band) {
        if (band == OPEN_BAND) {
            var weights = new double[OLDEST - 5 * OPEN_BAND + 1];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = StrictMath.pow(SURVIVAL, i);
            }
            return weights;
        }
        int first = sex * Census.BANDS;
        double here = cells[first + band];
        double younger = band == 0 ? here : cells[first + band - 1];
        double older = band + 1 == OPEN_BAND ? here : cells[first + band + 1];
        var weights = new double[5];
        for (int i = 0; i < 5; i++) {
            double slope = (older - younger) / 10;
            weights[i] = Math.max(here / 2, here + slope * (i - 2));
        }
        return weights;
    }

    /** A fresh copy of one municipality's counts, by sex and age, to take people from. */
    int[][] of(int municipality) {
        return new int[][] {
            counts[municipality][MALE].clone(), counts[municipality][FEMALE].clone()
        };
    }

    int people(int municipality) {
        int sum = 0;
        for (var ages : counts[municipality]) {
            for (int count : ages) {
                sum += count;
            }
        }
        return sum;
    }

    /** People of that sex and age in all municipalities before this one. */
    int before(int municipality, int sex, int age) {
        return before[municipality][sex][age];
    }
}
