package org.madang.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.finance.governments.Government;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestWeb;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ExportJournalTest {

    private static final int[] ACCOUNTS = {111100, 112100, 211100, 411100, 511100, 521100, 153100};

    @Autowired PostEntries posting;
    @Autowired ExportJournal export;
    @Autowired ExportParquet parquet;
    @Autowired Balances balances;
    @Autowired TestWeb web;
    @Autowired TestBooks books;
    @TempDir Path folder;

    private Government filled() {
        var own = books.fresh();
        var random = new Random(7);
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < 60; i++) {
            var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
            int debit = ACCOUNTS[random.nextInt(ACCOUNTS.length)];
            int credit = ACCOUNTS[random.nextInt(ACCOUNTS.length)];
            long won = 1 + random.nextInt(1_000_000);
            drafts.add(
                    Draft.of(
                            own.id(),
                            1,
                            day,
                            "MANUAL",
                            "test",
                            i % 7 == 0 ? "비고; 여러  칸 | 표시 \"인용\"" : "=시험 " + i,
                            List.of(Leg.debit(debit, won), Leg.credit(credit, won))));
        }
        books.by(books.controller(own), () -> posting.post(drafts));
        return own;
    }

    private ExportJournal.Selection all(Government own) {
        return new ExportJournal.Selection(
                own.id(), null, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    }

    private Map<Integer, Long> ours(Government own) {
        var ours = new TreeMap<Integer, Long>();
        books
                .as(books.controller(own), () -> balances.total(Balances.Question.of(own.id())))
                .stream()
                .filter(balance -> balance.net() != 0)
                .forEach(balance -> ours.put(balance.account(), balance.net()));
        return ours;
    }

    @ParameterizedTest
    @ValueSource(strings = {"hledger", "ledger"})
    void an_independent_program_computes_the_same_balances(String program) throws Exception {
        var own = filled();
        var file = folder.resolve("books.journal");
        try (var out = Files.newBufferedWriter(file)) {
            books.by(
                    books.controller(own),
                    () -> {
                        export.journal(all(own), out);
                        return true;
                    });
        }
        var command =
                program.equals("hledger")
                        ? List.of("hledger", "-f", file.toString(), "balance", "--flat", "-N")
                        : List.of(
                                "ledger", "-f", file.toString(), "balance", "--flat", "--no-total");
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (java.io.IOException absent) {
            System.out.println(program + " is not installed here: not compared with it");
            return;
        }
        var text = new String(process.getInputStream().readAllBytes(), "UTF-8");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var theirs = new TreeMap<Integer, Long>();
        text.lines()
                .filter(line -> line.contains("KRW"))
                .forEach(line -> {
                    var cells = line.strip().split("\\s+");
                    var name = line.substring(line.indexOf("KRW") + 3).strip().split(":")[2];
                    theirs.put(Integer.parseInt(name.substring(0, 6)), Long.parseLong(cells[0]));
                });
        assertThat(theirs).as(text).isEqualTo(ours(own));
    }

    @Test
    void csv_has_a_line_an_entry_and_no_formula() {
        var own = filled();
        var out = new StringWriter();
        books.by(
                books.controller(own),
                () -> {
                    export.csv(all(own), out);
                    return true;
                });
        assertThat(out.toString().lines()).hasSize(121);
        assertThat(out.toString()).contains("\"'=시험 1\"").doesNotContain(",\"=");
    }

    @Test
    void an_independent_reader_of_parquet_computes_the_same_balances_to_the_won() throws Exception {
        var own = filled();
        var bytes = books.as(books.controller(own), () -> parquet.of(all(own)));
        var theirs = new TreeMap<Integer, Long>();
        var narratives = new ArrayList<String>();
        var postings = new ArrayList<Long>();
        try (var file = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(bytes)));
                var row = file.rowReader()) {
            while (row.hasNext()) {
                row.next();
                long net = Math.subtractExact(row.getLong("debit"), row.getLong("credit"));
                theirs.merge(row.getInt("account"), net, Math::addExact);
                narratives.add(row.getString("narrative"));
                postings.add(row.getLong("posting"));
                assertThat(row.getDate("day").getYear()).isEqualTo(row.getInt("year"));
                assertThat(row.isNull("line")).isTrue();
            }
        }
        theirs.values().removeIf(net -> net == 0);
        assertThat(theirs).isEqualTo(ours(own));
        assertThat(narratives).hasSize(120).contains("=시험 1", "비고; 여러  칸 | 표시 \"인용\"");
        assertThat(postings.stream().distinct()).hasSize(60);
    }

    @Test
    void a_selection_of_nothing_is_a_parquet_file_without_rows() throws Exception {
        var own = books.fresh();
        var bytes = books.as(books.controller(own), () -> parquet.of(all(own)));
        try (var file = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(bytes)))) {
            assertThat(file.getFileMetaData().numRows()).isZero();
        }
    }

    @Test
    void parquet_is_taken_away_from_the_same_page_as_csv() {
        var own = filled();
        var answer =
                web.read(
                        books.controller(own),
                        "/desk/finance/export/parquet?government=%d&from=2026-01-01&to=2026-12-31"
                                .formatted(own.id()));
        assertThat(answer).hasStatusOk().hasContentType("application/vnd.apache.parquet");
        assertThat(answer.getResponse().getContentAsByteArray()).startsWith('P', 'A', 'R', '1');
    }

    @Test
    void a_selection_of_one_account_has_whole_postings() {
        var own = filled();
        var out = new StringWriter();
        var selection =
                new ExportJournal.Selection(
                        own.id(), 153100, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        books.by(
                books.controller(own),
                () -> {
                    export.journal(selection, out);
                    return true;
                });
        long sum =
                out.toString()
                        .lines()
                        .filter(line -> line.endsWith(" KRW"))
                        .mapToLong(line -> {
                            var cells = line.strip().split("\\s+");
                            return Long.parseLong(cells[cells.length - 2]);
                        })
                        .sum();
        assertThat(sum).isZero();
        assertThat(out.toString()).contains("153100").contains("111100");
    }
}
