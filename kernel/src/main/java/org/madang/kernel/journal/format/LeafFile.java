package org.madang.kernel.journal.format;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.madang.kernel.journal.tree.Hash;

/** Reads the leaf hashes kept outside the database: 32 bytes each, by index. */
public final class LeafFile implements AutoCloseable {

    private final InputStream in;
    private final long end;
    private long index;

    private LeafFile(InputStream in, long index, long end) {
        this.in = in;
        this.index = index;
        this.end = end;
    }

    /**
     * Opens the file at a leaf; a file that is missing has no leaves.
     *
     * @param end how many leaves of it are signed for: what follows means nothing
     */
    public static LeafFile open(Path file, long from, long end) throws IOException {
        if (!Files.exists(file)) {
            return new LeafFile(InputStream.nullInputStream(), from, from);
        }
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        channel.position(from * Hash.LENGTH);
        return new LeafFile(new BufferedInputStream(Channels.newInputStream(channel)), from, end);
    }

    /** The leaf at the index, reading on to it; empty when the file has none or is past it. */
    public Optional<Hash> at(long wanted) throws IOException {
        if (wanted < index || wanted >= end) {
            return Optional.empty();
        }
        try {
            in.skipNBytes((wanted - index) * Hash.LENGTH);
        } catch (EOFException e) {
            return Optional.empty();
        }
        var bytes = in.readNBytes(Hash.LENGTH);
        index = wanted + 1;
        return bytes.length == Hash.LENGTH ? Optional.of(Hash.of(bytes)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
