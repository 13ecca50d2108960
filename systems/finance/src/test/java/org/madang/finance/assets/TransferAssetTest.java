package org.madang.finance.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madang.finance.testing.TestBudget.codes;
import static org.madang.finance.testing.TestBudget.value;
import static org.madang.kernel.testing.Browser.body;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.ledger.Balances;
import org.madang.finance.ledger.ClosePeriod;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.finance.testing.TestWeb;
import org.madang.kernel.access.Actor;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Public Property and Commodity Management Act, Articles 12 and 63; Rule, Articles 27 and 45. */
@HouseTest
class TransferAssetTest {

    private static final int GENERAL = Funds.GENERAL;

    @Autowired RegisterAsset registering;
    @Autowired TransferAsset transferring;
    @Autowired DepreciateAssets depreciating;
    @Autowired ChangeAsset changing;
    @Autowired Assets assets;
    @Autowired ClosePeriod periods;
    @Autowired TestBooks books;
    @Autowired TestBudget budget;
    @Autowired TestWeb web;

    private Actor.Official keeper(Government own) {
        return books.official("keeps", own, "finance.read", LocalFinance.ASSETS.code());
    }

    private static RegisterAsset.Wanted thing(AssetKind kind, long cost, Asset.Source source) {
        return new RegisterAsset.Wanted(
                kind, "재산", "총무과", cost, 0, 5, source, LocalDate.of(2026, 1, 20), 0);
    }

    private Decision<Long> registered(Government own, RegisterAsset.Wanted wanted) {
        return books.by(keeper(own), () -> registering.register(wanted));
    }

    private Decision<Long> moved(
            Government own, long id, int to, long price, @Nullable String deliberation) {
        var wanted = new TransferAsset.Wanted(to, price, deliberation, "청사 이전");
        return books.by(keeper(own), () -> transferring.transfer(id, wanted));
    }

    private Asset asset(Government own, long id) {
        return books.as(keeper(own), () -> assets.find(id).orElseThrow());
    }

    private void balanced(Government own, int... funds) {
        for (int fund : funds) {
            assertThat(books.balances(own, fund).stream().mapToLong(Balances.Balance::net).sum())
                    .isZero();
        }
    }

    @Test
    void the_register_of_an_account_names_no_more_than_its_own_books_show() {
        var own = books.fresh();
        int water = budget.openAccount(own, Funds.Kind.ENTERPRISE);
        books.opening(own, 133100, 311100, 5_000_000);
        var bought = thing(AssetKind.EQUIPMENT, 3_000_000, Asset.Source.BOUGHT);
        assertThat(codes(registered(own, bought.of(water)))).containsExactly("asset.not-in-books");
        assertThat(codes(registered(own, bought.of(9)))).contains("fund.none");
        books.opening(own, water, 133100, 311100, 3_000_000);
        long id = value(registered(own, bought.of(water)));
        assertThat(asset(own, id).fund()).isEqualTo(water);
        assertThat(codes(registered(own, bought.of(water)))).containsExactly("asset.not-in-books");
        value(registered(own, bought));
        assertThatThrownBy(() ->
                        books.owner()
                                .sql("update finance.asset set fund = 9 where id = ?")
                                .param(id)
                                .update())
                .hasStackTraceContaining("account_there");
    }

    @Test
    void wear_impairment_and_disposal_stand_in_the_books_of_the_account() {
        var own = books.fresh();
        int water = budget.openAccount(own, Funds.Kind.ENTERPRISE);
        books.opening(own, 133100, 311100, 6_000_000);
        books.opening(own, water, 133100, 311100, 6_000_000);
        var bought = thing(AssetKind.EQUIPMENT, 6_000_000, Asset.Source.BOUGHT);
        long general = value(registered(own, bought));
        long other = value(registered(own, bought.of(water)));
        books.by(books.controller(own), () -> periods.close(2026, 1));
        assertThat(books.net(own, GENERAL, 133900)).isEqualTo(-100_000);
        assertThat(books.net(own, water, 133900)).isEqualTo(-100_000);
        assertThat(books.net(own, water, 551100)).isEqualTo(100_000);
        value(books.by(keeper(own), () -> changing.impair(other, 2_000_000, "침수")));
        assertThat(books.net(own, water, 554100)).isEqualTo(3_900_000);
        assertThat(books.net(own, GENERAL, 554100)).isZero();
        value(books.by(keeper(own), () -> changing.dispose(other, 0, "폐기")));
        assertThat(books.net(own, water, 133100)).isZero();
        assertThat(books.net(own, GENERAL, 133100)).isEqualTo(6_000_000);
        assertThat(asset(own, general).value()).isEqualTo(5_900_000);
        balanced(own, GENERAL, water);
    }

