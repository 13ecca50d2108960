package org.madang.services.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.madang.kernel.notices.SmtpSink;
import org.madang.kernel.secrets.SignedBody;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What stands around a house: a mail server, a gateway that takes webhooks, and the virus scanner
 * ClamAV. They speak the real protocols on sockets of this machine, and remember.
 */
public final class Outside
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** How the scanner is today. */
    public enum Scanner {
        WELL,
        SILENT
    }

    private static final String SECRET = "a secret of the tests around the house";

    /** Found by every scanner; split, so that none finds it in this file. */
    public static final String VIRUS = "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE";

    public static final List<String> HOOKS = new CopyOnWriteArrayList<>();
    public static final AtomicReference<Scanner> SCANNER = new AtomicReference<>(Scanner.WELL);

    /** Where an operator puts folders of services. */
    public static final Path DIRECTORY = directory();

    private static final SmtpSink MAIL = new SmtpSink();
    private static final ServerSocket CLAMAV = listening();

    public static final List<String> MAILS = MAIL.messages;
    private static final HttpServer GATEWAY = gateway();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + MAIL.port(),
                        "madang.notices.from=house@example.kr",
                        "madang.notices.every=200ms",
                        "madang.notices.webhook=http://127.0.0.1:"
                                + GATEWAY.getAddress().getPort()
                                + "/hook",
                        "madang.notices.webhook-secret=" + SECRET,
                        "madang.services.directory=" + DIRECTORY,
                        "madang.services.clamav=127.0.0.1:" + CLAMAV.getLocalPort())
                .applyTo(context);
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("madang-test-services");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocket listening() {
        try {
            var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofPlatform().daemon().start(() -> serve(server));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(ServerSocket server) {
        while (!server.isClosed()) {
            try (var client = server.accept()) {
                scan(client);
            } catch (IOException e) {
                // Whoever called has left: the next one may come.
            }
        }
    }

    private static void scan(Socket client) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        in.readNBytes("zINSTREAM\0".length());
        var found = new StringBuilder();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            found.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
        }
        if (SCANNER.get() == Scanner.WELL) {
            var answer = found.indexOf(VIRUS) >= 0 ? "stream: Eicar-Test FOUND\0" : "stream: OK\0";
            client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static HttpServer gateway() {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/hook", Outside::hook);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void hook(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        boolean genuine =
                new SignedBody(SECRET)
                        .verifies(
                                exchange.getRequestHeaders().getFirst(SignedBody.HEADER),
                                body,
                                Instant.now(),
                                Duration.ofMinutes(1));
        if (genuine) {
            HOOKS.add(new String(body, StandardCharsets.UTF_8));
        }
        exchange.sendResponseHeaders(genuine ? 204 : 401, -1);
        exchange.close();
    }
}
