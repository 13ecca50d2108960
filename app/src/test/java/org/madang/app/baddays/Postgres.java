package org.madang.app.baddays;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The server processes on a data directory, for those who mean them ill. */
final class Postgres {

    private Postgres() {}

    /** SIGKILL to the server and all of its helpers at once. */
    static void kill(Path directory) {
        var server = server(directory).orElseThrow();
        var helpers = server.descendants().toList();
        server.destroyForcibly();
        helpers.forEach(ProcessHandle::destroyForcibly);
        server.onExit().join();
        helpers.forEach(helper -> helper.onExit().join());
    }

    static Optional<ProcessHandle> server(Path directory) {
        try {
            List<String> lines = Files.readAllLines(directory.resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