    @Test
    void a_donation_to_an_account_is_posted_in_its_books() {
        var own = books.fresh();
        int parking = budget.openAccount(own, Funds.Kind.SPECIAL);
        value(
                registered(
                        own, thing(AssetKind.CAR_PARK, 700_000, Asset.Source.DONATED).of(parking)));
        assertThat(books.net(own, parking, 142100)).isEqualTo(700_000);
        assertThat(books.net(own, parking, 312100)).isEqualTo(-700_000);
        assertThat(books.balances(own, GENERAL)).isEmpty();
    }

    @Test
    void it_is_taken_at_what_it_was_worth_and_is_neither_revenue_nor_cost() {
        var own = books.fresh();
        int parking = budget.openAccount(own, Funds.Kind.SPECIAL);
        books.opening(own, 133100, 311100, 6_000_000);
        long id = value(registered(own, thing(AssetKind.PARK, 6_000_000, Asset.Source.BOUGHT)));
        assertThat(codes(moved(own, id, parking, 0, "심의 3"))).containsExactly("asset.wear-behind");
        value(books.by(books.controller(own), depreciating::depreciate));
        value(moved(own, id, parking, 0, "심의 3"));
        assertThat(books.net(own, GENERAL, 143100)).isZero();
        assertThat(books.net(own, GENERAL, 148900)).isZero();
        assertThat(books.net(own, GENERAL, 313100)).isEqualTo(5_000_000);
        assertThat(books.net(own, parking, 143100)).isEqualTo(5_000_000);
        assertThat(books.net(own, parking, 313100)).isEqualTo(-5_000_000);
        assertThat(books.net(own, 313100)).isZero();
        balanced(own, GENERAL, parking);
        var now = asset(own, id);
        assertThat(now.fund()).isEqualTo(parking);
        assertThat(now.value()).isEqualTo(5_000_000);
        assertThat(now.line())
                .isEqualTo(new StraightLine(0, 5_000_000, LocalDate.of(2026, 11, 1), 50));
        assertThat(books.as(keeper(own), () -> assets.events(id)))
                .extracting(Assets.Event::kind)
                .startsWith("TRANSFERRED_IN", "TRANSFERRED_OUT");
    }

    @Test
    void what_moves_free_is_deliberated_first_and_never_goes_to_an_enterprise() {
        var own = books.fresh();
        int parking = budget.openAccount(own, Funds.Kind.SPECIAL);
        int water = budget.openAccount(own, Funds.Kind.ENTERPRISE);
        long land = value(registered(own, thing(AssetKind.LAND, 900_000, Asset.Source.DONATED)));
        assertThat(codes(moved(own, land, parking, 0, null)))
                .containsExactly("asset.no-deliberation");
        assertThat(codes(moved(own, land, parking, 0, " ")))
                .containsExactly("asset.no-deliberation");
        assertThat(codes(moved(own, land, water, 0, "심의 3"))).containsExactly("asset.for-a-price");
        assertThat(codes(moved(own, land, GENERAL, 0, "심의 3")))
                .containsExactly("asset.same-account");
        assertThat(codes(moved(own, land, 9, 0, "심의 3"))).containsExactly("fund.none");
        assertThat(asset(own, land).fund()).isEqualTo(GENERAL);
        balanced(own, GENERAL, parking, water);
    }

    @Test
    void goods_change_hands_without_the_committee_by_article_63() {
        var own = books.fresh();
        int water = budget.openAccount(own, Funds.Kind.ENTERPRISE);
        long id = value(registered(own, thing(AssetKind.EQUIPMENT, 60_000, Asset.Source.DONATED)));
        value(books.by(books.controller(own), depreciating::depreciate));
        value(moved(own, id, water, 0, null));
        assertThat(books.net(own, water, 133100)).isEqualTo(50_000);
        assertThat(books.net(own, GENERAL, 133900)).isZero();
        balanced(own, GENERAL, water);
    }

    @Test
    void a_price_is_paid_out_of_the_budget_of_the_account_that_takes_it_before_it_moves() {
        var own = books.fresh();
        int water = budget.openAccount(own, Funds.Kind.ENTERPRISE);
        long land = value(registered(own, thing(AssetKind.LAND, 900_000, Asset.Source.DONATED)));
        assertThat(codes(moved(own, land, water, 1_000_000, null)))
                .containsExactly("asset.not-paid");
        books.opening(own, water, 133100, 211100, 1_000_000);
        value(moved(own, land, water, 1_000_000, null));
        assertThat(books.net(own, GENERAL, 112300)).isEqualTo(1_000_000);
        assertThat(books.net(own, GENERAL, 131100)).isZero();
        assertThat(books.net(own, GENERAL, 313100)).isEqualTo(-100_000);
        assertThat(books.net(own, water, 131100)).isEqualTo(900_000);
        assertThat(books.net(own, water, 133100)).isZero();
        assertThat(books.net(own, water, 313100)).isEqualTo(100_000);
        balanced(own, GENERAL, water);
    }

