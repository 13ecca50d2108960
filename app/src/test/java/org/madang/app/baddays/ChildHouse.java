package org.madang.app.baddays;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The house in a process of its own, that can be killed. */
final class ChildHouse implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 240;
    private static final int LOWEST_PORT = 12_000;
    private static final int HIGHEST_PORT = 32_000;

    private final Process process;
    private final int port;
    private final Path log;

    private ChildHouse(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts {@code run} on the directory and waits for the front page. */
    static ChildHouse open(Path data, Map<String, String> settings, String... options) {
        var house = start(data, settings, options);
        try {
            house.awaitPage();
            return house;
        } catch (RuntimeException e) {
            house.close();
            throw e;
        }
    }

    /** Starts {@code run} and does not wait. */
    static ChildHouse start(Path data, Map<String, String> settings, String... options) {
        try {
            Files.createDirectories(data);
            int port = freePorts();
            var log = data.resolve("run-" + port + ".log");
            var command = new ArrayList<String>();
            command.add(ProcessHandle.current().info().command().orElse("java"));
            command.addAll(
                    List.of(
                            "-Xmx500m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow"));
            settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
            command.addAll(List.of("-cp", shipped(data), "org.madang.Madang", "run"));
            command.addAll(List.of("--port", "" + port, "--data", data.toString()));
            command.addAll(List.of(options));
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new ChildHouse(process, port, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an operator adds: their own classes, below the data directory. */
    static Path added(Path data) {
        return data.resolve("classes");
    }

    /** What is shipped of this class path: no test of ours may run in the house. */
    private static String shipped(Path data) {
        var shipped =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry ->
                                !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                        .collect(Collectors.joining(File.pathSeparator));
        return shipped + File.pathSeparator + added(data);
    }

    int port() {
        return port;
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** What operators ask, on the management port. */
    int health() {
        try (var client = HttpClient.newHttpClient()) {
            var health = URI.create("http://localhost:" + (port + 1) + "/actuator/health");
            return client.send(
                            HttpRequest.newBuilder(health).timeout(Duration.ofMinutes(1)).build(),
                            BodyHandlers.ofString())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** SIGKILL: no farewell, nothing flushed. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Waits for the process to end by itself, and returns its exit status. */
    int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the house does not stop:\n" + said());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Everything it printed. */
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGTERM, as an operator or Ctrl-C stops it. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitPage() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try (var client = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() < end) {
                try {
                    var page = HttpRequest.newBuilder(at("/about")).build();
                    if (client.send(page, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        throw new IllegalStateException("the house does not open:\n" + said());
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }

    /**
     * A free port whose successor, for the management, is free as well: below those that systems
     * lend to whoever connects somewhere, for a start may take long.
     */
    private static int freePorts() throws IOException {
        for (int i = 0; i < 100; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            try (var first = new ServerSocket(port);
                    var second = new ServerSocket(port + 1)) {
                return second.getLocalPort() - first.getLocalPort() == 1 ? port : 0;
            } catch (IOException e) {
                // Taken: another one.
            }
        }
        throw new IOException("no two free ports beside each other");
    }
}
