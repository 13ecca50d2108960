package org.madang.services.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiveFileTest {

    static final byte[] PDF =
            "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void a_kind_is_told_by_the_content() {
        assertThat(ReceiveFile.kind(PDF)).contains("pdf");
        assertThat(ReceiveFile.kind(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
                .contains("jpeg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script>",
                "MZ this is a program",
                "%PDF-1.7 that never ends",
                ""
            })
    void what_only_claims_to_be_a_document_is_no_document(String content) {
        assertThat(ReceiveFile.kind(content.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void a_name_carries_no_folder_no_markup_and_its_true_ending() {
        assertThat(ReceiveFile.safeName("../../etc/passwd", "pdf")).isEqualTo("passwd.pdf");
        assertThat(ReceiveFile.safeName("C:\\a\\진단서<b>.exe", "png")).isEqualTo("진단서b.png");
        assertThat(ReceiveFile.safeName("", "jpeg")).isEqualTo("file.jpg");
    }

    /** A scanner that answers one question. */
    private static boolean scanned(String answer) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual()
                    .start(() -> {
                        try (var client = server.accept()) {
                            var in = new java.io.DataInputStream(client.getInputStream());
                            in.readNBytes("zINSTREAM\0".length());
                            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                                in.readNBytes(length);
                            }
                            client.getOutputStream()
                                    .write(answer.getBytes(StandardCharsets.US_ASCII));
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    });
            return new ClamAv("127.0.0.1", server.getLocalPort()).isClean(new byte[200_000]);
        }
    }

    @Test
    void the_scanner_is_asked_over_its_socket() throws IOException {
        assertThat(scanned("stream: OK\0")).isTrue();
        assertThat(scanned("stream: Eicar-Test-Signature FOUND\0")).isFalse();
    }
}
