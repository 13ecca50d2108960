package org.madang.kernel.journal.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.madang.kernel.journal.tree.Frontier;
import org.madang.kernel.journal.tree.Hash;
import org.madang.kernel.journal.tree.NodeId;
import org.madang.kernel.journal.tree.Proofs;
import org.madang.kernel.journal.tree.TreeNodes;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/** The tree in {@code journal.leaf} and {@code journal.node}: proofs in two queries. */
public final class StoredTree {

    /** Subtrees below this level are not stored but hashed from their leaves. */
    static final int LOWEST_STORED = 4;

    private static final String LEAVES =
            "select index, hash from journal.leaf where index = any(?)";

    private static final String NODES =
            """
            select n.level, n.index, n.hash
              from unnest(?::int[], ?::bigint[]) as wanted (level, index)
              join journal.node n on n.level = wanted.level and n.index = wanted.index
            """;

    private final JdbcOperations jdbc;

    public StoredTree(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The right edge of the tree of that size.
     *
     * @throws TreeDamaged when the database lacks a part of it
     */
    public Frontier frontier(long size) {
        return Frontier.load(size, nodes(NodeId.covering(0, size)));
    }

    /** Steps from the leaf to the root of the tree of that size. */
    public List<Hash> inclusion(long index, long size) {
        return Proofs.inclusion(index, size, nodes(Proofs.nodesForInclusion(index, size)));
    }

    /** Proof that the tree of {@code size} leaves begins with the tree of {@code earlier}. */
    public List<Hash> consistency(long earlier, long size) {
        return Proofs.consistency(earlier, size, nodes(Proofs.nodesForConsistency(earlier, size)));
    }

    private TreeNodes nodes(Collection<NodeId> wanted) {
        var found = new HashMap<NodeId, Hash>();
        var leaves = new ArrayList<Long>();
        var nodes = new ArrayList<NodeId>();
        for (var id : wanted) {
            if (id.level() < LOWEST_STORED) {
                for (long i = 0; i < id.leaves(); i++) {
                    leaves.add(id.first() + i);
                }
            } else {
                nodes.add(id);
            }
        }
        jdbc.execute(
                (ConnectionCallback<Boolean>)
                        connection -> {
                            readLeaves(connection, leaves, found);
                            readNodes(connection, nodes, found);
                            return true;
                        });
        return id -> hash(id, found);
    }

    private static Hash hash(NodeId id, Map<NodeId, Hash> found) {
        if (id.level() >= LOWEST_STORED || id.level() == 0) {
            var hash = found.get(id);
            if (hash == null) {
                throw new TreeDamaged(id);
            }
            return hash;
        }
        var left = new NodeId(id.level() - 1, id.index() * 2);
        var right = new NodeId(id.level() - 1, id.index() * 2 + 1);
        return Hash.ofNode(hash(left, found), hash(right, found));
    }

    private static void readLeaves(
            Connection connection, List<Long> indexes, Map<NodeId, Hash> found)
            throws SQLException {
        if (indexes.isEmpty()) {
            return;
        }
        try (var query = connection.prepareStatement(LEAVES)) {
            query.setArray(1, connection.createArrayOf("bigint", indexes.toArray()));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.put(new NodeId(0, row.getLong(1)), Hash.of(row.getBytes(2)));
                }
            }
        }
    }

    private static void readNodes(Connection connection, List<NodeId> ids, Map<NodeId, Hash> found)
            throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (var query = connection.prepareStatement(NODES)) {
            var levels = ids.stream().map(NodeId::level).toArray();
            var indexes = ids.stream().map(NodeId::index).toArray();
            query.setArray(1, connection.createArrayOf("integer", levels));
            query.setArray(2, connection.createArrayOf("bigint", indexes));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var id = new NodeId(row.getInt(1), row.getLong(2));
                    found.put(id, Hash.of(Objects.requireNonNull(row.getBytes(3))));
                }
            }
        }
    }

    /** A leaf or a subtree that should be stored is not: somebody took it out. */
    public static final class TreeDamaged extends IllegalStateException {
        private static final long serialVersionUID = 1;

        TreeDamaged(NodeId missing) {
            super(
                    "the journal's tree lacks the subtree of level %d at index %d"
                            .formatted(missing.level(), missing.index()));
        }
    }
}
