package org.madang.kernel.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL left behind on our data directory by a house that was killed. It is asked to stop
 * before a new one starts: two servers on one directory would destroy it.
 */
final class Orphan {

    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);

    /** Where the library that starts the server locks the directory. */
    private static final String LOCK = "epg-lock";

    /** In milliseconds: between two looks, until a helper is killed, until we give up. */
    private static final int PAUSE = 20;

    private static final int PATIENCE = 3_000;
    private static final int LONGEST = 60_000;

    private Orphan() {}

    /**
     * Makes the directory free.
     *
     * @throws DirectoryTaken when a house is at work on it
     */
    static void stop(Path directory) throws IOException {
        demandFree(directory);
        var process = running(directory);
        if (process.isPresent()) {
            LOG.info(
                    "Stopping the PostgreSQL that an earlier run left behind (process {})",
                    process.get().pid());
            process.get().destroy();
            awaitEnd(process.get());
        }
        // Its helpers may outlive a server that was killed, and still write.
        for (var helper : ProcessHandle.allProcesses().filter(at(directory)).toList()) {
            helper.destroy();
            awaitLeave(helper, directory);
        }
        Files.deleteIfExists(directory.resolve("postmaster.pid"));
    }

    /** Leaves it as it is where no house is at work on it. */
    static void demandFree(Path directory) throws IOException {
        if (isHeld(directory)) {
            throw new DirectoryTaken(directory);
        }
    }

    /** Takes away a lock that our own failed start holds: the library forgets to give it back. */
    static void unlock(Path directory) {
        try {
            Files.deleteIfExists(directory.resolve(LOCK));
        } catch (IOException e) {
            LOG.warn("The lock of {} cannot be removed", directory, e);
        }
    }

    /** Whether the process that started the server lives: it holds a lock as long as it does. */
    private static boolean isHeld(Path directory) throws IOException {
        var file = directory.resolve(LOCK);
        if (!Files.exists(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    /** The server that runs on the directory. */
    static Optional<ProcessHandle> running(Path directory) throws IOException {
        var pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        return ProcessHandle.of(pid).filter(handle -> isOurs(handle, directory));
    }

    /**
     * Every process of a server works in its data directory. Where the system does not tell (only
     * Linux does), PostgreSQL's own look at its shared memory must do.
     */
    private static Predicate<ProcessHandle> at(Path directory) {
        return handle -> {
            try {
                var place = Path.of("/proc", Long.toString(handle.pid()), "cwd").toRealPath();
                return place.equals(directory.toRealPath()) && isPostgres(handle);
            } catch (IOException e) {
                return false;
            }
        };
    }

    private static boolean isPostgres(ProcessHandle handle) {
        return handle.info().command().map(name -> name.endsWith("/postgres")).orElse(false);
    }

    /** The port of a server that runs on the directory. */
    static OptionalInt runningPort(Path directory) throws IOException {
        var pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return OptionalInt.empty();
        }
        // Lines of the file: process id, directory, start time, port, …
        var lines = Files.readAllLines(pidFile);
        return lines.size() > 3 && running(directory).isPresent()
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

    /**
     * Some helpers heed no request to stop but that of their server, which is dead: after a while
     * they are killed. One that nobody has buried yet works nowhere, and so has left.
     */
    private static void awaitLeave(ProcessHandle helper, Path directory) throws IOException {
        var here = at(directory);
        for (int waited = 0; here.test(helper); waited += PAUSE) {
            if (waited >= LONGEST) {
                throw new IOException(
                        "a helper of the earlier PostgreSQL (process %d) does not stop"
                                .formatted(helper.pid()));
            }
            if (waited >= PATIENCE) {
                helper.destroyForcibly();
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while PostgreSQL was stopping", e);
            }
        }
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
