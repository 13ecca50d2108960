package org.madang.kernel.journal.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Inclusion and consistency proofs (RFC 9162, sections 2.1.3 and 2.1.4). */
public final class Proofs {

    private Proofs() {}

    /** The leaves from {@code from} to before {@code to}, whose subtree's hash is one step. */
    private record Range(long from, long to) {

        List<NodeId> nodes() {
            return NodeId.covering(from, to);
        }

        Hash hash(TreeNodes nodes) {
            var parts = nodes().stream().map(nodes::hash).toList();
            var root = parts.getLast();
            for (int i = parts.size() - 2; i >= 0; i--) {
                root = Hash.ofNode(parts.get(i), root);
            }
            return root;
        }
    }

    /** Steps from the leaf to the root of the tree of that size. */
    public static List<Hash> inclusion(long index, long size, TreeNodes nodes) {
        return inclusionRanges(index, size).stream().map(range -> range.hash(nodes)).toList();
    }

    /** The stored subtrees that {@link #inclusion} asks for. */
    public static List<NodeId> nodesForInclusion(long index, long size) {
        return inclusionRanges(index, size).stream().flatMap(r -> r.nodes().stream()).toList();
    }

    /** Proof that the tree of {@code size} leaves begins with the tree of {@code earlier}. */
    public static List<Hash> consistency(long earlier, long size, TreeNodes nodes) {
        return consistencyRanges(earlier, size).stream().map(r -> r.hash(nodes)).toList();
    }

    /** The stored subtrees that {@link #consistency} asks for. */
    public static List<NodeId> nodesForConsistency(long earlier, long size) {
        return consistencyRanges(earlier, size).stream().flatMap(r -> r.nodes().stream()).toList();
    }

    private static List<Range> inclusionRanges(long index, long size) {
        Objects.checkIndex(index, size);
        var ranges = new ArrayList<Range>();
        long from = 0;
        var to = size;
        while (to - from > 1) {
            var middle = from + leftSize(to - from);
            if (index < middle) {
                ranges.add(new Range(middle, to));
                to = middle;
            } else {
                ranges.add(new Range(from, middle));
                from = middle;
            }
        }
        return ranges.reversed();
    }

    private static List<Range> consistencyRanges(long earlier, long size) {
        if (earlier < 1 || earlier > size) {
            throw new IndexOutOfBoundsException(
                    "no tree of %d within one of %d".formatted(earlier, size));
        }
        var ranges = new ArrayList<Range>();
        long from = 0;
        var to = size;
        while (to != earlier) {
            var middle = from + leftSize(to - from);
            if (earlier <= middle) {
                ranges.add(new Range(middle, to));
                to = middle;
            } else {
                ranges.add(new Range(from, middle));
                from = middle;
            }
        }
        if (from != 0) {
            ranges.add(new Range(from, to));
        }
        return ranges.reversed();
    }

    /** The largest power of two below {@code size}: how a tree is split. */
    private static long leftSize(long size) {
        return Long.highestOneBit(size - 1);
    }

    /** Whether the proof shows the leaf at the index of the tree with this size and root. */
    public static boolean includes(Hash root, long size, long index, Hash leaf, List<Hash> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        var at = new Ascent(index, size - 1);
        var hash = leaf;
        for (var step : proof) {
            if (at.last == 0) {
                return false;
            }
            if (at.isRight()) {
                hash = Hash.ofNode(step, hash);
                at.skipLoneLevels();
            } else {
                hash = Hash.ofNode(hash, step);
            }
            at.up();
        }
        return at.last == 0 && hash.equals(root);
    }

    /** Whether the proof shows that the later tree begins with the earlier one. */
    public static boolean consistent(
            Hash earlierRoot, long earlier, Hash root, long size, List<Hash> proof) {
        if (earlier < 1 || earlier > size) {
            return false;
        }
        if (earlier == size) {
            return proof.isEmpty() && earlierRoot.equals(root);
        }
        var steps = new ArrayList<>(proof);
        if (Long.bitCount(earlier) == 1) {
            // The earlier tree is one complete subtree, which the proof does not repeat.
            steps.addFirst(earlierRoot);
        }
        if (steps.isEmpty()) {
            return false;
        }
        var at = new Ascent(earlier - 1, size - 1);
        at.skipRightLevels();
        var before = steps.getFirst();
        var after = before;
        for (var step : steps.subList(1, steps.size())) {
            if (at.last == 0) {
                return false;
            }
            if (at.isRight()) {
                before = Hash.ofNode(step, before);
                after = Hash.ofNode(step, after);
                at.skipLoneLevels();
            } else {
                after = Hash.ofNode(after, step);
            }
            at.up();
        }
        return at.last == 0 && before.equals(earlierRoot) && after.equals(root);
    }

    /** A way from a node to the root: its index and that of the last node on the same level. */
    private static final class Ascent {
        private long index;
        private long last;

        Ascent(long index, long last) {
            this.index = index;
            this.last = last;
        }

        /** Whether the next step is the neighbour at the left. */
        boolean isRight() {
            return (index & 1) == 1 || index == last;
        }

        void up() {
            index >>= 1;
            last >>= 1;
        }

        /** The last node of a level without a neighbour rises as it is. */
        void skipLoneLevels() {
            while ((index & 1) == 0 && index != 0) {
                up();
            }
        }

        void skipRightLevels() {
            while ((index & 1) == 1) {
                up();
            }
        }
    }
}
