package org.madang.kernel.journal.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import org.madang.kernel.journal.tree.Hash;

/**
 * What the house says of its journal at a moment.
 *
 * @param origin name of the journal, unique in the world
 * @param size entries in the tree
 * @param root root hash of the tree of that size
 * @param at moment of signing
 * @param seenBelow every entry of a transaction below this id is in the tree
 */
public record Checkpoint(String origin, long size, Hash root, Instant at, long seenBelow) {

    private static final int LONGEST = 4_000;
    private static final String DASH = "— ";

    /**
     * A checkpoint with its signature, as a signed note: five lines, an empty line, and {@code —
     * name signature}, where the signature is Base64 of the key's four bytes of id and Ed25519's
     * 64.
     */
    public record Signed(Checkpoint checkpoint, String note) {

        /** Whether one of the keys has signed exactly this text under its name. */
        public boolean isBy(Collection<VerifierKey> keys) {
            var text = checkpoint.text();
            var line = note.substring(text.length() + 1).stripTrailing();
            var space = line.lastIndexOf(' ');
            var name = line.substring(DASH.length(), space);
            byte[] typed;
            try {
                typed = Base64.getDecoder().decode(line.substring(space + 1));
            } catch (IllegalArgumentException e) {
                return false;
            }
            if (typed.length <= 4) {
                return false;
            }
            var id = Arrays.copyOf(typed, 4);
            var signature = Arrays.copyOfRange(typed, 4, typed.length);
            return keys.stream()
                    .filter(key -> key.name().equals(name) && Arrays.equals(key.idBytes(), id))
                    .anyMatch(
                            key -> key.verifies(text.getBytes(StandardCharsets.UTF_8), signature));
        }
    }

    /** The signed text; the last line ends with a line feed, too. */
    public String text() {
        return "%s\n%d\n%s\ntime %s\nseen %s\n"
                .formatted(origin, size, root, at, Long.toUnsignedString(seenBelow));
    }

    Signed signed(String name, byte[] keyId, byte[] signature) {
        var typed = ByteBuffer.allocate(4 + signature.length).put(keyId).put(signature).array();
        var line = DASH + name + " " + Base64.getEncoder().encodeToString(typed) + "\n";
        return new Signed(this, text() + "\n" + line);
    }

    /** Reads a signed note without judging its signature; empty when it is anything else. */
    public static Optional<Signed> parse(String note) {
        if (note.length() > LONGEST || !note.endsWith("\n")) {
            return Optional.empty();
        }
        var lines = note.split("\n", -1);
        if (lines.length != 8 || !lines[5].isEmpty() || !isSignature(lines[6])) {
            return Optional.empty();
        }
        try {
            var checkpoint =
                    new Checkpoint(
                            lines[0],
                            Long.parseLong(lines[1]),
                            Hash.parse(lines[2]).orElseThrow(IllegalArgumentException::new),
                            Instant.parse(after("time ", lines[3])),
                            Long.parseUnsignedLong(after("seen ", lines[4])));
            // Whatever was signed must be what was read: no second spelling of the same checkpoint.
            return Optional.of(new Signed(checkpoint, note))
                    .filter(read -> checkpoint.size > 0 && note.startsWith(checkpoint.text()));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isSignature(String line) {
        return line.startsWith(DASH) && line.indexOf(' ', DASH.length()) > DASH.length();
    }

    private static String after(String label, String line) {
        if (!line.startsWith(label)) {
            throw new IllegalArgumentException(label);
        }
        return line.substring(label.length());
    }
}
