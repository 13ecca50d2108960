package org.madang.finance.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.debt.GuaranteeDebt;
import org.madang.finance.debt.Guarantees;
import org.madang.finance.debt.IssueDebt;
import org.madang.finance.debt.LeaseWorks;
import org.madang.finance.debt.Standings;
import org.madang.finance.pages.Books;
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

/** Debt, guarantees and leased works for machines: the use cases of the desk. */
@RestController("financeDebtsApi")
@RequestMapping("/api/finance")
@Tag(name = "finance", description = "Local finance (지방재정)")
class DebtsApi {

    /** An amount of won. */
    record Amount(long won) {}

    /** How much a guarantee covers from now on, and how long. */
    record Change(long amount, LocalDate until, String vote) {}

    /** What counts as debt, and the budget it is measured by. */
    record Ratio(Standings.Standing standing, long budget, long perMille) {}

    private final Books books;
    private final Guarantees guarantees;
    private final Standings standings;
    private final IssueDebt issuing;
    private final GuaranteeDebt guaranteeing;
    private final LeaseWorks leasing;
    private final OnceByKey once;

    DebtsApi(
            Books books,
            Guarantees guarantees,
            Standings standings,
            IssueDebt issuing,
            GuaranteeDebt guaranteeing,
            LeaseWorks leasing,
            OnceByKey once) {
        this.books = books;
        this.guarantees = guarantees;
        this.standings = standings;
        this.issuing = issuing;
        this.guaranteeing = guaranteeing;
        this.leasing = leasing;
        this.once = once;
    }

    @GetMapping("/debts/ratio")
    @Operation(summary = "Debt against the budget of the year, by what counts in it")
    Ratio ratio(@RequestParam(required = false) @Nullable Integer government) {
        var whose = books.of(government);
        return books.read(() -> {
            var standing = standings.of(whose.id(), books.year());
            long budget = standings.budget(whose.id(), books.year());
            return new Ratio(standing, budget, standing.perMille(budget));
        });
    }

    @PostMapping("/debts/{id}/receipt")
    @Operation(summary = "Book the money of a debt, which makes its schedule")
    ResponseEntity<?> receive(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @PathVariable long id,
            Language language) {
        var path = "debts/" + id + "/receipt";
        return once.answer(key, path, id, language, () -> issuing.receive(id));
    }

    @GetMapping("/guarantees")
    @Operation(summary = "Guarantees of the debts of others")
    List<Guarantees.Guarantee> guarantees(
            @RequestParam(required = false) @Nullable Integer government) {
        var whose = books.of(government);
        return books.read(() -> guarantees.of(whose.id()));
    }

    @PostMapping("/guarantees")
    @Operation(summary = "Enter a guarantee the council voted")
    ResponseEntity<?> give(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody GuaranteeDebt.Wanted wanted,
            Language language) {
        return once.answer(key, "guarantees", wanted, language, () -> guaranteeing.give(wanted));
    }

    @PostMapping("/guarantees/{id}/changes")
    @Operation(summary = "Change what a guarantee covers, by another vote")
    ResponseEntity<?> change(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @PathVariable long id,
            @RequestBody Change change,
            Language language) {
        return once.answer(
                key,
                "guarantees/" + id + "/changes",
                change,
                language,
                () -> guaranteeing.change(id, change.amount(), change.until(), change.vote()));
    }

    @PostMapping("/guarantees/{id}/calls")
    @Operation(summary = "The debtor failed: the government is liable for so much")
    ResponseEntity<?> call(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @PathVariable long id,
            @RequestBody Amount amount,
            Language language) {
        var path = "guarantees/" + id + "/calls";
        return once.answer(key, path, amount, language, () -> guaranteeing.call(id, amount.won()));
    }

    @PostMapping("/guarantees/{id}/settlements")
    @Operation(summary = "So much of what the government was liable for is paid")
    ResponseEntity<?> settle(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @PathVariable long id,
            @RequestBody Amount amount,
            Language language) {
        var path = "guarantees/" + id + "/settlements";
        return once.answer(
                key, path, amount, language, () -> guaranteeing.settle(id, amount.won()));
    }

    @PostMapping("/guarantees/{id}/end")
    @Operation(summary = "A guarantee ends, as the debt is paid")
    ResponseEntity<?> end(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @PathVariable long id,
            Language language) {
        var path = "guarantees/" + id + "/end";
        return once.answer(key, path, id, language, () -> guaranteeing.end(id));
    }

    @GetMapping("/leased-works")
    @Operation(summary = "Works that a company built and the government leases")
    List<Guarantees.Leased> leased(@RequestParam(required = false) @Nullable Integer government) {
        var whose = books.of(government);
        return books.read(() -> guarantees.leased(whose.id()));
    }

    @PostMapping("/leased-works")
    @Operation(summary = "Enter leased works the council voted")
    ResponseEntity<?> lease(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody LeaseWorks.Wanted wanted,
            Language language) {
        return once.answer(key, "leased-works", wanted, language, () -> leasing.lease(wanted));
    }

    @PostMapping("/leased-works/{id}/payments")
    @Operation(summary = "So much was paid for leased works")
    ResponseEntity<?> pay(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @PathVariable long id,
            @RequestBody Amount amount,
            Language language) {
        var path = "leased-works/" + id + "/payments";
        return once.answer(key, path, amount, language, () -> leasing.pay(id, amount.won()));
    }
}
