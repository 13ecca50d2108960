package org.madang.residents.loading;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.PGConnection;

/**
 * Rows in PostgreSQL's binary COPY format: fixed headers, every field its length and its bytes, so
 * that the server parses nothing.
 */
public final class BinaryRows {

    /** No last day. */
    public static final int OPEN = Integer.MAX_VALUE;

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
    public BinaryRows(String target) {
        this.target = target;
        this.columns = (int) target.chars().filter(c -> c == ',').count() + 1;
        clear();
    }

    public void clear() {
        System.arraycopy(HEADER, 0, bytes, 0, HEADER.length);
        size = HEADER.length;
        rows = 0;
    }

    public int rows() {
        return rows;
    }

    /** Begins a row: exactly as many fields as the target has columns must follow. */
    public BinaryRows row() {
        rows++;
        return int16(columns);
    }

    public BinaryRows int64(long value) {
        room(12);
        put32(8);
        put32((int) (value >>> 32));
        put32((int) value);
        return this;
    }

    public BinaryRows int32(int value) {
        room(8);
        put32(4);
        put32(value);
        return this;
    }

    public BinaryRows bool(boolean value) {
        room(5);
        put32(1);
        bytes[size++] = (byte) (value ? 1 : 0);
        return this;
    }

    public BinaryRows text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    public BinaryRows bytes(byte[] value) {
        room(4 + value.length);
        put32(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    /**
     * @param day since 1970-01-01; {@link OPEN} for none
     */
    public BinaryRows date(int day) {
        if (day == OPEN) {
            room(4);
            put32(-1);
            return this;
        }
        return int32(day - EPOCH);
    }

    /** The days from the first until before the other, or without end. */
    public BinaryRows range(int from, int until) {
        boolean open = until == OPEN;
        room(21);
        put32(open ? 9 : 17);
        bytes[size++] = (byte) (LOWER_INCLUSIVE | (open ? UPPER_INFINITE : 0));
        int32(from - EPOCH);
        return open ? this : int32(until - EPOCH);
    }

    /** A moment in microseconds since 1970-01-01. */
    public BinaryRows timestamp(long micros) {
        return int64(micros - EPOCH * 86_400_000_000L);
    }

    /** The rows as they go over the wire. */
    public byte[] finished() {
        int end = size;
        int16(-1);
        size = end;
        return Arrays.copyOf(bytes, end + 2);
    }

    /** Copies the rows into the table and forgets them. */
    public long copy(Connection connection) throws SQLException {
        if (rows == 0) {
            return 0;
        }
        int16(-1);
        long copied = copy(connection, target, bytes, size);
        clear();
        return copied;
    }

    public static long copy(Connection connection, String target, byte[] bytes, int length)
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

    public String target() {
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
