package org.madang.finance.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.pages.Books;
import org.madang.finance.revenue.SeizeProperty;
import org.madang.finance.revenue.Seizure;
import org.madang.kernel.language.Language;
import org.madang.kernel.pages.Once;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Seizures for machines. */
@RestController("financeSeizuresApi")
@RequestMapping("/api/finance/seizures")
@Tag(name = "finance", description = "Local finance (지방재정)")
class SeizuresApi {

    /** Why it is released. */
    record Release(Seizure.Ground ground) {}

    private final Books books;
    private final SeizeProperty seizing;
    private final OnceByKey once;

    SeizuresApi(Books books, SeizeProperty seizing, OnceByKey once) {
        this.books = books;
        this.seizing = seizing;
        this.once = once;
    }

    @GetMapping
    @Operation(summary = "Property seized for arrears, what is held first")
    List<Seizure> all(@RequestParam(required = false) @Nullable Integer government) {
        return seizing.of(books.of(government).id());
    }

    @PostMapping
    @Operation(summary = "Seize property for a claim, after a reminder in vain")
    ResponseEntity<?> seize(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody SeizeProperty.Wanted wanted,
            Language language) {
        return once.answer(key, "seizures", wanted, language, () -> seizing.seize(wanted));
    }

    @PostMapping("/{id}/release")
    @Operation(summary = "Release what was seized")
    ResponseEntity<?> release(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @PathVariable long id,
            @RequestBody Release release,
            Language language) {
        return once.answer(
                key,
                "seizures/" + id + "/release",
                release,
                language,
                () -> seizing.release(id, release.ground()));
    }
}
