package org.madang.kernel.journal.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.madang.kernel.journal.JournalReading.Seal;
import org.madang.kernel.journal.format.Checkpoint;
import org.madang.kernel.journal.format.ExportLines;
import org.madang.kernel.journal.format.RecordedEntry;
import org.madang.kernel.journal.format.VerifierKey;
import org.madang.kernel.journal.sealing.EntryRows;
import org.madang.kernel.journal.sealing.KeyFiles;
import org.madang.kernel.journal.sealing.StoredTree;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;

/** Proofs from the stored tree, for what the running transaction may see. */
final class Proving {

    private static final String PLACED =
            """
            select %s, l.index
              from journal.leaf l
              join journal.entry e on e.xact = l.entry_xact and e.id = l.entry_id
             where l.entry_id = ?
            """
                    .formatted(EntryRows.COLUMNS);

    private record Placed(RecordedEntry entry, long index) {}

    private final JdbcOperations jdbc;
    private final Path directory;

    /**
     * @param directory of the journal, where its public keys are
     */
    Proving(JdbcOperations jdbc, Path directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    private List<VerifierKey> keys() {
        return KeyFiles.published(directory);
    }

    private Optional<Checkpoint.Signed> signed(String sql, Object... arguments) {
        return jdbc.queryForList(sql, String.class, arguments).stream()
                .findFirst()
                .flatMap(note -> note == null ? Optional.empty() : Checkpoint.parse(note));
    }

    private Optional<Checkpoint.Signed> last() {
        return signed("select note from journal.checkpoint order by size desc limit 1");
    }

    private Optional<Checkpoint.Signed> ofSize(long size) {
        return signed("select note from journal.checkpoint where size = ?", size);
    }

    Optional<Seal> latest() {
        return last().map(signed ->
                new Seal(
                        signed.checkpoint().size(),
                        signed.checkpoint().root().toString(),
                        signed.checkpoint().at(),
                        signed.note(),
                        keys().stream().map(VerifierKey::toString).toList()));
    }

    Optional<String> inclusion(long entryId) {
        RowMapper<Placed> mapper = (row, i) -> new Placed(EntryRows.read(row, 1), row.getLong(16));
        var placed = jdbc.query(PLACED, mapper, entryId).stream().findFirst();
        var checkpoint = last();
        if (placed.isEmpty() || checkpoint.isEmpty()) {
            return Optional.empty();
        }
        var index = placed.get().index();
        var steps = new StoredTree(jdbc).inclusion(index, checkpoint.get().checkpoint().size());
        return Optional.of(
                ExportLines.inclusion(index, placed.get().entry(), steps, checkpoint.get(), keys())
                        + "\n");
    }

    Optional<String> consistency(long earlier, long size) {
        var before = ofSize(earlier);
        var after = ofSize(size);
        if (before.isEmpty() || after.isEmpty() || earlier > size) {
            return Optional.empty();
        }
        var steps = new StoredTree(jdbc).consistency(earlier, size);
        var line = ExportLines.consistency(before.get(), after.get(), steps, keys());
        return Optional.of(line + "\n");
    }
}
