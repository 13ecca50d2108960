package org.madang.finance.assets;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.finance.governments.Government;
import org.madang.finance.ledger.BeforeClosing;
import org.madang.finance.ledger.Bookkeeping;
import org.madang.finance.ledger.Draft;
import org.madang.finance.ledger.Leg;
import org.madang.finance.ledger.RuleBook;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts what property has worn (감가상각, Rule on Accounting Standards, Article 49, paragraph 2): by
 * itself before a month is closed, or when the controller asks. What is posted is the whole wear by
 * then less what stands in the books, so asking twice posts nothing.
 */
@Service("financeDepreciateAssets")
public class DepreciateAssets implements BeforeClosing {

    private static final int DECEMBER = 12;

    private final Assets assets;
    private final Bookkeeping books;

    DepreciateAssets(Assets assets, Bookkeeping books) {
        this.assets = assets;
        this.books = books;
    }

    /** Posts the wear up to the last whole month of this year; says how many won. */
    @Transactional
    public Decision<Long> depreciate() {
        var own = books.actingFor(LocalFinance.CLOSE);
        var today = books.today();
        var month = YearMonth.from(today.plusDays(1)).minusMonths(1);
        if (month.getYear() < today.getYear()) {
            return Decision.done(0L);
        }
        var wear = wear(own, month);
        var reasons = wear.isEmpty() ? List.<Refusal>of() : books.check(drafts(own, month, wear));
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        return Decision.done(post(own, month, wear));
    }

    @Override
    @Transactional
    public void beforeClosing(Government government, int year, int month) {
        if (month <= DECEMBER) {
            var last = YearMonth.of(year, month);
            post(government, last, wear(government, last));
        }
    }

    private record Worn(Asset asset, long total) {

        long more() {
            return total - asset.worn();
        }
    }

    /** The books and the account that show the wear of a thing. */
    private record Where(int fund, int accumulated) implements Comparable<Where> {

        static Where of(Asset asset) {
            return new Where(asset.fund(), asset.kind().accumulated());
        }

        @Override
        public int compareTo(Where other) {
            return Comparator.comparingInt(Where::fund)
                    .thenComparingInt(Where::accumulated)
                    .compare(this, other);
        }
    }

    private List<Worn> wear(Government own, YearMonth month) {
        return assets.wearing(own.id()).stream()
                .filter(asset -> !YearMonth.from(asset.acquiredOn()).isAfter(month))
                .map(asset -> new Worn(asset, asset.line().by(month)))
                .filter(worn -> worn.more() > 0)
                .toList();
    }

    private List<Draft> drafts(Government own, YearMonth month, List<Worn> wear) {
        var sums = new TreeMap<Where, Long>();
        wear.forEach(worn -> sums.merge(Where.of(worn.asset()), worn.more(), Math::addExact));
        var drafts = new ArrayList<Draft>();
        for (var one : sums.entrySet()) {
            var event =
                    RuleBook.Event.of("DEPRECIATED", "won", one.getValue())
                            .bind("accumulated", one.getKey().accumulated());
            drafts.add(
                    books.draft(
                            own.id(),
                            one.getKey().fund(),
                            month.atEndOfMonth(),
                            event,
                            "property " + month,
                            month.getMonthValue() + "월 감가상각",
                            Leg.About.NOTHING));
        }
        return drafts;
    }

    private long post(Government own, YearMonth month, List<Worn> wear) {
        if (wear.isEmpty()) {
            return 0;
        }
        long posting = books.postChecked(drafts(own, month, wear));
        assets.worn(
                wear.stream().map(Worn::asset).toList(),
                wear.stream().map(Worn::total).toList(),
                month.atEndOfMonth(),
                books.actor(),
                posting);
        books.changed("finance.depreciate", Text.of("감가상각", "Depreciation"), "property " + month);
        return wear.stream().mapToLong(Worn::more).sum();
    }
}
