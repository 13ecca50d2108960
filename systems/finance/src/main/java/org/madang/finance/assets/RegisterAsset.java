package org.madang.finance.assets;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Won;
import org.madang.finance.governments.Funds;
import org.madang.finance.ledger.Bookkeeping;
import org.madang.finance.ledger.Leg;
import org.madang.finance.ledger.RuleBook;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers a thing at what it cost (Rule on Accounting Standards, Article 49, paragraph 1). What
 * was bought or built was posted when it was paid for; the register takes it over from there, and
 * never more than the books show. A donation is posted here: it is no revenue (Article 27).
 */
@Service("financeRegisterAsset")
public class RegisterAsset {

    /**
     * A thing to be registered.
     *
     * @param residual what remains at its end
     * @param years how long it lasts; of no account for what does not wear
     * @param worn what had been worn when the books began here; 0 for all that is new
     * @param fund the account by type it belongs to; null is the general one
     */
    public record Wanted(
            AssetKind kind,
            String name,
            String office,
            long cost,
            long residual,
            int years,
            Asset.Source source,
            LocalDate acquiredOn,
            long worn,
            @Nullable Integer fund) {

        /** A thing of the general account. */
        public Wanted(
                AssetKind kind,
                String name,
                String office,
                long cost,
                long residual,
                int years,
                Asset.Source source,
                LocalDate acquiredOn,
                long worn) {
            this(kind, name, office, cost, residual, years, source, acquiredOn, worn, null);
        }

        /** The same of another account. */
        public Wanted of(int newFund) {
            return new Wanted(
                    kind, name, office, cost, residual, years, source, acquiredOn, worn, newFund);
        }

        int account() {
            return fund == null ? Funds.GENERAL : fund;
        }
    }

    private static final Text WORDS = Text.of("재산 등록", "Registering property");
    private static final int MONTHS = 12;

    /** What is bought is posted here first, and what is built there. */
    static final int BOUGHT = AssetKind.EQUIPMENT.account();

    private static final int UNDER_CONSTRUCTION = 159100;

    private final Assets assets;
    private final Funds funds;
    private final Bookkeeping books;

    RegisterAsset(Assets assets, Funds funds, Bookkeeping books) {
        this.assets = assets;
        this.funds = funds;
        this.books = books;
    }

    /** Registers it, and says its number. */
    @Transactional
    public Decision<Long> register(Wanted wanted) {
        var own = books.actingFor(LocalFinance.ASSETS);
        var today = books.today();
        var reasons = AssetRules.registration(wanted, today);
        if (funds.kind(own.id(), wanted.account()).isEmpty()) {
            reasons.add(Funds.NONE.with(wanted.account()));
        }
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        assets.holdRegister(own.id());
        int from = from(wanted);
        if (wanted.source() != Asset.Source.DONATED) {
            long free = Math.max(0, unregistered(own.id(), wanted.account(), from));
            if (wanted.cost() > free) {
                return Decision.refused(AssetRules.NOT_IN_BOOKS.with(Won.words(free)));
            }
            long worn = Math.max(0, unregisteredWear(own.id(), wanted));
            if (wanted.worn() < 0 || wanted.worn() > worn) {
                return Decision.refused(AssetRules.WEAR_NOT_IN_BOOKS.with(Won.words(worn)));
            }
        }
        var event = event(wanted, from);
        long posting = 0;
        if (event != null) {
            var draft =
                    List.of(
                            books.draft(
                                    own.id(),
                                    wanted.account(),
                                    today,
                                    event,
                                    "property",
                                    wanted.name(),
                                    Leg.About.NOTHING));
            var refused = books.check(draft);
            if (!refused.isEmpty()) {
                return Decision.refused(refused);
            }
            posting = books.postChecked(draft);
        }
        long id = assets.enter(own.id(), wanted, line(wanted, today), books.actor());
        assets.happened(
                assets.find(id).orElseThrow(),
                new Assets.Event(
                        "REGISTERED",
                        today,
                        wanted.cost(),
                        "",
                        books.actor(),
                        posting == 0 ? null : posting));
        books.changed("finance.register-asset", WORDS, "asset " + id);
        return Decision.done(id);
    }

    /** What an account holds in the books of a fund that its register does not name. */
    long unregistered(int government, int fund, int account) {
        long registered =
                assets.sums(government).stream()
                        .filter(sum -> sum.fund() == fund)
                        .filter(sum -> sum.kind().account() == account)
                        .mapToLong(sum ->
                                sum.kind().accumulated() == account
                                        ? sum.cost() - sum.worn()
                                        : sum.cost())
                        .sum();
        return books.holds(government, fund, account) - registered;
    }

    private long unregisteredWear(int government, Wanted wanted) {
        var kind = wanted.kind();
        if (!kind.wears()) {
            return 0;
        }
        long registered =
                assets.sums(government).stream()
                        .filter(sum -> sum.fund() == wanted.account())
                        .filter(sum -> sum.kind().accumulated() == kind.accumulated())
                        .mapToLong(Assets.Sum::worn)
                        .sum();
        return -books.holds(government, wanted.account(), kind.accumulated()) - registered;
    }

    private static int from(Wanted wanted) {
        return switch (wanted.source()) {
            case BROUGHT, DONATED -> wanted.kind().account();
            case BOUGHT -> BOUGHT;
            case BUILT -> UNDER_CONSTRUCTION;
        };
    }

    private static RuleBook.@Nullable Event event(Wanted wanted, int from) {
        int account = wanted.kind().account();
        if (wanted.source() == Asset.Source.DONATED) {
            return RuleBook.Event.of("DONATED", "won", wanted.cost()).bind("asset", account);
        }
        return from == account
                ? null
                : RuleBook.Event.of("ASSET_TAKEN_OVER", "won", wanted.cost())
                        .bind("asset", account)
                        .bind("from", from);
    }

    /** Wear begins in the month of acquisition; what was there before goes on from this year. */
    private static StraightLine line(Wanted wanted, LocalDate today) {
        if (!wanted.kind().wears()) {
            return new StraightLine(0, 0, wanted.acquiredOn(), 0);
        }
        int months = wanted.years() * MONTHS;
        if (wanted.source() != Asset.Source.BROUGHT) {
            return new StraightLine(
                    0, wanted.cost() - wanted.residual(), wanted.acquiredOn(), months);
        }
        var start = LocalDate.of(today.getYear(), 1, 1);
        long rest = Math.max(0, wanted.cost() - wanted.residual() - wanted.worn());
        var whole = new StraightLine(0, rest, wanted.acquiredOn(), months);
        int left = whole.left(java.time.YearMonth.from(start).minusMonths(1));
        return new StraightLine(wanted.worn(), rest, start, Math.max(1, left));
    }
}
