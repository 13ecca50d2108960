package org.madang.finance.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters the rate of a currency on a day (Rule on Accounting Standards, Article 57). It is one for
 * all governments, and stands once it is entered: postings rest on it.
 */
@Service("financeEnterRate")
public class EnterRate {

    static final Refusal OTHER =
            Refusal.of(
                    "rate.there",
                    "won",
                    "그날의 환율 {0}원이 이미 있습니다. 이미 쓰인 환율은 바꾸지 않습니다 (회계기준규칙 제57조).",
                    "The rate of that day is KRW {0} already; postings rest on it (Rule, Article"
                            + " 57).");
    static final Refusal FUTURE =
            Refusal.of(
                    "rate.future",
                    "day",
                    "아직 오지 않은 날의 환율은 없습니다 (회계기준규칙 제57조).",
                    "A day to come has no rate (Rule, Article 57).");

    private final Rates rates;
    private final Bookkeeping books;

    EnterRate(Rates rates, Bookkeeping books) {
        this.rates = rates;
        this.books = books;
    }

    /** Enters it on behalf of the controller; the same again changes nothing. */
    @Transactional
    public Decision<BigDecimal> enter(String currency, LocalDate day, BigDecimal won) {
        books.actingFor(LocalFinance.CLOSE);
        if (day.isAfter(books.today())) {
            return Decision.refused(FUTURE);
        }
        var there = rates.of(currency, day);
        if (there.isPresent()) {
            return there.get().compareTo(won) == 0
                    ? Decision.done(won)
                    : Decision.refused(OTHER.with(there.get().toPlainString()));
        }
        rates.enter(currency, day, won);
        books.changed(
                "finance.rate", Text.of("환율", "Rate of exchange"), "rate " + currency + " " + day);
        return Decision.done(won);
    }
}
