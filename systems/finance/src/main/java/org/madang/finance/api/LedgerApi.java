package org.madang.finance.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.ledger.Balances;
import org.madang.finance.ledger.Balances.Dimension;
import org.madang.finance.ledger.ExportJournal;
import org.madang.finance.ledger.ExportParquet;
import org.madang.finance.ledger.ImportVouchers;
import org.madang.finance.pages.Books;
import org.madang.finance.statements.FinancialStatements;
import org.madang.finance.statements.Statements;
import org.madang.kernel.language.Language;
import org.madang.kernel.pages.Once;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger for machines: balances by any dimension, statements, what goes in and out of it. */
@RestController("financeLedgerApi")
@RequestMapping("/api/finance")
@Tag(name = "finance", description = "Local finance (지방재정)")
class LedgerApi {

    /** Formats of the ledger to take away. */
    enum Format {
        JOURNAL,
        CSV,
        PARQUET
    }

    private final Books books;
    private final Balances balances;
    private final FinancialStatements statements;
    private final ExportJournal journal;
    private final ExportParquet parquet;
    private final ImportVouchers importing;
    private final OnceByKey once;

    LedgerApi(
            Books books,
            Balances balances,
            FinancialStatements statements,
            ExportJournal journal,
            ExportParquet parquet,
            ImportVouchers importing,
            OnceByKey once) {
        this.books = books;
        this.balances = balances;
        this.statements = statements;
        this.journal = journal;
        this.parquet = parquet;
        this.importing = importing;
        this.once = once;
    }

    @GetMapping("/balances/by")
    @Operation(
            summary =
                    "What accounts hold by account type, line, programme, function, supplier or"
                            + " project, now or as of a day")
    List<Balances.Slice> by(
            @RequestParam Dimension dimension,
            @RequestParam(required = false) @Nullable Integer government,
            @RequestParam(required = false) @Nullable Integer fund,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        var whose = books.of(government);
        var question = Balances.Question.of(whose.id()).fund(fund).year(year).asOf(asOf);
        return books.read(() -> balances.by(dimension, question));
    }

    @GetMapping("/statements")
    @Operation(summary = "Financial statements of a year as the books are now, of one fund or all")
    Statements statements(
            @RequestParam(required = false) @Nullable Integer government,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer fund) {
        var whose = books.of(government);
        int shown = year == null ? books.year() : year;
        return books.read(() -> statements.of(whose.id(), fund, shown));
    }

    @PostMapping(value = "/vouchers", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(summary = "Post the vouchers of a CSV or XLSX file: all of them or none")
    ResponseEntity<?> bring(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody byte[] file,
            Language language) {
        return once.answer(key, "vouchers", file, language, () -> importing.bring(file));
    }

    @GetMapping("/journal")
    @Operation(summary = "Whole postings: for hledger and ledger-cli, as CSV or as Parquet")
    ResponseEntity<byte[]> journal(
            @RequestParam Format format,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable Integer government,
            @RequestParam(required = false) @Nullable Integer account) {
        var whose = books.of(government);
        var selection = new ExportJournal.Selection(whose.id(), account, from, to);
        var text = new StringWriter();
        return switch (format) {
            case JOURNAL -> {
                journal.journal(selection, text);
                yield answer("text/plain;charset=UTF-8", text);
            }
            case CSV -> {
                journal.csv(selection, text);
                yield answer("text/csv;charset=UTF-8", text);
            }
            case PARQUET ->
                    ResponseEntity.ok()
                            .contentType(MediaType.valueOf("application/vnd.apache.parquet"))
                            .body(parquet.of(selection));
        };
    }

    private static ResponseEntity<byte[]> answer(String mediaType, StringWriter text) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .body(text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
