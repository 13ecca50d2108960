package org.madang.residents.demo;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.PGConnection;

/**
 * Rows in PostgreSQL's binary COPY format: fixed headers, every field its length and its bytes, so
 * that the server parses nothing.
 */
final class BinaryRows {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    /** PostgreSQL's days begin on 2000-01-01. */
    private static final int EPOCH = 10_957;

    private static final int LOWER_INCLUSIVE = 0x02;
    private static final int UPPER_INFINITE = 0x10;

    private final String target;
    private final int columns;
    private byte[] bytes = new byte[1 << 20];
    private int size;
    private int rows;

    /**
     * @param target table and columns, {@code schema.table (a, b)}
     */
    BinaryRows(String target) {
        this.target = target;
        this.columns = (int) target.chars().filter(c -> c == ',').count() + 1;
        clear();
    }

    void clear() {
        System.arraycopy(HEADER, 0, bytes, 0, HEADER.length);
        size = HEADER.length;
        rows = 0;
    }

    int rows() {
        return rows;
    }

    /** Begins a row: exactly as many fields as the target has columns must follow. */
    BinaryRows row() {
        rows++;
        return int16(columns);
    }

    BinaryRows int64(long value) {
        room(12);
        put32(8);
        put32((int) (value >>> 32));
        put32((int) value);
        return this;
    }

    BinaryRows int32(int value) {
        room(8);
        put32(4);
        put32(value);
        return this;
    }

    BinaryRows text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryRows bytes(byte[] value) {
        room(4 + value.length);
        put32(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    /**
     * @param day since 1970-01-01; {@link Person#OPEN} for none
     */
    BinaryRows date(int day) {
        if (day == Person.OPEN) {
            room(4);
            put32(-1);
            return this;
        }
        return int32(day - EPOCH);
    }

    /** The days from the first until before the other, or without end. */
    BinaryRows range(int from, int until) {
        boolean open = until == Person.OPEN;
        room(21);
        put32(open ? 9 : 17);
        bytes[size++] = (byte) (LOWER_INCLUSIVE | (open ? UPPER_INFINITE : 0));
        int32(from - EPOCH);
        return open ? this : int32(until - EPOCH);
    }

    /** A moment in microseconds since 1970-01-01. */
    BinaryRows timestamp(long micros) {
        return int64(micros - EPOCH * 86_400_000_000L);
    }

    /** The rows as they go over the wire. */
    byte[] finished() {
        int end = size;
        int16(-1);
        size = end;
        return Arrays.copyOf(bytes, end + 2);
    }

    /** Copies the rows into the table and forgets them. */
    long copy(Connection connection) throws SQLException {
        if (rows == 0) {
            return 0;
        }
        int16(-1);
        long copied = copy(connection, target, bytes, size);
        clear();
        return copied;
    }

    static long copy(Connection connection, String target, byte[] bytes, int length)
            throws SQLException {
        var copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + target + " from stdin (format binary)");
        try {
            copy.writeToCopy(bytes, 0, length);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    String target() {
        return target;
    }

    private BinaryRows int16(int value) {
        room(2);
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
        return this;
    }

    private void put32(int value) {
        bytes[size++] = (byte) (value >> 24);
        bytes[size++] = (byte) (value >> 16);
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
