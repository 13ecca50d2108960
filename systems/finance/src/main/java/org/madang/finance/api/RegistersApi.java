package org.madang.finance.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.assets.Asset;
import org.madang.finance.assets.Assets;
import org.madang.finance.assets.RegisterAsset;
import org.madang.finance.assets.TransferAsset;
import org.madang.finance.budget.CarryBudget;
import org.madang.finance.debt.Debt;
import org.madang.finance.debt.Debts;
import org.madang.finance.debt.ServeDebt;
import org.madang.finance.pages.Books;
import org.madang.finance.subsidies.AwardSubsidy;
import org.madang.finance.subsidies.Subsidies;
import org.madang.finance.treasury.KeepCash;
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

/** Property, debt, subsidies and the treasury for machines: the use cases of the desk. */
@RestController("financeRegistersApi")
@RequestMapping("/api/finance")
@Tag(name = "finance", description = "Local finance (지방재정)")
class RegistersApi {

    private static final int MOST = 1000;

    /** How a subsidy ended. */
    record Settlement(long spent, @Nullable String auditor) {}

    private final Books books;
    private final Assets assets;
    private final Debts debts;
    private final Subsidies subsidies;
    private final Treasury treasury;
    private final RegisterAsset registering;
    private final TransferAsset transferring;
    private final ServeDebt serving;
    private final AwardSubsidy awarding;
    private final KeepCash keeping;
    private final CarryBudget carrying;
    private final OnceByKey once;

    RegistersApi(
            Books books,
            Assets assets,
            Debts debts,
            Subsidies subsidies,
            Treasury treasury,
            RegisterAsset registering,
            TransferAsset transferring,
            ServeDebt serving,
            AwardSubsidy awarding,
            KeepCash keeping,
            CarryBudget carrying,
            OnceByKey once) {
        this.books = books;
        this.assets = assets;
        this.debts = debts;
        this.subsidies = subsidies;
        this.treasury = treasury;
        this.registering = registering;
        this.transferring = transferring;
        this.serving = serving;
        this.awarding = awarding;
        this.keeping = keeping;
        this.carrying = carrying;
        this.once = once;
    }

    @GetMapping("/assets")
    @Operation(summary = "The register of property")
    List<Asset> assets(
            @RequestParam(required = false) @Nullable Integer government,
            @RequestParam(required = false) @Nullable Integer fund) {
        var whose = books.of(government);
        return books.read(() -> assets.of(whose.id(), fund, MOST));
    }

    @GetMapping("/debts")
    @Operation(summary = "The register of debt")
    List<Debt> debts(
            @RequestParam(required = false) @Nullable Integer government,
            @RequestParam(required = false) @Nullable Integer fund) {
        var whose = books.of(government);
        return books.read(() -> debts.of(whose.id(), fund));
    }

    @GetMapping("/subsidies")
    @Operation(summary = "Subsidies given this year")
    List<Subsidies.Subsidy> subsidies(
            @RequestParam(required = false) @Nullable Integer government) {
        var whose = books.of(government);
        return books.read(() -> subsidies.given(whose.id(), books.year()));
    }

    @GetMapping("/treasury/days")
    @Operation(summary = "What came and went, by day")
    List<Treasury.Day> days(@RequestParam(required = false) @Nullable Integer government) {
        var whose = books.of(government);
        return books.read(() -> treasury.days(whose.id(), books.clock().today(), 60));
    }

    @PostMapping("/assets")
    @Operation(summary = "Register a thing")
    ResponseEntity<?> register(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody RegisterAsset.Wanted wanted,
            Language language) {
        return once.answer(key, "assets", wanted, language, () -> registering.register(wanted));
    }

    @PostMapping("/assets/{id}/transfers")
    @Operation(summary = "Move a thing to another account of the government")
    ResponseEntity<?> transfer(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @PathVariable long id,
            @RequestBody TransferAsset.Wanted wanted,
            Language language) {
        var path = "assets/" + id + "/transfers";
        return once.answer(key, path, wanted, language, () -> transferring.transfer(id, wanted));
    }

    @PostMapping("/debts/{id}/payments/{nth}")
    @Operation(summary = "Serve a payment of a debt: it is owed from now on")
    ResponseEntity<?> serve(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @PathVariable long id,
            @PathVariable int nth,
            Language language) {
        var path = "debts/%d/payments/%d".formatted(id, nth);
        return once.answer(key, path, nth, language, () -> serving.serve(id, nth));
    }

    @PostMapping("/subsidies")
    @Operation(summary = "Give a subsidy: a commitment is made")
    ResponseEntity<?> award(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody AwardSubsidy.Wanted wanted,
            Language language) {
        return once.answer(key, "subsidies", wanted, language, () -> awarding.award(wanted));
    }

    @PostMapping("/subsidies/{id}/settlement")
    @Operation(summary = "Settle a subsidy: what is left is owed back")
    ResponseEntity<?> settle(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @PathVariable long id,
            @RequestBody Settlement settlement,
            Language language) {
        return once.answer(
                key,
                "subsidies/" + id + "/settlement",
                settlement,
                language,
                () -> awarding.settle(id, settlement.spent(), settlement.auditor()));
    }

    @PostMapping("/held")
    @Operation(summary = "Take cash in for somebody")
    ResponseEntity<?> hold(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody KeepCash.Taking taking,
            Language language) {
        return once.answer(key, "held", taking, language, () -> keeping.take(taking));
    }

    @PostMapping("/carry-overs")
    @Operation(summary = "Plan to carry budget over into the next year")
    ResponseEntity<?> carry(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody CarryBudget.Wanted wanted,
            Language language) {
        return once.answer(key, "carry-overs", wanted, language, () -> carrying.plan(wanted));
    }
}
