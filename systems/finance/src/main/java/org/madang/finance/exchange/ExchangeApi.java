package org.madang.finance.exchange;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.madang.finance.api.OnceByKey;
import org.madang.finance.pages.Books;
import org.madang.kernel.language.Language;
import org.madang.kernel.pages.Once;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Each area's rows as files, for machines. */
@RestController("financeExchangeApi")
@RequestMapping("/api/finance")
@Tag(name = "finance", description = "Local finance (지방재정)")
class ExchangeApi {

    private final Books books;
    private final Incomings incomings;
    private final Outgoings outgoings;
    private final BringRows bringing;
    private final OnceByKey once;

    ExchangeApi(
            Books books,
            Incomings incomings,
            Outgoings outgoings,
            BringRows bringing,
            OnceByKey once) {
        this.books = books;
        this.incomings = incomings;
        this.outgoings = outgoings;
        this.bringing = bringing;
        this.once = once;
    }

    @PostMapping(value = "/imports/{name}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(summary = "Bring in the lines of a CSV or XLSX file: all of them or none")
    ResponseEntity<?> bring(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @PathVariable String name,
            @RequestBody byte[] file,
            Language language) {
        var kind = incomings.named(name).orElseThrow(ExchangeApi::notFound);
        return once.answer(
                key, "imports/" + name, file, language, () -> bringing.bring(kind, file));
    }

    @GetMapping("/exports/{name}")
    @Operation(summary = "The rows of an area as CSV")
    ResponseEntity<byte[]> take(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Integer government,
            @RequestParam(required = false) @Nullable Integer year) {
        var whose = books.of(government);
        int shown = year == null ? books.year() : year;
        var one = outgoings.named(name).orElseThrow(ExchangeApi::notFound);
        var rows = books.look(() -> one.rows().apply(whose.id(), shown));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(Outgoings.csv(one.head(), rows).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
