package org.madang.finance.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.budget.AllotBudget;
import org.madang.finance.budget.Budgets;
import org.madang.finance.budget.CarryOvers;
import org.madang.finance.budget.StrikeOut;
import org.madang.finance.budget.TransferBudget;
import org.madang.finance.debt.IssueDebt;
import org.madang.finance.pages.Books;
import org.madang.finance.planning.Plans;
import org.madang.finance.treasury.Treasury;
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

/** The budget, its plan beyond the year and debt, for machines: the use cases of the desk. */
@RestController("financeBudgetApi")
@RequestMapping("/api/finance")
@Tag(name = "finance", description = "Local finance (지방재정)")
class BudgetApi {

    /** How budget is moved (Local Finance Act, Articles 43, 47-2 and 49). */
    enum Way {
        WITHIN,
        BETWEEN,
        RESERVE
    }

    /**
     * Budget to be moved.
     *
     * @param vote the council's, between policy programmes
     */
    record Move(Way way, long from, long to, long amount, String reason, @Nullable String vote) {}

    /**
     * A medium-term plan with its amounts.
     *
     * @param plan null where none is drawn up
     */
    record Planned(Plans.@Nullable Plan plan, List<Plans.Amount> amounts) {}

    /** What is carried beyond the year, and projects of several years. */
    record Beyond(List<CarryOvers.Carry> carries, List<CarryOvers.Continuing> projects) {}

    /** Cash put away, and cash held for others. */
    record Kept(List<Treasury.Deposit> deposits, List<Treasury.Held> held) {}

    /** What may be issued of debt. */
    record Ceiling(long base, long won) {}

    private final Books books;
    private final Budgets budgets;
    private final CarryOvers carries;
    private final Plans plans;
    private final Treasury treasury;
    private final AllotBudget allotting;
    private final TransferBudget moving;
    private final StrikeOut striking;
    private final IssueDebt issuing;
    private final OnceByKey once;

    BudgetApi(
            Books books,
            Budgets budgets,
            CarryOvers carries,
            Plans plans,
            Treasury treasury,
            AllotBudget allotting,
            TransferBudget moving,
            StrikeOut striking,
            IssueDebt issuing,
            OnceByKey once) {
        this.books = books;
        this.budgets = budgets;
        this.carries = carries;
        this.plans = plans;
        this.treasury = treasury;
        this.allotting = allotting;
        this.moving = moving;
        this.striking = striking;
        this.issuing = issuing;
        this.once = once;
    }

    @GetMapping("/budgets")
    @Operation(summary = "Versions of the budgets of this year and where they stand")
    List<Budgets.Budget> budgets(@RequestParam(required = false) @Nullable Integer government) {
        var whose = books.of(government);
        return books.read(() -> budgets.of(whose.id(), books.year()));
    }

    @PostMapping("/budgets/{id}/cuts")
    @Operation(summary = "The council cuts a line of a proposed budget")
    ResponseEntity<?> strike(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @PathVariable long id,
            @RequestBody StrikeOut.Cut cut,
            Language language) {
        var path = "budgets/" + id + "/cuts";
        return once.answer(key, path, cut, language, () -> striking.strike(id, cut));
    }

    @GetMapping("/plan")
    @Operation(summary = "The medium-term plan from next year on")
    Planned plan(@RequestParam(required = false) @Nullable Integer government) {
        var whose = books.of(government);
        return books.read(() -> {
            var plan = plans.of(whose.id(), books.year() + 1).orElse(null);
            return new Planned(plan, plan == null ? List.of() : plans.amounts(plan.id()));
        });
    }

    @GetMapping("/carry-overs")
    @Operation(summary = "What is carried over from this year, and continuing projects")
    Beyond beyond(@RequestParam(required = false) @Nullable Integer government) {
        var whose = books.of(government);
        return books.read(() ->
                new Beyond(carries.of(whose.id(), books.year()), carries.continuing(whose.id())));
    }

    @GetMapping("/treasury/kept")
    @Operation(summary = "Deposits, and cash held for others")
    Kept kept(@RequestParam(required = false) @Nullable Integer government) {
        var whose = books.of(government);
        return books.read(() -> new Kept(treasury.deposits(whose.id()), treasury.held(whose.id())));
    }

    @PostMapping("/allotments")
    @Operation(summary = "Allot parts of lines, each from a day on: all of them or none")
    ResponseEntity<?> allot(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody List<AllotBudget.Allotment> wanted,
            Language language) {
        return once.answer(key, "allotments", wanted, language, () -> allotting.allot(wanted));
    }

    @PostMapping("/transfers")
    @Operation(summary = "Move budget within a policy, between policies, or out of the reserve")
    ResponseEntity<?> move(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody Move move,
            Language language) {
        return once.answer(key, "transfers", move, language, () -> moved(move));
    }

    private Decision<Long> moved(Move move) {
        var vote = move.vote() == null ? "" : move.vote();
        return switch (move.way()) {
            case WITHIN -> moving.within(move.from(), move.to(), move.amount(), move.reason());
            case BETWEEN ->
                    moving.between(move.from(), move.to(), move.amount(), move.reason(), vote);
            case RESERVE ->
                    moving.fromReserve(move.from(), move.to(), move.amount(), move.reason());
        };
    }

    @PostMapping("/debt-ceilings")
    @Operation(summary = "Set what may be issued of debt this year")
    ResponseEntity<?> setCeiling(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody Ceiling ceiling,
            Language language) {
        return once.answer(
                key,
                "debt-ceilings",
                ceiling,
                language,
                () -> issuing.setCeiling(ceiling.base(), ceiling.won()));
    }

    @PostMapping("/debts")
    @Operation(summary = "Enter a debt the council voted")
    ResponseEntity<?> enter(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody IssueDebt.Wanted wanted,
            Language language) {
        return once.answer(key, "debts", wanted, language, () -> issuing.enter(wanted));
    }
}
