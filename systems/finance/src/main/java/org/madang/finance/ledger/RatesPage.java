package org.madang.finance.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.finance.LocalFinance;
import org.madang.finance.governments.Government;
import org.madang.finance.pages.Answers;
import org.madang.finance.pages.Books;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rates of exchange: those there are, and a new one by the controller. */
@Controller("financeRatesPage")
class RatesPage {

    static final String PATH = "/desk/finance/rates";

    private static final int SHOWN = 100;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern WON = Pattern.compile("\\d{1,9}(\\.\\d{1,4})?");

    /** What the page shows. */
    record Model(Government government, List<Rates.Rate> rates, Form form, boolean mayEnter) {}

    private final Books books;
    private final Rates rates;
    private final EnterRate entering;
    private final Once once;

    RatesPage(Books books, Rates rates, EnterRate entering, Once once) {
        this.books = books;
        this.rates = rates;
        this.entering = entering;
        this.once = once;
    }

    @GetMapping(PATH)
    Reply page(@RequestParam(required = false) @Nullable Integer government) {
        return page(books.of(government), Form.empty());
    }

    private Reply page(Government own, Form form) {
        var model =
                new Model(
                        own,
                        books.read(() -> rates.latest(SHOWN)),
                        form,
                        books.may(LocalFinance.CLOSE, own));
        return Page.of(Text.of("환율", "Rates of exchange"), "rates", model)
                .width(Page.Width.PAGE)
                .with(form);
    }

    @PostMapping(PATH)
    Reply enter(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var currency =
                            form.ask("currency", "통화", "Currency")
                                    .required()
                                    .matching(
                                            CURRENCY,
                                            Text.of("USD처럼 적으십시오.", "Write it like USD."));
                    var day = form.ask("day", "날짜", "Day").required().date();
                    var won =
                            form.ask("won", "1단위의 원화", "Won for one unit")
                                    .required()
                                    .matching(
                                            WON,
                                            Text.of("1350.5처럼 적으십시오.", "Write it like 1350.5."));
                    if (!form.isValid()) {
                        return page(own, form);
                    }
                    return Answers.to(
                            entering.enter(
                                    currency.orElseThrow(),
                                    day.orElseThrow(),
                                    new BigDecimal(won.orElseThrow())),
                            form,
                            Set.of("won", "day"),
                            again -> page(own, again),
                            PATH,
                            Text.of("환율을 입력했습니다.", "The rate is entered."));
                });
    }
}
