package org.madang.kernel.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL left behind on our data directory by a house that was killed. It is asked to stop
 * before a new one starts: two servers on one directory would destroy it.
 */
final class Orphan {

    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);

    private Orphan() {}

    static void stop(Path directory) throws IOException {
        var pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var process = ProcessHandle.of(pid).filter(handle -> isOurs(handle, directory));
        if (process.isPresent()) {
            LOG.info("Stopping the PostgreSQL that an earlier run left behind (process {})", pid);
            process.get().destroy();
            awaitEnd(process.get());
        }
        Files.deleteIfExists(pidFile);
    }

    /** The port of a server that runs on the directory. */
    static OptionalInt runningPort(Path directory) throws IOException {
        var pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return OptionalInt.empty();
        }
        // Lines of the file: process id, directory, start time, port, …
        var lines = Files.readAllLines(pidFile);
        var process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        return lines.size() > 3 && process.filter(p -> isOurs(p, directory)).isPresent()
                ? OptionalInt.of(Integer.parseInt(lines.get(3).strip()))
                : OptionalInt.empty();
    }

    /** A process id is used again by the system: only a server on this very directory is ours. */
    private static boolean isOurs(ProcessHandle handle, Path directory) {
        return handle.info()
                .commandLine()
                .map(line -> line.contains("postgres") && line.contains(directory.toString()))
                .orElse(false);
    }

    private static void awaitEnd(ProcessHandle handle) throws IOException {
        try {
            handle.onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL was stopping", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(
                    "the earlier PostgreSQL (process %d) does not stop".formatted(handle.pid()), e);
        }
    }
}
