package org.madang.kinship;

import java.util.Arrays;

/** An immutable set of victims by number. */
final class VictimSet {
    final long[] words;
    private final int hash;

    VictimSet(long[] words) {
        this.words = words;
        hash = Arrays.hashCode(words) * 0x9E3779B1;
    }

    static VictimSet empty(int victims) {
        return new VictimSet(new long[(victims + 63) / 64]);
    }

    boolean has(int victim) {
        return (words[victim >> 6] >>> victim & 1) != 0;
    }

    boolean meets(VictimSet other) {
        for (int i = 0; i < words.length; i++) {
            if ((words[i] & other.words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    VictimSet and(VictimSet other) {
        long[] both = new long[words.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = words[i] & other.words[i];
        }
        return new VictimSet(both);
    }

    VictimSet or(VictimSet other) {
        long[] either = new long[words.length];
        for (int i = 0; i < either.length; i++) {
            either[i] = words[i] | other.words[i];
        }
        return new VictimSet(either);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof VictimSet s && Arrays.equals(words, s.words);
    }

    @Override
    public int hashCode() {
        return hash ^ hash >>> 15;
    }
}
