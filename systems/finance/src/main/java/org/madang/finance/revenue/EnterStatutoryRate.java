package org.madang.finance.revenue;

import java.math.BigDecimal;
import java.util.Comparator;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.finance.ledger.Bookkeeping;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters the rate that a law sets from a day on, as the ministry's rule does every spring (Decree
 * of the Framework Act on National Taxes, Article 43-3, paragraph 2). It is one for all
 * governments, and stands once it is entered: what was reckoned by the rates before it stays.
 */
@Service("financeEnterStatutoryRate")
public class EnterStatutoryRate {

    static final Refusal EARLIER =
            Refusal.of(
                    "statutory-rate.earlier",
                    "from",
                    "{0}부터 적용하는 이율이 이미 있습니다. 그 뒤의 날부터 적용하는 이율만 더합니다" + " (국세기본법 시행규칙 제19조의3).",
                    "A rate holds from {0} on already; only a later one can be added (Rule of the"
                            + " Framework Act on National Taxes, Article 19-3).");

    static final Refusal ODD =
            Refusal.of(
                    "statutory-rate.odd",
                    "rate",
                    "이율은 0 이상 1 이하(100%)이고 근거를 함께 적어야 합니다 (국세기본법 시행규칙 제19조의3).",
                    "A rate lies between 0 and 1 and has a source (Rule of the Framework Act on"
                            + " National Taxes, Article 19-3).");

    private static final int LONGEST = 200;

    private final StatutoryRates rates;
    private final Bookkeeping books;

    EnterStatutoryRate(StatutoryRates rates, Bookkeeping books) {
        this.rates = rates;
        this.books = books;
    }

    /** Enters it on behalf of the controller. */
    @Transactional
    public Decision<String> enter(StatutoryRate rate) {
        books.actingFor(LocalFinance.CLOSE);
        var latest =
                rates.all().stream()
                        .filter(one -> one.kind() == rate.kind())
                        .map(StatutoryRate::from)
                        .max(Comparator.naturalOrder());
        if (latest.isPresent() && !rate.from().isAfter(latest.get())) {
            return Decision.refused(EARLIER.with(latest.get()));
        }
        if (rate.rate().signum() < 0
                || rate.rate().compareTo(BigDecimal.ONE) > 0
                || rate.source().isBlank()
                || rate.source().length() > LONGEST) {
            return Decision.refused(ODD);
        }
        rates.enter(rate);
        books.changed(
                "finance.statutory-rate",
                Text.of("법정 이율", "Statutory rates"),
                "rate " + rate.kind() + " " + rate.from());
        return Decision.done(rate.percent());
    }
}
