package org.madang.kiosk.printing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Prints by the Internet Printing Protocol: one Print-Job request (RFC 8011, 4.2.1; encoding RFC
 * 8010) over HTTP. A request is a version, an operation, a number and groups of attributes, each a
 * tag, a name and a value with their lengths; the document follows.
 */
final class IppPrinter {

    private static final int VERSION_1_1 = 0x0101;
    private static final int PRINT_JOB = 0x0002;
    private static final int OPERATION_ATTRIBUTES = 0x01;
    private static final int END_OF_ATTRIBUTES = 0x03;
    private static final int CHARSET = 0x47;
    private static final int LANGUAGE = 0x48;
    private static final int URI_TAG = 0x45;
    private static final int NAME = 0x42;
    private static final int MEDIA_TYPE = 0x49;

    /** Status codes below this say that the job was taken (RFC 8011, Appendix B). */
    private static final int FIRST_ERROR = 0x0100;

    private static final int HEADER = 8;
    private static final int DEFAULT_PORT = 631;

    private final HttpClient http;
    private final URI printer;
    private final Duration patience;

    IppPrinter(HttpClient http, URI printer, Duration patience) {
        this.http = http;
        this.printer = printer;
        this.patience = patience;
    }

    /**
     * Hands the file to the printer.
     *
     * @throws PrinterFailed when the printer is away or does not take the job
     */
    void print(String name, byte[] pdf) {
        var request =
                HttpRequest.newBuilder(address())
                        .timeout(patience)
                        .header("Content-Type", "application/ipp")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body(name, pdf)))
                        .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            check(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new PrinterFailed("the printer is away", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PrinterFailed("printing was interrupted", e);
        }
    }

    private static void check(int status, byte[] body) {
        if (status != 200 || body.length < HEADER) {
            throw new PrinterFailed("the printer answered HTTP " + status, null);
        }
        int code = ByteBuffer.wrap(body, 2, 2).getShort() & 0xFFFF;
        if (code >= FIRST_ERROR) {
            throw new PrinterFailed("the printer answered 0x%04x".formatted(code), null);
        }
    }

    /** IPP addresses are HTTP ones with a port of their own. */
    private URI address() {
        var scheme = "ipps".equals(printer.getScheme()) ? "https" : "http";
        int port = printer.getPort() < 0 ? DEFAULT_PORT : printer.getPort();
        return URI.create(scheme + "://" + printer.getHost() + ":" + port + printer.getRawPath());
    }

    private byte[] body(String name, byte[] pdf) {
        var bytes = new ByteArrayOutputStream(pdf.length + 512);
        try (var out = new DataOutputStream(bytes)) {
            out.writeShort(VERSION_1_1);
            out.writeShort(PRINT_JOB);
            out.writeInt(1);
            out.writeByte(OPERATION_ATTRIBUTES);
            attribute(out, CHARSET, "attributes-charset", "utf-8");
            attribute(out, LANGUAGE, "attributes-natural-language", "ko");
            attribute(out, URI_TAG, "printer-uri", printer.toString());
            attribute(out, NAME, "requesting-user-name", "madang");
            attribute(out, NAME, "job-name", name);
            attribute(out, MEDIA_TYPE, "document-format", "application/pdf");
            out.writeByte(END_OF_ATTRIBUTES);
            out.write(pdf);
        } catch (IOException e) {
            throw new AssertionError("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void attribute(DataOutputStream out, int tag, String name, String value)
            throws IOException {
        out.writeByte(tag);
        for (var part : new String[] {name, value}) {
            var encoded = part.getBytes(StandardCharsets.UTF_8);
            out.writeShort(encoded.length);
            out.write(encoded);
        }
    }
}
