package org.madang.kernel.journal.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of signed notes, one after the other: the log that is kept outside the database.
 * What is no whole note, such as an end cut short by a crash, is skipped.
 */
public final class CheckpointLog implements AutoCloseable {

    /** Lines of a note, with the empty line inside. */
    private static final int NOTE_LINES = 7;

    /** More than the longest note by far. */
    private static final long TAIL = 1 << 16;

    private final Lines lines;
    private final ArrayDeque<String> window = new ArrayDeque<>(NOTE_LINES);

    private CheckpointLog(InputStream in) {
        this.lines = new Lines(in);
    }

    public static CheckpointLog open(Path file) throws IOException {
        return new CheckpointLog(new BufferedInputStream(Files.newInputStream(file)));
    }

    /** The next checkpoint, its signature not yet judged; null at the end. */
    public Checkpoint.@Nullable Signed next() throws IOException {
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (window.size() == NOTE_LINES) {
                window.removeFirst();
            }
            window.addLast(line);
            if (window.size() == NOTE_LINES) {
                var note = Checkpoint.parse(String.join("\n", window) + "\n");
                if (note.isPresent()) {
                    window.clear();
                    return note.get();
                }
            }
        }
        return null;
    }

    /** The last whole checkpoint of a log, if it has one. */
    public static Optional<Checkpoint.Signed> last(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Checkpoint.Signed last = null;
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(Math.max(0, channel.size() - TAIL));
            var log = new CheckpointLog(Channels.newInputStream(channel));
            for (var next = log.next(); next != null; next = log.next()) {
                last = next;
            }
        }
        return Optional.ofNullable(last);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
