package org.madang.finance.revenue;

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

/** Rates that a law sets, each with its source, and a new one by the controller. */
@Controller("financeStatutoryRatesPage")
class StatutoryRatesPage {

    static final String PATH = "/desk/finance/statutory-rates";

    private static final int PERCENT = 2;
    private static final Pattern RATE = Pattern.compile("\\d{1,2}(\\.\\d{1,4})?");

    /** What the page shows. */
    record Model(Government government, List<StatutoryRate> rates, Form form, boolean mayEnter) {}

    private final Books books;
    private final StatutoryRates rates;
    private final EnterStatutoryRate entering;
    private final Once once;

    StatutoryRatesPage(Books books, StatutoryRates rates, EnterStatutoryRate entering, Once once) {
        this.books = books;
        this.rates = rates;
        this.entering = entering;
        this.once = once;
    }

    @GetMapping(PATH)
    Reply page(@RequestParam(required = false) @Nullable Integer government) {
        return page(books.of(government), Form.empty());
    }

    private Reply page(Government whose, Form form) {
        var model =
                new Model(
                        whose, books.read(rates::all), form, books.may(LocalFinance.CLOSE, whose));
        return Page.of(Text.of("법정 이율", "Statutory rates"), "statutoryrates", model)
                .width(Page.Width.PAGE)
                .with(form);
    }

    @PostMapping(PATH)
    Reply enter(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var kind =
                            form.ask("kind", "종류", "Kind")
                                    .required()
                                    .choice(StatutoryRate.Kind.class);
                    var from = form.ask("from", "적용 시작일", "Holds from").required().date();
                    var rate =
                            form.ask("rate", "이율(%)", "Rate, per cent")
                                    .required()
                                    .matching(RATE, Text.of("3.1처럼 적으십시오.", "Write it like 3.1."));
                    var source = form.ask("source", "근거", "Source").required().text(200);
                    if (!form.isValid()) {
                        return page(own, form);
                    }
                    var entered =
                            new StatutoryRate(
                                    kind.orElseThrow(),
                                    from.orElseThrow(),
                                    new BigDecimal(rate.orElseThrow()).movePointLeft(PERCENT),
                                    source.orElseThrow());
                    return Answers.to(
                            entering.enter(entered),
                            form,
                            Set.of("kind", "from", "rate", "source"),
                            again -> page(own, again),
                            PATH,
                            Text.of("이율을 입력했습니다.", "The rate is entered."));
                });
    }
}
