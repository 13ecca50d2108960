package org.madang.services.evidence;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The virus scanner ClamAV over its socket: the command {@code INSTREAM} takes the bytes in pieces,
 * each behind its length, and an empty piece ends them.
 */
record ClamAv(String host, int port) {

    private static final int PIECE = 64 * 1024;
    private static final int PATIENCE = 15_000;

    static ClamAv at(String address) {
        int colon = address.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("madang.services.clamav is host:port");
        }
        return new ClamAv(
                address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    /**
     * Whether nothing was found.
     *
     * @throws IOException when the scanner does not answer, or answers something else
     */
    boolean isClean(byte[] bytes) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int at = 0; at < bytes.length; at += PIECE) {
                int length = Math.min(PIECE, bytes.length - at);
                out.writeInt(length);
                out.write(Arrays.copyOfRange(bytes, at, at + length));
            }
            out.writeInt(0);
            out.flush();
            var said =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            if (said.contains("FOUND")) {
                return false;
            }
            if (said.contains("OK")) {
                return true;
            }
            throw new IOException("the scanner answered something else");
        }
    }
}
