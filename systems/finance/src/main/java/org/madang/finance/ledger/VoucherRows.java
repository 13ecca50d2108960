package org.madang.finance.ledger;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, such as one of vouchers, out of CSV or out of the first sheet of a workbook
 * (XLSX). A workbook is a zip: how large it becomes is counted before it is opened.
 */
public final class VoucherRows {

    /** A line, and where it stands in its file. */
    public record Row(long line, List<String> cells) {}

    /**
     * What was read.
     *
     * @param broken the line where reading ended because the file is neither CSV nor XLSX; 0 when
     *     all of it was read
     */
    public record Lines(List<Row> rows, long broken) {

        static Lines of(List<Row> rows) {
            return new Lines(List.copyOf(rows), 0);
        }

        static Lines until(List<Row> rows) {
            return new Lines(List.copyOf(rows), rows.size() + 1L);
        }
    }

    private static final long MOST_BYTES = 300L * 1024 * 1024;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** Cells left empty at the end of a line are not in the file at all. */
    private static final int WIDTH = 6;

    private static final int DAY = 1;
    private static final int BUFFER = 65_536;

    private VoucherRows() {}

    /** The lines of an uploaded file, by what it begins with. */
    static Lines of(byte[] file) {
        return of(file, WIDTH, Set.of(DAY));
    }

    /**
     * The same of another kind of file.
     *
     * @param width how many columns it has
     * @param days which of them, from 0, hold days
     */
    public static Lines of(byte[] file, int width, Set<Integer> days) {
        boolean zip = file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3;
        return zip ? sheet(file, width, days) : csv(new String(file, StandardCharsets.UTF_8));
    }

    static Lines csv(String text) {
        var rows = new ArrayList<Row>();
        try (var csv =
                // A line of another length is a wrong line, not the end of the file.
                CsvReader.builder()
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            for (var row : csv) {
                rows.add(new Row(row.getStartingLineNumber(), row.getFields()));
            }
        } catch (CsvParseException e) {
            return Lines.until(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("reading memory failed", e);
        }
        return Lines.of(rows);
    }

    private static Lines sheet(byte[] file, int width, Set<Integer> days) {
        var rows = new ArrayList<Row>();
        try {
            measure(file);
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                    var lines = book.getFirstSheet().openStream()) {
                lines.forEach(line -> {
                    var cells = new ArrayList<String>();
                    for (int i = 0; i < Math.max(width, line.getCellCount()); i++) {
                        cells.add(words(line.getOptionalCell(i).orElse(null), days.contains(i)));
                    }
                    if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                        rows.add(new Row(line.getRowNum(), cells));
                    }
                });
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException e) {
            return Lines.until(rows);
        }
        return Lines.of(rows);
    }

    /** Refuses what would unpack to more than anybody types. */
    private static void measure(byte[] file) throws IOException {
        long bytes = 0;
        var buffer = new byte[BUFFER];
        try (var zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        bytes += n;
                        if (bytes > MOST_BYTES) {
                            throw new IOException("too large");
                        }
                    }
                }
            }
        }
    }

    /** As it would be typed: a number without its point, a day as {@code yyyy-mm-dd}. */
    private static String words(@Nullable Cell cell, boolean isDay) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        var raw = cell.getRawValue();
        if (cell.getType() != CellType.NUMBER || raw == null) {
            return cell.getText().strip();
        }
        try {
            long number = new BigDecimal(raw).longValueExact();
            return isDay ? DAY_ZERO.plusDays(number).toString() : Long.toString(number);
        } catch (ArithmeticException | java.time.DateTimeException e) {
            return raw;
        }
    }
}
