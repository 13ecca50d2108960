package org.madang.finance.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madang.finance.testing.TestBudget.codes;
import static org.madang.finance.testing.TestBudget.value;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.governments.Government;
import org.madang.finance.ledger.ClosePeriod;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.kernel.access.Actor;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Rule on Accounting Standards, Articles 45 and 49 to 51. */
@HouseTest
class AssetTest {

    @Autowired RegisterAsset registering;
    @Autowired DepreciateAssets depreciating;
    @Autowired ChangeAsset changing;
    @Autowired Assets assets;
    @Autowired ClosePeriod periods;
    @Autowired TestBooks books;
    @Autowired TestBudget budget;

    private Actor.Official keeper(Government own) {
        return books.official("keeps", own, "finance.read", LocalFinance.ASSETS.code());
    }

    private static RegisterAsset.Wanted thing(
            AssetKind kind, long cost, int years, Asset.Source source, LocalDate on) {
        return new RegisterAsset.Wanted(kind, "재산", "총무과", cost, 0, years, source, on, 0);
    }

    private Decision<Long> registered(Government own, RegisterAsset.Wanted wanted) {
        return books.by(keeper(own), () -> registering.register(wanted));
    }

    private Asset asset(Government own, long id) {
        return books.as(keeper(own), () -> assets.find(id).orElseThrow());
    }

    @Test
    void what_was_bought_is_registered_within_what_the_books_show() {
        var own = books.fresh();
        books.opening(own, 133100, 311100, 5_000_000);
        var day = LocalDate.of(2026, 3, 15);
        var bought = thing(AssetKind.EQUIPMENT, 3_000_000, 5, Asset.Source.BOUGHT, day);
        value(registered(own, bought));
        assertThat(codes(registered(own, bought))).containsExactly("asset.not-in-books");
        var software = thing(AssetKind.INTANGIBLE, 2_000_000, 5, Asset.Source.BOUGHT, day);
        value(registered(own, software));
        assertThat(books.net(own, 162100)).isEqualTo(2_000_000);
        assertThat(books.net(own, 133100)).isEqualTo(3_000_000);
    }

    @Test
    void what_was_built_leaves_the_account_of_works() {
        var own = books.fresh();
        books.opening(own, 159100, 311100, 9_000_000);
        var park =
                thing(AssetKind.PARK, 9_000_000, 20, Asset.Source.BUILT, LocalDate.of(2026, 5, 1));
        value(registered(own, park));
        assertThat(books.net(own, 159100)).isZero();
        assertThat(books.net(own, 143100)).isEqualTo(9_000_000);
    }

    @Test
    void a_donation_is_no_revenue_by_article_27() {
        var own = books.fresh();
        var land =
                thing(AssetKind.LAND, 700_000, 0, Asset.Source.DONATED, LocalDate.of(2026, 4, 1));
        value(registered(own, land));
        assertThat(books.net(own, 131100)).isEqualTo(700_000);
        assertThat(books.net(own, 312100)).isEqualTo(-700_000);
    }

    @Test
    void closing_a_month_posts_its_wear_and_closing_it_again_posts_nothing() {
        var own = books.fresh();
        books.opening(own, 133100, 311100, 6_000_000);
        var bought =
                thing(
                        AssetKind.EQUIPMENT,
                        6_000_000,
                        5,
                        Asset.Source.BOUGHT,
                        LocalDate.of(2026, 1, 20));
        long id = value(registered(own, bought));
        var controller = books.controller(own);
        books.by(controller, () -> periods.close(2026, 1));
        assertThat(books.net(own, 133900)).isEqualTo(-100_000);
        books.by(controller, () -> periods.reopen(2026, 1, "정정"));
        books.by(controller, () -> periods.close(2026, 1));
        assertThat(books.net(own, 133900)).isEqualTo(-100_000);
        assertThat(value(books.by(controller, depreciating::depreciate))).isEqualTo(900_000);
        assertThat(value(books.by(controller, depreciating::depreciate))).isZero();
        assertThat(books.net(own, 551100)).isEqualTo(1_000_000);
        assertThat(asset(own, id).value()).isEqualTo(5_000_000);
    }

