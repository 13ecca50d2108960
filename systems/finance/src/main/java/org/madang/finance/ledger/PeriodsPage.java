package org.madang.finance.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.LocalFinance;
import org.madang.finance.governments.Government;
import org.madang.finance.pages.Books;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The months of the books: closed by the controller, and opened again for a reason. */
@Controller("financePeriodsPage")
class PeriodsPage {

    static final String PATH = "/desk/finance/periods";

    /** What the page shows. */
    record Model(
            Government government,
            int year,
            List<Periods.Period> periods,
            Form form,
            boolean mayClose) {

        static Text name(int month) {
            return month == 13
                    ? Text.of("출납정리 (1월 20일까지)", "Settlement until 20 January")
                    : Text.of("{0}월", "Month {0}").with(month);
        }
    }

    private final Books books;
    private final Periods periods;
    private final ClosePeriod closing;
    private final Once once;

    PeriodsPage(Books books, Periods periods, ClosePeriod closing, Once once) {
        this.books = books;
        this.periods = periods;
        this.closing = closing;
        this.once = once;
    }

    @GetMapping(PATH)
    Reply page(
            @RequestParam(required = false) @Nullable Integer government,
            @RequestParam(required = false) @Nullable Integer year) {
        return page(books.of(government), year == null ? books.year() : year, Form.empty());
    }

    private Reply page(Government whose, int year, Form form) {
        var found = books.read(() -> periods.of(whose.id(), year));
        return Page.of(
                        Text.of("회계 마감", "Closing the books"),
                        "periods",
                        new Model(whose, year, found, form, books.may(LocalFinance.CLOSE, whose)))
                .width(Page.Width.PAGE)
                .with(form);
    }

    @PostMapping(PATH)
    Reply change(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    int year =
                            form.ask("year", "회계연도", "Year")
                                    .required()
                                    .number(1995, 2200)
                                    .map(Long::intValue)
                                    .orElse(books.year());
                    var month = form.ask("month", "월", "Month").required().number(1, 13);
                    if (!form.isValid()) {
                        return page(own, year, form);
                    }
                    boolean reopen = form.typed("act").equals("reopen");
                    var outcome =
                            reopen
                                    ? closing.reopen(
                                            year,
                                            month.orElseThrow().intValue(),
                                            form.typed("reason"))
                                    : closing.close(year, month.orElseThrow().intValue());
                    return switch (outcome) {
                        case ClosePeriod.Outcome.Refused refused ->
                                page(own, year, form.error(refused.reason().words()));
                        case ClosePeriod.Outcome.Done _ ->
                                Redirect.to(PATH + "?year=" + year)
                                        .saying(
                                                reopen
                                                        ? Text.of("다시 열었습니다.", "It is open again.")
                                                        : Text.of("마감했습니다.", "It is closed."));
                    };
                });
    }
}
