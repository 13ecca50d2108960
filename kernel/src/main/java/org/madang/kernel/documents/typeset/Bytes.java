package org.madang.kernel.documents.typeset;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing run of bytes with the few ways of writing that PDF syntax needs. */
final class Bytes {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] data;
    private int size;

    Bytes(int capacity) {
        data = new byte[capacity];
    }

    int size() {
        return size;
    }

    byte[] toArray() {
        return Arrays.copyOf(data, size);
    }

    /** The bytes themselves, longer than {@link #size()}: for readers that copy nothing. */
    byte[] backing() {
        return data;
    }

    Bytes one(int value) {
        room(1);
        data[size++] = (byte) value;
        return this;
    }

    Bytes two(int value) {
        return one(value >>> 8).one(value);
    }

    Bytes four(int value) {
        return two(value >>> 16).two(value);
    }

    Bytes ascii(String text) {
        int length = text.length();
        room(length);
        for (int i = 0; i < length; i++) {
            data[size++] = (byte) text.charAt(i);
        }
        return this;
    }

    Bytes raw(byte[] bytes) {
        return raw(bytes, 0, bytes.length);
    }

    Bytes raw(byte[] bytes, int from, int length) {
        room(length);
        System.arraycopy(bytes, from, data, size, length);
        size += length;
        return this;
    }

    Bytes raw(Bytes other) {
        return raw(other.data, 0, other.size);
    }

    /** A whole number of zero or more. */
    Bytes number(int value) {
        if (value >= 10) {
            number(value / 10);
        }
        return one('0' + value % 10);
    }

    /** A whole number in exactly {@code width} digits. */
    Bytes padded(int value, int width) {
        room(width);
        int rest = value;
        for (int at = size + width - 1; at >= size; at--) {
            data[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += width;
        return this;
    }

    /** A decimal with at most two places: a seventh of a millimetre is a hundred times finer. */
    Bytes decimal(double value) {
        long hundredths = Math.round(Math.abs(value) * 100);
        if (value < 0 && hundredths > 0) {
            one('-');
        }
        number(Math.toIntExact(hundredths / 100));
        int rest = (int) (hundredths % 100);
        if (rest > 0) {
            one('.').one('0' + rest / 10);
            if (rest % 10 > 0) {
                one('0' + rest % 10);
            }
        }
        return this;
    }

    Bytes hex16(int value) {
        room(4);
        data[size++] = HEX[value >>> 12 & 15];
        data[size++] = HEX[value >>> 8 & 15];
        data[size++] = HEX[value >>> 4 & 15];
        data[size++] = HEX[value & 15];
        return this;
    }

    Bytes hex(byte[] bytes) {
        room(bytes.length * 2);
        for (byte b : bytes) {
            data[size++] = HEX[b >>> 4 & 15];
            data[size++] = HEX[b & 15];
        }
        return this;
    }

    /** A PDF text string in UTF-16: hexadecimal, so that no character is syntax. */
    Bytes text(String text) {
        ascii("<feff");
        for (int i = 0; i < text.length(); i++) {
            hex16(text.charAt(i));
        }
        return one('>');
    }

    Bytes reference(int object) {
        return number(object).ascii(" 0 R");
    }

    /** Overwrites bytes written before. */
    void patch(int at, Bytes with) {
        System.arraycopy(with.data, 0, data, at, with.size);
    }

    /** Takes over an array instead of copying it. */
    Bytes adopt(byte[] bytes, int length) {
        data = bytes;
        size = length;
        return this;
    }

    private void room(int more) {
        if (data.length - size < more) {
            data = Arrays.copyOf(data, Math.max(data.length * 2, size + more));
        }
    }
}
