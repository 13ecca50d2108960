package org.madang.finance.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.pages.Books;
import org.madang.finance.revenue.AssessRevenue;
import org.madang.finance.revenue.Assessments;
import org.madang.finance.revenue.Claims;
import org.madang.finance.revenue.CollectRevenue;
import org.madang.finance.revenue.Ground;
import org.madang.finance.revenue.ReduceRevenue;
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

/** Revenue for machines: the use cases of the desk. */
@RestController("financeRevenueApi")
@RequestMapping("/api/finance/assessments")
@Tag(name = "finance", description = "Local finance (지방재정)")
class RevenueApi {

    private static final int MOST = 1000;

    /** An amount of won. */
    record Amount(long won) {}

    /** By how much a claim is reduced, and why. */
    record Reduction(long won, String reason) {}

    /** Why a claim is given up. */
    record GivingUp(Ground ground) {}

    private final Books books;
    private final Claims claims;
    private final AssessRevenue assessing;
    private final CollectRevenue collecting;
    private final ReduceRevenue reducing;
    private final OnceByKey once;

    RevenueApi(
            Books books,
            Claims claims,
            AssessRevenue assessing,
            CollectRevenue collecting,
            ReduceRevenue reducing,
            OnceByKey once) {
        this.books = books;
        this.claims = claims;
        this.assessing = assessing;
        this.collecting = collecting;
        this.reducing = reducing;
        this.once = once;
    }

    @GetMapping
    @Operation(summary = "What was assessed this year, the latest first; or what is overdue")
    List<Assessments.Assessment> assessments(
            @RequestParam(required = false) @Nullable Integer government,
            @RequestParam(defaultValue = "false") boolean overdue) {
        var whose = books.of(government);
        return overdue
                ? claims.overdue(whose.id(), books.clock().today(), MOST)
                : claims.latest(whose.id(), books.year(), MOST);
    }

    @PostMapping
    @Operation(summary = "Assess and notify revenue: all of the claims or none")
    ResponseEntity<?> assess(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody List<AssessRevenue.Claim> claims,
            Language language) {
        return once.answer(key, "assessments", claims, language, () -> assessing.assess(claims));
    }

    @PostMapping("/receipts")
    @Operation(summary = "Book what the bank received: all of it or none")
    ResponseEntity<?> collect(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody List<CollectRevenue.Payment> receipts,
            Language language) {
        return once.answer(
                key,
                "assessments/receipts",
                receipts,
                language,
                () -> collecting.collect(receipts));
    }

    @PostMapping("/{id}/refunds")
    @Operation(summary = "Give back what was paid by mistake, with interest")
    ResponseEntity<?> refund(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @PathVariable long id,
            @RequestBody Amount amount,
            Language language) {
        return once.answer(
                key,
                "assessments/" + id + "/refunds",
                amount,
                language,
                () -> collecting.refund(id, amount.won()));
    }

    @PostMapping("/reminders")
    @Operation(summary = "Remind of everything overdue that was not reminded of")
    ResponseEntity<?> remind(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            Language language) {
        return once.answer(key, "assessments/reminders", "", language, reducing::remind);
    }

    @PostMapping("/{id}/reductions")
    @Operation(summary = "Take off a claim what was asked too much")
    ResponseEntity<?> reduce(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @PathVariable long id,
            @RequestBody Reduction reduction,
            Language language) {
        return once.answer(
                key,
                "assessments/" + id + "/reductions",
                reduction,
                language,
                () -> reducing.reduce(id, reduction.won(), reduction.reason()));
    }

    @PostMapping("/{id}/giving-up")
    @Operation(summary = "Give up what cannot be had of a claim")
    ResponseEntity<?> giveUp(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @PathVariable long id,
            @RequestBody GivingUp givingUp,
            Language language) {
        return once.answer(
                key,
                "assessments/" + id + "/giving-up",
                givingUp,
                language,
                () -> reducing.giveUp(id, givingUp.ground()));
    }
}
