package org.madang.finance.assets;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.finance.Won;
import org.madang.finance.governments.Funds;
import org.madang.finance.ledger.Bookkeeping;
import org.madang.finance.ledger.Draft;
import org.madang.finance.ledger.Leg;
import org.madang.finance.ledger.RuleBook;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a thing from one account by type of a government to another (회계 간의 재산 이관, Public Property
 * and Commodity Management Act, Article 12; goods by Article 63). It stands in the books that take
 * it at what it was worth in those it leaves (Rule on Accounting Standards, Article 45, paragraph
 * 1, number 2), and is neither revenue nor cost of either (Article 27).
 *
 * <p>A price is paid out of the budget of the account that takes the thing, as for anything bought;
 * so its books must show it as bought and not yet registered. The account that gives it up is owed
 * the price from now on.
 */
@Service("financeTransferAsset")
public class TransferAsset {

    /**
     * A transfer to be made.
     *
     * @param to the account that takes it
     * @param price what that account pays; 0 where it is free
     * @param deliberation number of the deliberation of the property committee, or null
     */
    public record Wanted(int to, long price, @Nullable String deliberation, String reason) {}

    private static final Text WORDS = Text.of("회계 간 재산 이관", "Transfer between accounts");

    private final Assets assets;
    private final RegisterAsset registering;
    private final Funds funds;
    private final Bookkeeping books;

    TransferAsset(Assets assets, RegisterAsset registering, Funds funds, Bookkeeping books) {
        this.assets = assets;
        this.registering = registering;
        this.funds = funds;
        this.books = books;
    }

    /** Moves it, and says its number. */
    @Transactional
    public Decision<Long> transfer(long id, Wanted wanted) {
        var own = books.actingFor(LocalFinance.ASSETS);
        assets.holdRegister(own.id());
        var asset =
                assets.locked(id)
                        .filter(one -> one.government() == own.id() && one.inUse())
                        .orElse(null);
        if (asset == null) {
            return Decision.refused(AssetRules.NOT_FOUND);
        }
        var kind = funds.kind(own.id(), wanted.to());
        if (kind.isEmpty()) {
            return Decision.refused(Funds.NONE.with(wanted.to()));
        }
        var reasons = AssetRules.transfer(asset, wanted, kind.get(), books.today());
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        long bought = registering.unregistered(own.id(), wanted.to(), RegisterAsset.BOUGHT);
        if (wanted.price() > Math.max(0, bought)) {
            return Decision.refused(AssetRules.NOT_PAID.with(Won.words(Math.max(0, bought))));
        }
        return moved(asset, wanted);
    }

    private Decision<Long> moved(Asset asset, Wanted wanted) {
        var given = draft(asset, asset.fund(), "TRANSFERRED_OUT", wanted.price());
        var taken = draft(asset, wanted.to(), "TRANSFERRED_IN", wanted.price());
        var drafts = Stream.of(given, taken).filter(one -> !one.legs().isEmpty()).toList();
        List<Refusal> reasons = drafts.isEmpty() ? List.of() : books.check(drafts);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        happened(asset, wanted, given);
        happened(asset, wanted, taken);
        assets.moved(asset, wanted.to(), again(asset));
        books.changed("finance.transfer-asset", WORDS, "asset " + asset.id());
        return Decision.done(asset.id());
    }

    /** What is left wears away in the months that are left, from this one on. */
    private StraightLine again(Asset asset) {
        var month = YearMonth.from(books.today());
        if (asset.line().months() == 0) {
            return new StraightLine(0, 0, asset.line().begins(), 0);
        }
        int left = Math.max(1, asset.line().left(month.minusMonths(1)));
        long base = Math.max(0, asset.value() - asset.residual());
        return new StraightLine(0, base, month.atDay(1), left);
    }

    private Draft draft(Asset asset, int fund, String kind, long price) {
        long value = asset.value();
        var event =
                new RuleBook.Event(
                        kind,
                        Map.of(
                                "price",
                                price,
                                "accumulated",
                                asset.worn(),
                                "cost",
                                asset.cost() - asset.impaired(),
                                "value",
                                value,
                                "less",
                                Math.max(0, value - price),
                                "more",
                                Math.max(0, price - value)),
                        Map.of(
                                "asset",
                                asset.kind().account(),
                                "accumulated",
                                asset.kind().accumulated()));
        return books.draft(
                asset.government(),
                fund,
                books.today(),
                event,
                "asset " + asset.id(),
                asset.name(),
                Leg.About.NOTHING);
    }

    /** Posts one side and notes it; what is worth nothing leaves no posting. */
    private void happened(Asset asset, Wanted wanted, Draft side) {
        var posting = side.legs().isEmpty() ? null : books.postChecked(List.of(side));
        var note =
                "%d → %d %s %s"
                        .formatted(
                                asset.fund(),
                                wanted.to(),
                                Objects.requireNonNullElse(wanted.deliberation(), ""),
                                wanted.reason());
        assets.happened(
                asset,
                new Assets.Event(
                        side.kind(), books.today(), asset.value(), note, books.actor(), posting));
    }
}
