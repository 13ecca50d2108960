package org.madang.finance.assets;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.finance.ledger.Bookkeeping;
import org.madang.finance.ledger.Leg;
import org.madang.finance.ledger.RuleBook;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to a thing in use: it is worth less for good, it is counted, it is disposed of (Rule
 * on Accounting Standards, Articles 45 and 49; 공유재산 및 물품 관리법).
 */
@Service("financeChangeAsset")
public class ChangeAsset {

    private final Assets assets;
    private final Bookkeeping books;

    ChangeAsset(Assets assets, Bookkeeping books) {
        this.assets = assets;
        this.books = books;
    }

    /** Brings a thing down to what can be recovered; it goes on wearing from there. */
    @Transactional
    public Decision<Long> impair(long id, long recoverable, String reason) {
        var found = own(id);
        if (found.isEmpty()) {
            return Decision.refused(AssetRules.NOT_FOUND);
        }
        var asset = found.get();
        var refused = AssetRules.impairment(asset.value(), recoverable);
        if (!refused.isEmpty()) {
            return Decision.refused(refused);
        }
        long won = asset.value() - recoverable;
        var event = RuleBook.Event.of("IMPAIRED", "won", won).bind("asset", asset.kind().account());
        return posted(
                asset,
                event,
                posting -> {
                    assets.impaired(asset, won, again(asset, recoverable));
                    happened(asset, "IMPAIRED", won, reason, posting);
                    return id;
                });
    }

    /** From the next month on: what is left wears away in the months that are left. */
    private StraightLine again(Asset asset, long recoverable) {
        var month = YearMonth.from(books.today());
        if (asset.line().months() == 0) {
            return asset.line();
        }
        var line = asset.line();
        int left = Math.max(1, line.left(month.minusMonths(1)));
        long base = Math.max(0, recoverable - asset.residual());
        return new StraightLine(asset.worn(), base, month.atDay(1), left);
    }

    /**
     * Takes a thing out of use for a price, which is owed from now on; 0 when it is thrown away.
     */
    @Transactional
    public Decision<Long> dispose(long id, long price, String reason) {
        var found = own(id);
        if (found.isEmpty()) {
            return Decision.refused(AssetRules.NOT_FOUND);
        }
        var asset = found.get();
        long difference = price - asset.value();
        var event =
                new RuleBook.Event(
                        "DISPOSED",
                        Map.of(
                                "price",
                                price,
                                "accumulated",
                                asset.worn(),
                                "loss",
                                Math.max(0, -difference),
                                "cost",
                                asset.cost() - asset.impaired(),
                                "gain",
                                Math.max(0, difference)),
                        Map.of(
                                "asset",
                                asset.kind().account(),
                                "accumulated",
                                asset.kind().accumulated()));
        return posted(
                asset,
                event,
                posting -> {
                    assets.disposed(id);
                    happened(asset, "DISPOSED", price, reason, posting);
                    return id;
                });
    }

    /** Notes whether an inventory found it (재물조사). */
    @Transactional
    public Decision<Long> count(long id, boolean found, String note) {
        var asset = own(id);
        if (asset.isEmpty()) {
            return Decision.refused(AssetRules.NOT_FOUND);
        }
        assets.counted(id, books.today(), found);
        happened(asset.get(), "COUNTED", found ? 1 : 0, note, null);
        books.changed("finance.count-asset", Text.of("재물조사", "Inventory"), "asset " + id);
        return Decision.done(id);
    }

    private Optional<Asset> own(long id) {
        var own = books.actingFor(LocalFinance.ASSETS);
        return assets.locked(id)
                .filter(asset -> asset.government() == own.id())
                .filter(Asset::inUse);
    }

    private interface Then {
        long with(long posting);
    }

    private Decision<Long> posted(Asset asset, RuleBook.Event event, Then then) {
        var draft =
                List.of(
                        books.draft(
                                asset.government(),
                                asset.fund(),
                                books.today(),
                                event,
                                "asset " + asset.id(),
                                asset.name(),
                                Leg.About.NOTHING));
        List<Refusal> reasons = books.check(draft);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        long done = then.with(books.postChecked(draft));
        books.changed(
                "finance.change-asset",
                Text.of("재산 변동", "A change of property"),
                "asset " + asset.id());
        return Decision.done(done);
    }

    private void happened(
            Asset asset,
            String kind,
            long won,
            String note,
            @org.jspecify.annotations.Nullable Long posting) {
        assets.happened(
                asset, new Assets.Event(kind, books.today(), won, note, books.actor(), posting));
    }
}
