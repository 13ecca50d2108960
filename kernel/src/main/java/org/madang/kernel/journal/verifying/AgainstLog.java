package org.madang.kernel.journal.verifying;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.format.Checkpoint;
import org.madang.kernel.journal.format.CheckpointLog;
import org.madang.kernel.journal.format.LeafFile;
import org.madang.kernel.journal.tree.Hash;

/** The log and the leaf hashes kept elsewhere, read beside the export; or nothing at all. */
final class AgainstLog implements AutoCloseable {

    private static final String LOG = "checkpoints.log";
    private static final String LEAVES = "leaves.sha256";

    private final @Nullable CheckpointLog log;
    private final @Nullable Path leafFile;
    private final long end;
    private @Nullable LeafFile leaves;
    private Checkpoint.@Nullable Signed next;

    private AgainstLog(@Nullable CheckpointLog log, @Nullable Path leafFile, long end)
            throws IOException {
        this.log = log;
        this.leafFile = leafFile;
        this.end = end;
        this.next = log == null ? null : log.next();
    }

    static AgainstLog open(Optional<Path> path) throws IOException {
        if (path.isEmpty()) {
            return new AgainstLog(null, null, 0);
        }
        var directory = Files.isDirectory(path.get());
        var file = directory ? path.get().resolve(LOG) : path.get();
        var last = CheckpointLog.last(file);
        long end = last.map(signed -> signed.checkpoint().size()).orElse(0L);
        return new AgainstLog(CheckpointLog.open(file), file.resolveSibling(LEAVES), end);
    }

    /** The next checkpoint over at most {@code size} entries, or null. */
    Checkpoint.@Nullable Signed upTo(long size) throws IOException {
        var found = next;
        if (log == null || found == null || found.checkpoint().size() > size) {
            return null;
        }
        next = log.next();
        return found;
    }

    Optional<Hash> leaf(long index) throws IOException {
        if (leafFile == null) {
            return Optional.empty();
        }
        if (leaves == null) {
            leaves = LeafFile.open(leafFile, index, end);
        }
        return leaves.at(index);
    }

    @Override
    public void close() throws IOException {
        if (log != null) {
            log.close();
        }
        if (leaves != null) {
            leaves.close();
        }
    }
}
