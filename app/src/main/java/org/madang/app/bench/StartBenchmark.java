package org.madang.app.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.madang.kernel.bench.Benchmark;
import org.madang.kernel.bench.Measurement;
import org.madang.kernel.database.EmbeddedDatabase;

/** How long from the command to the first page, and how much memory the house takes at rest. */
final class StartBenchmark implements Benchmark {

    private static final Pattern RESIDENT_SET = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final long population;

    StartBenchmark(long population) {
        this.population = population;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Measurement> run() throws Exception {
        var directory = Files.createTempDirectory("madang-start");
        try {
            start(directory, population); // The first start makes the demo country.
            var seconds = new ArrayList<Double>();
            double megabytes = 0;
            for (int i = 0; i < 3; i++) {
                var figures = start(directory, population);
                seconds.add(figures[0]);
                megabytes = figures[1];
            }
            seconds.sort(null);
            return List.of(
                    Measurement.atMost("start: command to first page", seconds.get(1), "s", 7),
                    Measurement.alone("start: of it, PostgreSQL alone", postgresql(directory), "s"),
                    Measurement.alone(
                            "start: memory at rest, without PostgreSQL", megabytes, "MB"));
        } finally {
            BenchHouse.remove(directory);
        }
    }

    private static double postgresql(Path directory) {
        long before = System.nanoTime();
        try (var database = EmbeddedDatabase.start(EmbeddedDatabase.of(directory), Map.of())) {
            return database.url().isEmpty() ? 0 : (System.nanoTime() - before) / 1e9;
        }
    }

    private static double[] start(Path directory, long population) throws Exception {
        int port = freePort();
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(javaArguments());
        command.addAll(
                List.of(
                        "run",
                        "--port",
                        "" + port,
                        "--data",
                        directory.toString(),
                        "--population",
                        "" + population));
        long before = System.nanoTime();
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("run.log").toFile())
                        .start();
        try {
            awaitPage(port, process);
            double seconds = (System.nanoTime() - before) / 1e9;
            awaitRest(process);
            return new double[] {seconds, residentMegabytes(process.pid())};
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** The flags and the jar this very process was started with. */
    private static List<String> javaArguments() {
        var runtime = java.lang.management.ManagementFactory.getRuntimeMXBean();
        var arguments = new ArrayList<>(runtime.getInputArguments());
        arguments.add("-cp");
        arguments.add(runtime.getClassPath());
        arguments.add("org.madang.Madang");
        return arguments;
    }

    private static void awaitPage(int port, Process process) throws Exception {
        var page = URI.create("http://localhost:" + port + "/");
        try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofMillis(200)).build()) {
            for (int i = 0; i < 12_000 && process.isAlive(); i++) {
                try {
                    var answer =
                            client.send(
                                    HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
                    if (answer.statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    Thread.sleep(10);
                }
            }
        }
        throw new IllegalStateException("the house did not open its front page");
    }

    /**
     * A demo house goes on being furnished behind its open door: the next start is not to do it.
     */
    private static void awaitRest(Process process) throws InterruptedException {
        var before = Duration.ZERO;
        for (int i = 0; i < 100; i++) {
            Thread.sleep(3000);
            var used = process.info().totalCpuDuration().orElse(Duration.ZERO);
            if (used.minus(before).compareTo(Duration.ofMillis(300)) < 0) {
                return;
            }
            before = used;
        }
    }

    private static double residentMegabytes(long pid) throws IOException {
        var status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        var matcher = RESIDENT_SET.matcher(Files.readString(status));
        return matcher.find() ? Long.parseLong(matcher.group(1)) / 1024.0 : 0;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
