package org.madang.residents.loading.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CsvLinesTest {

    private static List<CsvLines.Line> read(byte[] bytes) throws IOException {
        var lines = new CsvLines(new ByteArrayInputStream(bytes));
        var read = new ArrayList<CsvLines.Line>();
        for (CsvLines.Line line; (line = lines.next()) != null; ) {
            read.add(line);
        }
        assertThat(lines.bytes()).isEqualTo(bytes.length);
        return read;
    }

    private static List<CsvLines.Line> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        var cell =
                Arbitraries.strings()
                        .excludeChars('\uFEFF')
                        .ofMaxLength(12)
                        .filter(text -> text.chars().noneMatch(Character::isISOControl))
                        .filter(text -> text.codePoints().noneMatch(CsvLinesTest::isHalf));
        return cell.list().ofMinSize(1).ofMaxSize(5).list().ofMaxSize(6);
    }

    /** Half of a pair is no letter and has no form in UTF-8. */
    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    @Property
    void whatever_is_quoted_comes_back_as_it_was(@ForAll("tables") List<List<String>> table)
            throws IOException {
        var text =
                table.stream()
                        .map(row ->
                                row.stream()
                                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                        .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\r\n"));
        assertThat(read(text)).extracting(CsvLines.Line::cells).isEqualTo(table);
    }

    @Property
    void any_bytes_are_lines_with_cells_or_a_fault(@ForAll byte[] bytes) throws IOException {
        for (var line : read(bytes)) {
            assertThat(line.cells().isEmpty()).isEqualTo(line.fault() != null);
        }
    }

    @Test
    void each_slip_is_told_by_itself_and_the_next_line_is_read() throws IOException {
        var text =
                "\uFEFFa,b\n\"a,b\n\r\na\"b,c\n\"a\"b,c\na\u0000,b\n" + "x".repeat(5000) + "\nc,d";
        assertThat(read(text))
                .extracting(CsvLines.Line::number, CsvLines.Line::cells, CsvLines.Line::fault)
                .containsExactly(
                        tuple(1L, List.of("a", "b"), null),
                        tuple(2L, List.of(), CsvLines.BAD_QUOTES),
                        tuple(4L, List.of(), CsvLines.BAD_QUOTES),
                        tuple(5L, List.of(), CsvLines.BAD_QUOTES),
                        tuple(6L, List.of(), CsvLines.CONTROL),
                        tuple(7L, List.of(), CsvLines.TOO_LONG),
                        tuple(8L, List.of("c", "d"), null));
        assertThat(read(new byte[] {'a', (byte) 0xC3, '\n', 'b'}))
                .extracting(CsvLines.Line::fault)
                .containsExactly(CsvLines.NOT_UTF8, null);
    }
}
