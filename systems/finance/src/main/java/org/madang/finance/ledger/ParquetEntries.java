package org.madang.finance.ledger;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;

/**
 * Writes entries into one Parquet file, some thousands a row group. It goes by the parts of the
 * library below its usual writer, which alone needs Hadoop; pages are packed by the gzip that Java
 * has itself.
 */
final class ParquetEntries implements AutoCloseable {

    private static final int ROWS_A_GROUP = 50_000;
    private static final long GROUP_BYTES = 64L << 20;
    private static final int INDEX_BYTES = 64;
    private static final int STATISTICS_BYTES = 1024;

    private static final MessageType SCHEMA =
            Types.buildMessage()
                    .required(INT64)
                    .named("posting")
                    .required(INT32)
                    .as(LogicalTypeAnnotation.dateType())
                    .named("day")
                    .required(INT32)
                    .named("year")
                    .required(INT32)
                    .named("fund")
                    .required(BINARY)
                    .as(LogicalTypeAnnotation.stringType())
                    .named("kind")
                    .required(BINARY)
                    .as(LogicalTypeAnnotation.stringType())
                    .named("narrative")
                    .required(INT32)
                    .named("account")
                    .required(BINARY)
                    .as(LogicalTypeAnnotation.stringType())
                    .named("account_ko")
                    .required(INT64)
                    .named("debit")
                    .required(INT64)
                    .named("credit")
                    .optional(INT64)
                    .named("line")
                    .optional(INT64)
                    .named("function")
                    .optional(INT64)
                    .named("party")
                    .named("entry");

    private final ParquetProperties properties = ParquetProperties.builder().build();
    private final MessageColumnIO columns = new ColumnIOFactory().getColumnIO(SCHEMA);
    private final ParquetFileWriter file;
    private Group group;

    ParquetEntries(ByteArrayOutputStream out) {
        try {
            file =
                    new ParquetFileWriter(
                            new Memory(out),
                            SCHEMA,
                            ParquetFileWriter.Mode.CREATE,
                            GROUP_BYTES,
                            0,
                            INDEX_BYTES,
                            STATISTICS_BYTES,
                            true);
            file.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        group = new Group();
    }

    /** Adds an entry, as a row of what {@link ExportJournal} selects. */
    void add(ResultSet row, Account account) throws SQLException {
        if (group.rows == ROWS_A_GROUP) {
            group.end();
            group = new Group();
        }
        group.add(row, account);
    }

    /** Ends the file. */
    @Override
    public void close() {
        try {
            group.end();
            file.end(Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows that are written together. */
    private final class Group {
        private final ColumnChunkPageWriteStore pages =
                new ColumnChunkPageWriteStore(
                        new Gzip(), SCHEMA, properties.getAllocator(), INDEX_BYTES);
        private final ColumnWriteStore store = properties.newColumnWriteStore(SCHEMA, pages, pages);
        private final RecordConsumer record = columns.getRecordWriter(store);
        private int rows;

        void add(ResultSet row, Account account) throws SQLException {
            long amount = row.getLong("amount");
            record.startMessage();
            whole("posting", row.getLong("id"));
            small("day", (int) row.getObject("day", LocalDate.class).toEpochDay());
            small("year", row.getInt("year"));
            small("fund", row.getInt("fund"));
            words("kind", row.getString("kind"));
            words("narrative", row.getString("narrative"));
            small("account", account.code());
            words("account_ko", account.name().ko());
            whole("debit", Math.max(amount, 0));
            whole("credit", Math.max(-amount, 0));
            for (var name : new String[] {"line", "function", "party"}) {
                long value = row.getLong(name);
                if (!row.wasNull()) {
                    whole(name, value);
                }
            }
            record.endMessage();
            rows++;
        }

        private void whole(String name, long value) {
            int index = SCHEMA.getFieldIndex(name);
            record.startField(name, index);
            record.addLong(value);
            record.endField(name, index);
        }

        private void small(String name, int value) {
            int index = SCHEMA.getFieldIndex(name);
            record.startField(name, index);
            record.addInteger(value);
            record.endField(name, index);
        }

        private void words(String name, String value) {
            int index = SCHEMA.getFieldIndex(name);
            record.startField(name, index);
            record.addBinary(Binary.fromString(value));
            record.endField(name, index);
        }

        void end() {
            try {
                record.flush();
                store.flush();
                if (rows > 0) {
                    file.startBlock(rows);
                    pages.flushToFileWriter(file);
                    file.endBlock();
                }
                store.close();
                pages.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The compression that every reader of Parquet has and Java brings along. */
    private static final class Gzip implements BytesInputCompressor {

        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
            var packed = new ByteArrayOutputStream();
            try (var out = new GZIPOutputStream(packed)) {
                bytes.writeAllTo(out);
            }
            return BytesInput.from(packed.toByteArray());
        }

        @Override
        public CompressionCodecName getCodecName() {
            return CompressionCodecName.GZIP;
        }

        @Override
        public void release() {}
    }

    /** A file that is nowhere but in memory. */
    private record Memory(ByteArrayOutputStream out) implements OutputFile {

        @Override
        public PositionOutputStream create(long blockSize) {
            return new PositionOutputStream() {
                @Override
                public long getPos() {
                    return out.size();
                }

                @Override
                public void write(int one) {
                    out.write(one);
                }

                @Override
                public void write(byte[] bytes, int from, int length) {
                    out.write(bytes, from, length);
                }
            };
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSize) {
            return create(blockSize);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }
}
