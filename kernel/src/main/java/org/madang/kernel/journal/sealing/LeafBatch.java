package org.madang.kernel.journal.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.madang.kernel.journal.format.RecordedEntry;
import org.madang.kernel.journal.tree.Hash;
import org.madang.kernel.journal.tree.NodeId;

/** Leaves and completed subtrees on their way into the database, a thousand leaves at a time. */
final class LeafBatch {

    private static final int FULL = 1_000;

    private static final String LEAVES =
            """
            insert into journal.leaf (index, entry_id, entry_xact, hash)
            select l.index, l.entry_id, l.entry_xact::xid8, l.hash
              from unnest(?::bigint[], ?::bigint[], ?::text[], ?::bytea[])
                as l (index, entry_id, entry_xact, hash)
            """;

    private static final String NODES =
            """
            insert into journal.node (level, index, hash)
            select n.level, n.index, n.hash
              from unnest(?::int[], ?::bigint[], ?::bytea[]) as n (level, index, hash)
            """;

    private final Connection connection;
    private final List<Long> indexes = new ArrayList<>();
    private final List<Long> ids = new ArrayList<>();
    private final List<String> xacts = new ArrayList<>();
    private final List<byte[]> hashes = new ArrayList<>();
    private final List<NodeId> nodes = new ArrayList<>();
    private final List<byte[]> nodeHashes = new ArrayList<>();

    LeafBatch(Connection connection) {
        this.connection = connection;
    }

    void add(long index, RecordedEntry entry, Hash leaf) throws SQLException {
        indexes.add(index);
        ids.add(entry.id());
        xacts.add(entry.xact());
        hashes.add(leaf.bytes());
        if (indexes.size() == FULL) {
            flush();
        }
    }

    void add(NodeId node, Hash hash) {
        if (node.level() >= StoredTree.LOWEST_STORED) {
            nodes.add(node);
            nodeHashes.add(hash.bytes());
        }
    }

    void flush() throws SQLException {
        if (!indexes.isEmpty()) {
            try (var insert = connection.prepareStatement(LEAVES)) {
                insert.setArray(1, connection.createArrayOf("bigint", indexes.toArray()));
                insert.setArray(2, connection.createArrayOf("bigint", ids.toArray()));
                insert.setArray(3, connection.createArrayOf("text", xacts.toArray()));
                insert.setArray(
                        4, connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
                insert.executeUpdate();
            }
        }
        if (!nodes.isEmpty()) {
            try (var insert = connection.prepareStatement(NODES)) {
                var levels = nodes.stream().map(NodeId::level).toArray();
                var places = nodes.stream().map(NodeId::index).toArray();
                insert.setArray(1, connection.createArrayOf("integer", levels));
                insert.setArray(2, connection.createArrayOf("bigint", places));
                insert.setArray(
                        3, connection.createArrayOf("bytea", nodeHashes.toArray(byte[][]::new)));
                insert.executeUpdate();
            }
        }
        indexes.clear();
        ids.clear();
        xacts.clear();
        hashes.clear();
        nodes.clear();
        nodeHashes.clear();
    }
}
