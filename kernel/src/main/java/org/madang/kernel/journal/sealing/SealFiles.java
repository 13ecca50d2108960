package org.madang.kernel.journal.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.madang.kernel.journal.format.Checkpoint;
import org.madang.kernel.journal.format.CheckpointLog;
import org.madang.kernel.journal.tree.Hash;

/**
 * The copy of the tree outside the database, out of reach of whoever rules only there: every signed
 * checkpoint in {@code checkpoints.log}, every leaf hash in {@code leaves.sha256} (32 bytes each,
 * by index). Leaves beyond the last checkpoint are leftovers of a round cut short and mean nothing.
 * Only the leading sequencer writes.
 */
public final class SealFiles implements AutoCloseable {

    /** Where a journal's directory keeps its signed checkpoints. */
    public static final String CHECKPOINTS = "checkpoints.log";

    /** Where a journal's directory keeps its leaf hashes. */
    public static final String LEAVES = "leaves.sha256";

    private final Path checkpoints;
    private final Path leafFile;
    private FileChannel leaves;
    private final ByteBuffer buffer = ByteBuffer.allocate(1_024 * Hash.LENGTH);
    private long bufferedAt;

    private SealFiles(Path checkpoints, Path leafFile) throws IOException {
        this.checkpoints = checkpoints;
        this.leafFile = leafFile;
        this.leaves = channel(leafFile);
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    static SealFiles open(Path directory) {
        try {
            Files.createDirectories(directory);
            return new SealFiles(directory.resolve(CHECKPOINTS), directory.resolve(LEAVES));
        } catch (IOException e) {
            throw new UncheckedIOException("the journal's files cannot be written", e);
        }
    }

    Optional<Checkpoint.Signed> last() {
        try {
            return CheckpointLog.last(checkpoints);
        } catch (IOException e) {
            throw new UncheckedIOException("the log of checkpoints cannot be read", e);
        }
    }

    void put(long index, Hash leaf) {
        var follows = bufferedAt + buffer.position() / Hash.LENGTH == index;
        if (!buffer.hasRemaining() || !follows) {
            flush();
        }
        if (buffer.position() == 0) {
            bufferedAt = index;
        }
        buffer.put(leaf.bytes());
    }

    /** Forgets leaves not yet written: their round came to nothing. */
    void forget() {
        buffer.clear();
    }

    /** Makes the leaves and the checkpoint over them durable, in this order. */
    void seal(Checkpoint.Signed checkpoint) {
        flush();
        try {
            leaves().force(false);
            append(checkpoint);
        } catch (IOException e) {
            throw new UncheckedIOException("the log of checkpoints cannot be written", e);
        }
    }

    /** Open again where a thread that was interrupted, or a stop before this start, closed it. */
    private FileChannel leaves() throws IOException {
        if (!leaves.isOpen()) {
            leaves = channel(leafFile);
        }
        return leaves;
    }

    private void append(Checkpoint.Signed checkpoint) throws IOException {
        try (var log =
                FileChannel.open(
                        checkpoints, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            // The empty line first: it ends what a crash may have left of an earlier note.
            var note = ByteBuffer.wrap(("\n" + checkpoint.note()).getBytes(StandardCharsets.UTF_8));
            while (note.hasRemaining()) {
                log.write(note);
            }
            log.force(false);
        }
    }

    private void flush() {
        buffer.flip();
        var position = bufferedAt * Hash.LENGTH;
        try {
            while (buffer.hasRemaining()) {
                position += leaves().write(buffer, position);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the journal's leaves cannot be written", e);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        leaves.close();
    }
}
