package org.madang.finance.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.banking.ReceiveAnswer;
import org.madang.finance.budget.BudgetLine;
import org.madang.finance.budget.Lines;
import org.madang.finance.ledger.Balances;
import org.madang.finance.ledger.Chart;
import org.madang.finance.pages.Books;
import org.madang.finance.spending.AcceptDelivery;
import org.madang.finance.spending.MakeCommitment;
import org.madang.finance.spending.OrderPayment;
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

/** The same use cases as on the desk, for machines that hold the duties. */
@RestController("financeApi")
@RequestMapping("/api/finance")
@Tag(name = "finance", description = "Local finance (지방재정)")
class FinanceApi {

    /** An account and what it holds; won, debit positive. */
    record AccountBalance(int account, String ko, String en, long debit, long credit, long net) {}

    /** A line of expenditure and its control. */
    record LineState(long id, String ko, String en, BudgetLine.@Nullable Control control) {}

    private final Books books;
    private final Balances balances;
    private final Chart chart;
    private final Lines lines;
    private final MakeCommitment making;
    private final AcceptDelivery accepting;
    private final OrderPayment ordering;
    private final ReceiveAnswer receiving;
    private final OnceByKey once;

    FinanceApi(
            Books books,
            Balances balances,
            Chart chart,
            Lines lines,
            MakeCommitment making,
            AcceptDelivery accepting,
            OrderPayment ordering,
            ReceiveAnswer receiving,
            OnceByKey once) {
        this.books = books;
        this.balances = balances;
        this.chart = chart;
        this.lines = lines;
        this.making = making;
        this.accepting = accepting;
        this.ordering = ordering;
        this.receiving = receiving;
        this.once = once;
    }

    @GetMapping("/balances")
    @Operation(summary = "The trial balance of a government, now or as of a day")
    List<AccountBalance> balances(
            @RequestParam(required = false) @Nullable Integer government,
            @RequestParam(required = false) @Nullable Integer fund,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        var whose = books.of(government);
        var question = Balances.Question.of(whose.id()).fund(fund).year(year).asOf(asOf);
        return books.read(() -> balances.total(question)).stream()
                .map(one -> {
                    var name = chart.account(one.account()).name();
                    return new AccountBalance(
                            one.account(),
                            name.ko(),
                            name.en(),
                            one.debit(),
                            one.credit(),
                            one.net());
                })
                .toList();
    }

    @GetMapping("/lines")
    @Operation(summary = "Lines of the expenditure budget and what is left of each")
    List<LineState> lines(
            @RequestParam(required = false) @Nullable Integer government,
            @RequestParam(required = false) @Nullable Integer year) {
        var whose = books.of(government);
        int shown = year == null ? books.year() : year;
        return books.read(() -> lines.expenses(whose.id(), shown)).stream()
                .map(line ->
                        new LineState(
                                line.id(), line.name().ko(), line.name().en(), line.control()))
                .toList();
    }

    @PostMapping("/commitments")
    @Operation(summary = "Make a commitment against a budget line")
    ResponseEntity<?> commit(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody MakeCommitment.Wanted wanted,
            Language language) {
        return once.answer(key, "commitments", wanted, language, () -> making.commit(wanted));
    }

    @PostMapping("/deliveries")
    @Operation(summary = "Accept a delivery: it is owed from now on")
    ResponseEntity<?> accept(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody AcceptDelivery.Delivered delivered,
            Language language) {
        return once.answer(
                key, "deliveries", delivered, language, () -> accepting.accept(delivered));
    }

    @PostMapping("/payments")
    @Operation(summary = "Order payment of what is owed")
    ResponseEntity<?> order(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody OrderPayment.Order order,
            Language language) {
        return once.answer(key, "payments", order, language, () -> ordering.order(order));
    }

    @PostMapping(value = "/bank-answers", consumes = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "Send in pain.002 or camt.053; the same message twice is taken once")
    ResponseEntity<?> answer(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody String message,
            Language language) {
        return once.answer(
                key, "bank-answers", message, language, () -> receiving.receive(message));
    }
}
