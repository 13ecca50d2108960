package org.madang.kiosk.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a printer that reads requests as RFC 8010 says. */
class IppPrinterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<byte[]> jobs = new ArrayList<>();
    private HttpServer server;
    private int answer;

    @BeforeEach
    void a_printer_listens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/ipp/print",
                exchange -> {
                    jobs.add(exchange.getRequestBody().readAllBytes());
                    var body = ByteBuffer.allocate(9);
                    body.putShort((short) 0x0101).putShort((short) answer).putInt(1);
                    body.put((byte) 3);
                    exchange.getResponseHeaders().set("Content-Type", "application/ipp");
                    exchange.sendResponseHeaders(200, 9);
                    exchange.getResponseBody().write(body.array());
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void it_is_switched_off() {
        server.stop(0);
    }

    private IppPrinter printer() {
        var address = "ipp://127.0.0.1:" + server.getAddress().getPort() + "/ipp/print";
        return new IppPrinter(HttpClient.newHttpClient(), URI.create(address), PATIENCE);
    }

    @Test
    void a_job_carries_its_name_and_the_file_after_the_attributes() {
        var pdf = "%PDF-1.7 a paper".getBytes(StandardCharsets.US_ASCII);
        printer().print("D-1", pdf);
        var job = ByteBuffer.wrap(jobs.getFirst());
        assertThat(job.getShort()).isEqualTo((short) 0x0101);
        assertThat(job.getShort()).isEqualTo((short) 0x0002);
        job.getInt();
        assertThat(job.get()).isEqualTo((byte) 1);
        var names = new ArrayList<String>();
        while (job.get(job.position()) != 3) {
            job.get();
            names.add(words(job) + "=" + words(job));
        }
        job.get();
        assertThat(names)
                .startsWith("attributes-charset=utf-8", "attributes-natural-language=ko")
                .contains("job-name=D-1", "document-format=application/pdf");
        var rest = new byte[job.remaining()];
        job.get(rest);
        assertThat(rest).isEqualTo(pdf);
    }

    private static String words(ByteBuffer job) {
        var bytes = new byte[job.getShort()];
        job.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void a_printer_that_refuses_or_is_away_has_failed() {
        answer = 0x0504;
        assertThatThrownBy(() -> printer().print("D-1", new byte[1]))
                .isInstanceOf(PrinterFailed.class)
                .hasMessageContaining("0x0504");
        var nobody = URI.create("ipp://127.0.0.1:1/ipp/print");
        assertThatThrownBy(() ->
                        new IppPrinter(HttpClient.newHttpClient(), nobody, PATIENCE)
                                .print("D-1", new byte[1]))
                .isInstanceOf(PrinterFailed.class);
    }
}
