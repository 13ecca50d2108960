package org.madang.residents.cards.credential;

import com.nimbusds.jose.util.Base64URL;
import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The states of many credentials in few bits each (IETF Token Status List, section 4): place 0 in
 * the lowest bits of the first byte.
 */
public final class StatusList {

    public static final int VALID = 0;
    public static final int INVALID = 1;
    public static final int SUSPENDED = 2;

    /** 8 MB are 32 million credentials of two bits: a list that says more is not looked at. */
    private static final int MOST_BYTES = 8 << 20;

    private static final int BITS_OF_BYTE = 8;

    private final int bits;
    private final byte[] states;

    private StatusList(int bits, byte[] states) {
        this.bits = bits;
        this.states = states;
    }

    /**
     * A list in which everything is valid.
     *
     * @param bits 1, 2, 4 or 8 for each state
     */
    public static StatusList allValid(int bits, int places) {
        check(bits);
        return new StatusList(bits, new byte[(places * bits + BITS_OF_BYTE - 1) / BITS_OF_BYTE]);
    }

    private static void check(int bits) {
        if (bits != 1 && bits != 2 && bits != 4 && bits != BITS_OF_BYTE) {
            throw new IllegalArgumentException("a state has 1, 2, 4 or 8 bits");
        }
    }

    public void set(int place, int state) {
        int perByte = BITS_OF_BYTE / bits;
        int shift = place % perByte * bits;
        int mask = (1 << bits) - 1;
        int before = states[place / perByte];
        states[place / perByte] = (byte) ((before & ~(mask << shift)) | ((state & mask) << shift));
    }

    /**
     * The state at a place.
     *
     * @throws IndexOutOfBoundsException where the list has none
     */
    public int at(long place) {
        int perByte = BITS_OF_BYTE / bits;
        if (place < 0 || place / perByte >= states.length) {
            throw new IndexOutOfBoundsException("the list has no such place");
        }
        int shift = (int) (place % perByte) * bits;
        return (states[(int) (place / perByte)] >> shift) & ((1 << bits) - 1);
    }

    public int bits() {
        return bits;
    }

    /** Compressed (zlib) and in base64url: the member {@code lst}. */
    public String encoded() {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(states);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return Base64URL.encode(out.toByteArray()).toString();
        } finally {
            deflater.end();
        }
    }

    /**
     * Reads a list; no more is unpacked than a list of this house could hold.
     *
     * @throws BadCredential when it is none
     */
    static StatusList decode(int bits, String encoded) throws BadCredential {
        var inflater = new Inflater();
        try {
            check(bits);
            inflater.setInput(Base64URL.from(encoded).decode());
            var out = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                boolean stuck = read == 0 && !inflater.finished();
                if (stuck || out.size() + read > MOST_BYTES) {
                    throw new BadCredential(Fault.STATUS_UNKNOWN);
                }
                out.write(buffer, 0, read);
            }
            return new StatusList(bits, out.toByteArray());
        } catch (DataFormatException | IllegalArgumentException e) {
            throw new BadCredential(Fault.STATUS_UNKNOWN);
        } finally {
            inflater.end();
        }
    }
}
