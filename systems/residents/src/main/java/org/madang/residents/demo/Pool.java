package org.madang.residents.demo;

/** The people of one municipality who are not in a household yet, by sex and age. */
final class Pool {

    static final int NOBODY = -1;
    static final int ADULT = 19;

    /** Grown children live with their parents up to about this age. */
    private static final int GROWN = 34;

    private static final double[] MARRIED_SHARE = {0.06, 0.25, 0.45, 0.6, 0.7, 0.8, 0.9, 1};

    private final int[][] counts;
    private int left;
    private int minors;

    Pool(int[][] counts) {
        this.counts = counts;
        for (var ages : counts) {
            for (int age = 0; age < ages.length; age++) {
                left += ages[age];
                minors += age < ADULT ? ages[age] : 0;
            }
        }
    }

    int left() {
        return left;
    }

    int minors() {
        return minors;
    }

    /**
     * Takes somebody of the sex whose age is nearest to the wanted one; {@link #NOBODY} if none.
     */
    int takeNear(int sex, int wanted, int youngest, int oldest) {
        int low = Math.max(youngest, 0);
        int high = Math.min(oldest, Ages.OLDEST);
        if (low > high) {
            return NOBODY;
        }
        int from = Math.clamp(wanted, low, high);
        for (int distance = 0; distance <= high - low; distance++) {
            int older = from + distance;
            if (older <= high && counts[sex][older] > 0) {
                return taken(sex, older);
            }
            int younger = from - distance;
            if (younger >= low && counts[sex][younger] > 0) {
                return taken(sex, younger);
            }
        }
        return NOBODY;
    }

    /**
     * Takes a child of either sex by chance: minors first, then grown children; packed, or none.
     */
    int takeChild(Dice dice) {
        return minors > 0
                ? takeAny(dice, 0, ADULT - 1, minors)
                : takeAny(dice, ADULT, GROWN, count(ADULT, GROWN));
    }

    /** Takes anybody between the ages by chance; packed, or none. */
    int takeAny(Dice dice, int youngest, int oldest) {
        return takeAny(dice, youngest, oldest, count(youngest, oldest));
    }

    private int takeAny(Dice dice, int youngest, int oldest, int candidates) {
        if (candidates == 0) {
            return NOBODY;
        }
        int at = dice.below(candidates);
        for (int sex = 0; sex < 2; sex++) {
            for (int age = youngest; age <= oldest; age++) {
                at -= counts[sex][age];
                if (at < 0) {
                    return Member.pack(taken(sex, age), sex);
                }
            }
        }
        throw new AssertionError("counts changed while taking");
    }

    /** Takes a husband for a couple without children at home: the older, the likelier. */
    int takeHusband(Dice dice) {
        double sum = 0;
        for (int age = 24; age <= Ages.OLDEST; age++) {
            sum += counts[Ages.MALE][age] * married(age);
        }
        double at = dice.unit() * sum;
        for (int age = 24; age <= Ages.OLDEST; age++) {
            at -= counts[Ages.MALE][age] * married(age);
            if (at < 0) {
                return taken(Ages.MALE, age);
            }
        }
        return NOBODY;
    }

    private static double married(int age) {
        return MARRIED_SHARE[Math.min((age - 20) / 5, MARRIED_SHARE.length - 1)];
    }

    private int count(int youngest, int oldest) {
        int sum = 0;
        for (var ages : counts) {
            for (int age = youngest; age <= oldest; age++) {
                sum += ages[age];
            }
        }
        return sum;
    }

    private int taken(int sex, int age) {
        counts[sex][age]--;
        left--;
        minors -= age < ADULT ? 1 : 0;
        return age;
    }

    void putBack(int sex, int age) {
        counts[sex][age]++;
        left++;
        minors += age < ADULT ? 1 : 0;
    }
}
