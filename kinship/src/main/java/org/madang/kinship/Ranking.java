package org.madang.kinship;

/** Sorts millions of rows by two numbers each without making an object of any. */
final class Ranking {
    private Ranking() {}

    /** Places in ascending order of the first number, then of the second; stable. */
    static int[] of(long[] first, long[] second) {
        int n = first.length;
        int[] from = new int[n];
        for (int i = 0; i < n; i++) {
            from[i] = i;
        }
        int[] to = new int[n];
        for (int width = 1; width < n; width *= 2) {
            for (int start = 0; start < n; start += 2 * width) {
                int middle = Math.min(start + width, n);
                int end = Math.min(start + 2 * width, n);
                int a = start;
                int b = middle;
                for (int k = start; k < end; k++) {
                    boolean left =
                            b >= end || (a < middle && before(first, second, from[a], from[b]));
                    to[k] = left ? from[a++] : from[b++];
                }
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static boolean before(long[] first, long[] second, int a, int b) {
        return first[a] != first[b] ? first[a] < first[b] : second[a] <= second[b];
    }
}
