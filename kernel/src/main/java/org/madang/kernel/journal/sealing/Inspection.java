package org.madang.kernel.journal.sealing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.format.Checkpoint;
import org.madang.kernel.journal.format.VerifierKey;
import org.madang.kernel.journal.tree.Frontier;
import org.madang.kernel.journal.tree.Hash;
import org.madang.kernel.language.Text;

/**
 * Before a sequencer signs on top of a tree, it looks whether that tree is the one last signed, by
 * the database's own checkpoint and by the log beside it, and brings the files up to the database.
 */
final class Inspection {

    /** What was found. */
    sealed interface Finding {

        /** The tree is as signed. */
        record Sound(Frontier frontier) implements Finding {}

        /** Somebody changed it, or a copy older than the log was restored. */
        record Broken(Text why) implements Finding {}
    }

    private static final Text NO_CHECKPOINT =
            Text.of(
                    "감사 기록의 크기가 마지막으로 서명한 크기와 다릅니다.",
                    "The journal is not as large as what was last signed.");
    private static final Text WRONG_ROOT =
            Text.of(
                    "저장된 감사 기록이 서명한 것과 다릅니다. 'madang journal export'와"
                            + " 'madang verify'로 바뀐 곳을 찾으십시오.",
                    "The stored journal is not what was signed. Find the place with"
                            + " 'madang journal export' and 'madang verify'.");
    private static final Text LOG_AHEAD =
            Text.of(
                    "데이터베이스 밖의 서명 기록이 데이터베이스보다 앞서 있습니다. 오래된 백업을 복원했거나" + " 기록이 지워졌습니다.",
                    "The log of checkpoints outside the database is ahead of it: an old backup was"
                            + " restored, or entries were removed.");

    private final Connection connection;
    private final SealFiles files;
    private final List<VerifierKey> keys;

    Inspection(Connection connection, SealFiles files, List<VerifierKey> keys) {
        this.connection = connection;
        this.files = files;
        this.keys = keys;
    }

    Finding inspect() throws SQLException {
        var size = Snapshot.Last.locked(connection).size();
        var logged = files.last();
        if (logged.isPresent() && logged.get().checkpoint().size() > size) {
            return new Finding.Broken(LOG_AHEAD);
        }
        if (size == 0) {
            return new Finding.Sound(Frontier.empty());
        }
        var last = checkpoint(size);
        if (last.isEmpty()) {
            return new Finding.Broken(NO_CHECKPOINT);
        }
        Frontier frontier;
        try {
            frontier = Sequencer.tree(connection).frontier(size);
        } catch (StoredTree.TreeDamaged e) {
            return new Finding.Broken(WRONG_ROOT);
        }
        var signed = last.get();
        if (!signed.isBy(keys)
                || signed.checkpoint().size() != size
                || !frontier.root().equals(signed.checkpoint().root())
                || !isInDatabase(logged.orElse(null))) {
            return new Finding.Broken(WRONG_ROOT);
        }
        catchUp(logged.map(log -> log.checkpoint().size()).orElse(0L), size);
        return new Finding.Sound(frontier);
    }

    private boolean isInDatabase(Checkpoint.@Nullable Signed logged) throws SQLException {
        return logged == null
                || checkpoint(logged.checkpoint().size())
                        .filter(stored -> stored.checkpoint().equals(logged.checkpoint()))
                        .isPresent();
    }

    private Optional<Checkpoint.Signed> checkpoint(long size) throws SQLException {
        try (var query =
                connection.prepareStatement("select note from journal.checkpoint where size = ?")) {
            query.setLong(1, size);
            try (var row = query.executeQuery()) {
                return row.next() ? Checkpoint.parse(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** Writes what the database has and the files lack: a crash in between, or another leader. */
    private void catchUp(long from, long to) throws SQLException {
        if (from == to) {
            return;
        }
        read(
                "select index, hash from journal.leaf where index >= ? and index < ?"
                        + " order by index",
                from,
                to,
                row -> files.put(row.getLong(1), Hash.of(row.getBytes(2))));
        read(
                "select note from journal.checkpoint where size > ? and size <= ? order by size",
                from,
                to,
                row -> Checkpoint.parse(row.getString(1)).ifPresent(files::seal));
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void read(String sql, long from, long to, RowReader reader) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setFetchSize(1_000);
            query.setLong(1, from);
            query.setLong(2, to);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        }
    }
}
