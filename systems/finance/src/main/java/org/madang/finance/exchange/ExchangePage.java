package org.madang.finance.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.ledger.ImportVouchers;
import org.madang.finance.pages.Books;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Download;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Files in and out: each area's rows are brought in by its duty, and taken away by any reader. */
@Controller("financeExchangePage")
class ExchangePage {

    static final String PATH = "/desk/finance/imports";
    static final String VOUCHERS = "vouchers";
    static final String BUDGET = "budget";

    private static final int MOST_BYTES = 10 * 1024 * 1024;

    /** A kind of file the reader may bring in. */
    record Kind(String name, Text title, String head) {}

    /** What the page shows. */
    record Model(
            Government government,
            int year,
            Form form,
            List<Kind> kinds,
            List<Outgoings.Outgoing> outgoings,
            List<Refusal> flaws) {

        /** Whether any of them is of one account by type. */
        boolean byAccount() {
            return kinds.stream().anyMatch(one -> Set.of(VOUCHERS, BUDGET).contains(one.name()));
        }

        String path(Outgoings.Outgoing one) {
            return "/desk/finance/exports/%s.csv?government=%d&year=%d"
                    .formatted(one.name(), government.id(), year);
        }
    }

    private final Books books;
    private final Incomings incomings;
    private final Outgoings outgoings;
    private final BringRows bringing;
    private final BringBudget budgets;
    private final ImportVouchers vouchers;
    private final Once once;

    ExchangePage(
            Books books,
            Incomings incomings,
            Outgoings outgoings,
            BringRows bringing,
            BringBudget budgets,
            ImportVouchers vouchers,
            Once once) {
        this.books = books;
        this.incomings = incomings;
        this.outgoings = outgoings;
        this.bringing = bringing;
        this.budgets = budgets;
        this.vouchers = vouchers;
        this.once = once;
    }

    @GetMapping(PATH)
    Reply page(@RequestParam(required = false) @Nullable Integer government) {
        return page(books.of(government), Form.empty(), List.of());
    }

    private Reply page(Government whose, Form form, List<Refusal> flaws) {
        var model = new Model(whose, books.year(), form, kinds(whose), outgoings.all(), flaws);
        return Page.of(Text.of("파일로 주고받기", "Files in and out"), "exchange", model)
                .width(Page.Width.PAGE)
                .with(form);
    }

    private List<Kind> kinds(Government whose) {
        var kinds = new ArrayList<Kind>();
        if (books.may(LocalFinance.CLOSE, whose)) {
            kinds.add(
                    new Kind(
                            VOUCHERS,
                            Text.of("전표", "Vouchers"),
                            "voucher,day,account,debit,credit,narrative[,currency,units]"));
        }
        if (books.may(LocalFinance.BUDGET, whose)) {
            kinds.add(
                    new Kind(
                            BUDGET,
                            Text.of("예산안 (본예산·추가경정)", "A budget, main or supplementary"),
                            String.join(",", BringBudget.HEAD)));
        }
        for (var one : incomings.all()) {
            if (books.may(one.duty(), whose)) {
                kinds.add(new Kind(one.name(), one.title(), one.words()));
            }
        }
        return kinds;
    }

    @PostMapping(PATH)
    Reply bring(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var names = kinds(own).stream().map(Kind::name).toList();
                    var what = form.ask("what", "종류", "Kind").required().choice(names);
                    var file = form.ask("file", "파일", "The file").required().file(MOST_BYTES);
                    var fund = form.ask("fund", "회계 번호", "Account").number(1, 999);
                    var year = form.ask("year", "회계연도", "Year").number(1995, 2200);
                    if (what.isEmpty() || file.isEmpty() || !form.isValid()) {
                        return page(own, form, List.of());
                    }
                    return switch (brought(what.get(), file.get().bytes(), fund, year)) {
                        case Decision.Done<Integer> done ->
                                Redirect.to(PATH)
                                        .saying(
                                                Text.of("{0}건을 가져왔습니다.", "{0} are brought in.")
                                                        .with(done.value()));
                        case Decision.Refused<Integer> refused -> {
                            form.error(
                                    "file",
                                    Text.of(
                                            "잘못된 줄이 있어 아무것도 기록하지 않았습니다.",
                                            "Some lines are wrong; nothing was entered."));
                            yield page(own, form, refused.reasons());
                        }
                    };
                });
    }

    private Decision<Integer> brought(
            String what, byte[] file, Optional<Long> fund, Optional<Long> year) {
        int number = fund.map(Math::toIntExact).orElse(Funds.GENERAL);
        return switch (what) {
            case VOUCHERS -> vouchers.bring(file, number);
            case BUDGET ->
                    switch (budgets.bring(
                            file, number, year.map(Math::toIntExact).orElse(books.year()))) {
                        case Decision.Done<Long> _ -> Decision.done(1);
                        case Decision.Refused<Long> refused -> Decision.refused(refused.reasons());
                    };
            default -> bringing.bring(incomings.named(what).orElseThrow(), file);
        };
    }

    /** The rows of an area to take away. */
    @GetMapping("/desk/finance/exports/{name:[a-z]+}.csv")
    Reply take(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Integer government,
            @RequestParam(required = false) @Nullable Integer year) {
        var whose = books.of(government);
        int shown = year == null ? books.year() : year;
        var one =
                outgoings
                        .named(name)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.of(
                "%s-%d-%d.csv".formatted(name, whose.id(), shown),
                "text/csv;charset=UTF-8",
                Outgoings.csv(one.head(), books.look(() -> one.rows().apply(whose.id(), shown)))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