    @Test
    void what_is_worth_less_for_good_is_written_down_and_never_up_by_article_45() {
        var own = books.fresh();
        books.opening(own, 133100, 311100, 6_000_000);
        long id =
                value(
                        registered(
                                own,
                                thing(
                                        AssetKind.EQUIPMENT,
                                        6_000_000,
                                        5,
                                        Asset.Source.BOUGHT,
                                        LocalDate.of(2026, 1, 2))));
        value(books.by(books.controller(own), depreciating::depreciate));
        var keeper = keeper(own);
        assertThat(codes(books.by(keeper, () -> changing.impair(id, 6_000_000, "침수"))))
                .containsExactly("asset.over-value");
        value(books.by(keeper, () -> changing.impair(id, 2_000_000, "침수")));
        assertThat(books.net(own, 554100)).isEqualTo(3_000_000);
        assertThat(asset(own, id).value()).isEqualTo(2_000_000);
        assertThat(asset(own, id).line())
                .isEqualTo(new StraightLine(1_000_000, 2_000_000, LocalDate.of(2026, 11, 1), 50));
    }

    @Test
    void disposal_shows_the_gain_or_the_loss_and_leaves_nothing_behind() {
        var own = books.fresh();
        books.opening(own, 133100, 311100, 6_000_000);
        var bought =
                thing(
                        AssetKind.EQUIPMENT,
                        3_000_000,
                        5,
                        Asset.Source.BOUGHT,
                        LocalDate.of(2026, 1, 2));
        long one = value(registered(own, bought));
        long other = value(registered(own, bought));
        value(books.by(books.controller(own), depreciating::depreciate));
        var keeper = keeper(own);
        value(books.by(keeper, () -> changing.dispose(one, 2_600_000, "매각")));
        assertThat(books.net(own, 431100)).isEqualTo(-100_000);
        value(books.by(keeper, () -> changing.dispose(other, 0, "폐기")));
        assertThat(books.net(own, 554200)).isEqualTo(2_500_000);
        assertThat(books.net(own, 133100)).isZero();
        assertThat(books.net(own, 133900)).isZero();
        assertThat(codes(books.by(keeper, () -> changing.dispose(one, 0, "또"))))
                .containsExactly("asset.not-found");
    }

    @Test
    void an_inventory_names_what_is_missing() {
        var own = books.fresh();
        long id =
                value(
                        registered(
                                own,
                                thing(
                                        AssetKind.EQUIPMENT,
                                        1_000,
                                        5,
                                        Asset.Source.DONATED,
                                        LocalDate.of(2026, 2, 2))));
        value(books.by(keeper(own), () -> changing.count(id, false, "창고에 없음")));
        assertThat(asset(own, id).found()).isFalse();
        assertThat(asset(own, id).countedOn()).isEqualTo(TestBooks.TODAY);
    }

    @Test
    void an_intangible_asset_lasts_at_most_20_years_by_article_51() {
        var own = books.fresh();
        var day = LocalDate.of(2026, 2, 2);
        assertThat(
                        codes(
                                registered(
                                        own,
                                        thing(
                                                AssetKind.INTANGIBLE,
                                                1_000,
                                                21,
                                                Asset.Source.DONATED,
                                                day))))
                .containsExactly("asset.life");
        var tomorrow = TestBooks.TODAY.plusDays(1);
        assertThat(
                        codes(
                                registered(
                                        own,
                                        thing(
                                                AssetKind.LAND,
                                                1_000,
                                                0,
                                                Asset.Source.DONATED,
                                                tomorrow))))
                .containsExactly("asset.future");
    }

    @Test
    void the_database_lets_nothing_wear_below_nothing() {
        var own = books.fresh();
        long id =
                value(
                        registered(
                                own,
                                thing(
                                        AssetKind.EQUIPMENT,
                                        1_000,
                                        5,
                                        Asset.Source.DONATED,
                                        LocalDate.of(2026, 2, 2))));
        assertThatThrownBy(() ->
                        books.owner()
                                .sql("update finance.asset set worn = 1001 where id = ?")
                                .param(id)
                                .update())
                .hasStackTraceContaining("never_worn_out_twice");
    }
}
