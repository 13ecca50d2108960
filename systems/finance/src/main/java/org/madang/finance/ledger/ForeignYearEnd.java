package org.madang.finance.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Refusal;
import org.madang.finance.governments.Government;
import org.madang.finance.ledger.ForeignHoldings.Holding;
import org.springframework.stereotype.Component;

/**
 * Before December is closed, money and debts in another currency are valued at the rate of 31
 * December (Rule on Accounting Standards, Article 57, paragraph 1); what is no money keeps the rate
 * of its own day (paragraph 2).
 */
@Component("financeForeignYearEnd")
class ForeignYearEnd implements BeforeClosing {

    private static final int DECEMBER = 12;

    /** Advances, inventories and securities are no money (paragraph 3). */
    private static final Set<Integer> NO_MONEY = Set.of(114100, 115100, 123100);

    private final ForeignHoldings holdings;
    private final Chart chart;
    private final Rates rates;
    private final RuleBook rules;
    private final Bookkeeping books;

    ForeignYearEnd(
            ForeignHoldings holdings, Chart chart, Rates rates, RuleBook rules, Bookkeeping books) {
        this.holdings = holdings;
        this.chart = chart;
        this.rates = rates;
        this.rules = rules;
        this.books = books;
    }

    @Override
    public @Nullable Refusal refusal(Government government, int year, int month) {
        if (month != DECEMBER) {
            return null;
        }
        var end = LocalDate.of(year, DECEMBER, 31);
        return holdings(government.id(), end).stream()
                .filter(one -> rates.of(one.currency(), end).isEmpty())
                .findFirst()
                .map(one -> PostingRules.NO_RATE.with(end, one.currency()))
                .orElse(null);
    }

    @Override
    public void beforeClosing(Government government, int year, int month) {
        if (month != DECEMBER) {
            return;
        }
        var end = LocalDate.of(year, DECEMBER, 31);
        var drafts = new ArrayList<Draft>();
        for (var one : holdings(government.id(), end)) {
            long worth = rates.inWon(one.currency(), one.units(), end).orElseThrow();
            if (worth != one.won()) {
                drafts.add(draft(government.id(), end, one, worth - one.won()));
            }
        }
        if (!drafts.isEmpty()) {
            books.postChecked(drafts);
        }
    }

    private List<Holding> holdings(int government, LocalDate end) {
        return holdings.of(government, end).stream().filter(one -> isMoney(one.account())).toList();
    }

    private boolean isMoney(int account) {
        return switch (chart.account(account).kind()) {
            case CURRENT, INVESTMENT -> !NO_MONEY.contains(account);
            case CURRENT_LIABILITY, LONG_TERM_DEBT, OTHER_LIABILITY -> true;
            default -> false;
        };
    }

    /** A gain where what is had is worth more, or what is owed less. */
    private Draft draft(int government, LocalDate end, Holding one, long more) {
        var event =
                RuleBook.Event.of(more > 0 ? "FOREIGN_GAIN" : "FOREIGN_LOSS", "won", Math.abs(more))
                        .bind("item", one.account());
        var valued = new Leg.Foreign(one.currency(), BigDecimal.ZERO);
        var legs =
                rules.legs(event, Leg.About.NOTHING).stream()
                        .map(leg -> leg.account() == one.account() ? leg.in(valued) : leg)
                        .toList();
        return Draft.of(
                government,
                one.fund(),
                end,
                event.kind(),
                "rate " + one.currency() + " " + end,
                "외화평가 " + one.currency(),
                legs);
    }
}