    @Test
    void below_its_worth_both_sides_show_the_difference() {
        var own = books.fresh();
        int water = budget.openAccount(own, Funds.Kind.ENTERPRISE);
        long land = value(registered(own, thing(AssetKind.LAND, 900_000, Asset.Source.DONATED)));
        books.opening(own, water, 133100, 211100, 800_000);
        value(moved(own, land, water, 800_000, null));
        assertThat(books.net(own, GENERAL, 313100)).isEqualTo(100_000);
        assertThat(books.net(own, water, 313100)).isEqualTo(-100_000);
        assertThat(books.net(own, water, 131100)).isEqualTo(900_000);
        balanced(own, GENERAL, water);
    }

    @Test
    void a_thing_that_is_worth_nothing_any_more_moves_at_nothing_and_may_move_on() {
        var own = books.fresh();
        int water = budget.openAccount(own, Funds.Kind.ENTERPRISE);
        books.opening(own, 133100, 311100, 50_000);
        long id = value(registered(own, thing(AssetKind.EQUIPMENT, 50_000, Asset.Source.BOUGHT)));
        value(books.by(books.controller(own), depreciating::depreciate));
        value(books.by(keeper(own), () -> changing.impair(id, 0, "고장")));
        value(moved(own, id, water, 0, null));
        assertThat(asset(own, id).value()).isZero();
        assertThat(books.net(own, GENERAL, 133100)).isZero();
        assertThat(books.balances(own, water)).isEmpty();
        value(moved(own, id, GENERAL, 0, null));
        assertThat(asset(own, id).fund()).isEqualTo(GENERAL);
        balanced(own, GENERAL, water);
    }

    @Test
    void a_thing_of_another_government_does_not_move() {
        var own = books.fresh();
        var other = books.fresh();
        int theirs = budget.openAccount(other, Funds.Kind.SPECIAL);
        long land = value(registered(own, thing(AssetKind.LAND, 900_000, Asset.Source.DONATED)));
        assertThat(codes(moved(other, land, theirs, 0, "심의 3"))).containsExactly("asset.not-found");
        assertThat(codes(moved(own, land, theirs, 0, "심의 3"))).containsExactly("fund.none");
        var reader = books.official("r", own, "finance.read");
        assertThat(
                        web.browser(reader)
                                .post(
                                        "/desk/finance/assets/" + land + "/transfers",
                                        List.of("to", "2", "purpose", "사유")))
                .hasStatus(403);
    }

    @Test
    void page_and_interface_move_it_and_leave_one_account_of_the_register() {
        var own = books.fresh();
        int parking = budget.openAccount(own, Funds.Kind.SPECIAL);
        var browser = web.browser(keeper(own));
        long land = value(registered(own, thing(AssetKind.LAND, 900_000, Asset.Source.DONATED)));
        var path = "/desk/finance/assets/" + land;
        assertThat(body(browser.get(path))).contains("다른 회계로 이관", "일반회계");
        var to = String.valueOf(parking);
        var refused = browser.post(path + "/transfers", List.of("to", to, "purpose", "공영주차장 부지"));
        assertThat(body(refused)).contains("공유재산심의회", "공영주차장 부지", "id=\"deliberation-error\"");
        assertThat(
                        browser.post(
                                path + "/transfers",
                                List.of("to", to, "purpose", "부지", "deliberation", "심의 3")))
                .hasStatus3xxRedirection();
        assertThat(body(browser.get("/desk/finance/assets?account=" + parking))).contains("재산");
        assertThat(body(web.read(keeper(own), "/api/finance/assets?fund=" + parking)))
                .contains("\"fund\":" + parking);
        assertThat(body(web.read(keeper(own), "/api/finance/assets?fund=1"))).isEqualTo("[]");
        var back = "{\"to\": 1, \"price\": 0, \"deliberation\": \"심의 4\", \"reason\": \"환원\"}";
        assertThat(web.send(keeper(own), "/api/finance/assets/" + land + "/transfers", back))
                .hasStatus(201);
        assertThat(asset(own, land).fund()).isEqualTo(GENERAL);
    }
}
