package org.madang.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** A workbook says the same as the CSV it could have been. */
class VoucherSheetTest {

    private static byte[] workbook() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("전표");
            var head = List.of("voucher", "day", "account", "debit", "credit", "narrative");
            for (int i = 0; i < head.size(); i++) {
                sheet.value(0, i, head.get(i));
            }
            for (int row = 1; row <= 2; row++) {
                sheet.value(row, 0, "V1");
                sheet.value(row, 1, LocalDate.of(2026, 4, 1));
                sheet.style(row, 1).format("yyyy-mm-dd").set();
                sheet.value(row, 2, row == 1 ? 521100 : 111100);
                sheet.value(row, row == 1 ? 3 : 4, 1_000);
                sheet.value(row, 5, "운영비");
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void a_workbook_is_read_as_its_lines() throws Exception {
        var lines = VoucherRows.of(workbook());
        assertThat(lines.rows())
                .containsExactly(
                        new VoucherRows.Row(
                                1,
                                List.of(
                                        "voucher",
                                        "day",
                                        "account",
                                        "debit",
                                        "credit",
                                        "narrative")),
                        new VoucherRows.Row(
                                2, List.of("V1", "2026-04-01", "521100", "1000", "", "운영비")),
                        new VoucherRows.Row(
                                3, List.of("V1", "2026-04-01", "111100", "", "1000", "운영비")));
        var reading = VoucherFile.read(lines, 11110, 1, account -> true);
        assertThat(reading.flaws()).isEmpty();
        assertThat(reading.drafts()).hasSize(1);
    }

    @Test
    void csv_is_known_by_not_being_a_zip() throws Exception {
        var csv = "voucher,day\nV1,2026-04-01\n".getBytes(StandardCharsets.UTF_8);
        assertThat(VoucherRows.of(csv).rows())
                .containsExactly(
                        new VoucherRows.Row(1, List.of("voucher", "day")),
                        new VoucherRows.Row(2, List.of("V1", "2026-04-01")));
    }

    @Test
    void a_zip_that_is_no_workbook_is_refused() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("hello.txt"));
            zip.write("hello".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(VoucherRows.of(bytes.toByteArray()).broken()).isEqualTo(1);
    }

    @Test
    void a_zip_that_unpacks_to_far_too_much_is_refused_before_it_is_opened() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var nothing = new byte[1024 * 1024];
            for (int i = 0; i < 301; i++) {
                zip.write(nothing);
            }
        }
        assertThat(VoucherRows.of(bytes.toByteArray()).broken()).isEqualTo(1);
    }
}
