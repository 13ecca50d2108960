package org.madang.kernel.journal.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The right edge of a growing tree: the roots of its largest complete subtrees, one for each bit of
 * its size. All that is needed to add a leaf or to know the root. Not for use by several threads.
 */
public final class Frontier {

    /** From the largest subtree (leftmost) to the smallest. */
    private final List<Hash> peaks;

    private long size;

    private Frontier(long size, List<Hash> peaks) {
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    public static Frontier empty() {
        return new Frontier(0, List.of());
    }

    /**
     * The edge of a tree of that size.
     *
     * @param peaks as {@link #peaks} returns them
     * @throws IllegalArgumentException when their number does not fit the size
     */
    public static Frontier of(long size, List<Hash> peaks) {
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException(
                    "%d subtrees do not make a tree of %d".formatted(peaks.size(), size));
        }
        return new Frontier(size, peaks);
    }

    /** The edge of a stored tree. */
    public static Frontier load(long size, TreeNodes nodes) {
        return of(size, NodeId.covering(0, size).stream().map(nodes::hash).toList());
    }

    public Frontier copy() {
        return new Frontier(size, peaks);
    }

    public long size() {
        return size;
    }

    public List<Hash> peaks() {
        return List.copyOf(peaks);
    }

    public void add(Hash leaf) {
        add(leaf, (id, hash) -> {});
    }

    /** Adds a leaf and tells of every subtree above it that it completed, from low to high. */
    public void add(Hash leaf, BiConsumer<NodeId, Hash> completed) {
        var hash = leaf;
        var node = new NodeId(0, size);
        // Adding a leaf carries like adding one to a binary number.
        for (int level = 0; (size >> level & 1) == 1; level++) {
            hash = Hash.ofNode(peaks.removeLast(), hash);
            node = new NodeId(level + 1, node.index() >> 1);
            completed.accept(node, hash);
        }
        peaks.add(hash);
        size++;
    }

    public Hash root() {
        if (peaks.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        var root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Hash.ofNode(peaks.get(i), root);
        }
        return root;
    }
}
