package org.madang.finance.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.pages.Books;
import org.madang.finance.revenue.EnterStatutoryRate;
import org.madang.finance.revenue.StatutoryRate;
import org.madang.finance.revenue.StatutoryRates;
import org.madang.kernel.language.Language;
import org.madang.kernel.pages.Once;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rates that a law sets, for machines. */
@RestController("financeStatutoryRatesApi")
@RequestMapping("/api/finance/statutory-rates")
@Tag(name = "finance", description = "Local finance (지방재정)")
class StatutoryRatesApi {

    private final Books books;
    private final StatutoryRates rates;
    private final EnterStatutoryRate entering;
    private final OnceByKey once;

    StatutoryRatesApi(
            Books books, StatutoryRates rates, EnterStatutoryRate entering, OnceByKey once) {
        this.books = books;
        this.rates = rates;
        this.entering = entering;
        this.once = once;
    }

    @GetMapping
    @Operation(summary = "Interest on refunds and what arrears bear, by the day each rate begins")
    List<StatutoryRate> all() {
        books.of(null);
        return books.read(rates::all);
    }

    @PostMapping
    @Operation(summary = "Enter the rate that holds from a day on")
    ResponseEntity<?> enter(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody StatutoryRate rate,
            Language language) {
        return once.answer(key, "statutory-rates", rate, language, () -> entering.enter(rate));
    }
}
