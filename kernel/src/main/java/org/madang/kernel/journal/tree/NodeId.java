package org.madang.kernel.journal.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A complete subtree: over the 2^level leaves from index · 2^level on. Level 0 is a leaf itself.
 */
public record NodeId(int level, long index) {

    /** Index of its first leaf. */
    public long first() {
        return index << level;
    }

    /** How many leaves it has. */
    public long leaves() {
        return 1L << level;
    }

    /**
     * The complete subtrees that the leaves from {@code from} to before {@code to} fall into, from
     * left to right, each as large as its place allows.
     */
    public static List<NodeId> covering(long from, long to) {
        var nodes = new ArrayList<NodeId>();
        var at = from;
        while (at < to) {
            var aligned = at == 0 ? Long.SIZE - 2 : Long.numberOfTrailingZeros(at);
            var fitting = Long.SIZE - 1 - Long.numberOfLeadingZeros(to - at);
            var level = Math.min(aligned, fitting);
            nodes.add(new NodeId(level, at >> level));
            at += 1L << level;
        }
        return nodes;
    }
}
