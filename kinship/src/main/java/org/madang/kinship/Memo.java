package org.madang.kinship;

import java.util.Arrays;

/** Remembers a number for each key of type long; never forgets, never boxes. */
final class Memo {
    private long[] keys = new long[64];
    private double[] values = filled(64);
    private int count;

    private static double[] filled(int n) {
        double[] values = new double[n];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** The value, NaN if there is none yet. */
    double at(long key) {
        return values[slot(key)];
    }

    void put(long key, double value) {
        if (2 * count >= keys.length) {
            grow();
        }
        int slot = slot(key);
        count += Double.isNaN(values[slot]) ? 1 : 0;
        keys[slot] = key;
        values[slot] = value;
    }

    int size() {
        return count;
    }

    private int slot(long key) {
        long h = key * 0x9E3779B97F4A7C15L;
        int mask = keys.length - 1;
        int slot = (int) (h >>> 32) & mask;
        while (!Double.isNaN(values[slot]) && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        double[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = filled(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (!Double.isNaN(oldValues[i])) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
