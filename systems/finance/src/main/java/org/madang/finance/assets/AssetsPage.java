package org.madang.finance.assets;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.finance.LocalFinance;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.ledger.Balances;
import org.madang.finance.pages.AccountChoice;
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

/** The register of property beside what the books say, and a thing newly registered. */
@Controller("financeAssetsPage")
class AssetsPage {

    static final String PATH = "/desk/finance/assets";

    private static final int SHOWN = 500;
    private static final Set<String> FIELDS = Set.of("cost", "years", "acquired", "worn", "fund");

    /** An account of property: the books and the register. */
    record Side(AssetKind kind, int things, long books, long register) {

        long open() {
            return books - register;
        }
    }

    /** What the page shows. */
    record Model(
            Government government,
            List<Asset> assets,
            List<Side> sides,
            AccountChoice accounts,
            Form form,
            boolean mayKeep,
            boolean mayClose) {

        long value() {
            return assets.stream().mapToLong(Asset::value).sum();
        }
    }

    private final Books books;
    private final Assets assets;
    private final Balances balances;
    private final Funds funds;
    private final RegisterAsset registering;
    private final DepreciateAssets depreciating;
    private final Once once;

    AssetsPage(
            Books books,
            Assets assets,
            Balances balances,
            Funds funds,
            RegisterAsset registering,
            DepreciateAssets depreciating,
            Once once) {
        this.books = books;
        this.assets = assets;
        this.balances = balances;
        this.funds = funds;
        this.registering = registering;
        this.depreciating = depreciating;
        this.once = once;
    }

    @GetMapping(PATH)
    Reply page(
            @RequestParam(required = false) @Nullable Integer government,
            @RequestParam(required = false) @Nullable Integer account) {
        return page(books.of(government), account, Form.empty());
    }

    private Reply page(Government whose, Form form) {
        return page(whose, null, form);
    }

    private Reply page(Government whose, @Nullable Integer account, Form form) {
        var model =
                books.read(() -> {
                    var accounts = AccountChoice.of(funds.of(whose.id()), account);
                    return new Model(
                            whose,
                            assets.of(whose.id(), accounts.shown(), SHOWN),
                            sides(whose.id(), accounts),
                            accounts,
                            form,
                            books.may(LocalFinance.ASSETS, whose),
                            books.may(LocalFinance.CLOSE, whose));
                });
        return Page.of(Text.of("재산과 물품", "Property"), "assets", model)
                .width(Page.Width.DESK)
                .with(form);
    }

    private List<Side> sides(int government, AccountChoice accounts) {
        var held = balances.total(Balances.Question.of(government).fund(accounts.shown()));
        var sums =
                assets.sums(government).stream().filter(sum -> accounts.shows(sum.fund())).toList();
        return Arrays.stream(AssetKind.values())
                .map(kind -> {
                    var mine = sums.stream().filter(sum -> sum.kind() == kind).toList();
                    long inBooks =
                            held.stream()
                                    .filter(one -> one.account() == kind.account())
                                    .mapToLong(Balances.Balance::net)
                                    .sum();
                    boolean direct = kind.accumulated() == kind.account();
                    return new Side(
                            kind,
                            mine.stream().mapToInt(Assets.Sum::things).sum(),
                            inBooks,
                            mine.stream()
                                    .mapToLong(sum -> sum.cost() - (direct ? sum.worn() : 0))
                                    .sum());
                })
                .filter(side -> side.books() != 0 || side.things() > 0)
                .toList();
    }

    @PostMapping(PATH)
    Reply register(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var wanted = wanted(form);
                    if (wanted == null) {
                        return page(own, form);
                    }
                    return Answers.to(
                            registering.register(wanted),
                            form,
                            FIELDS,
                            again -> page(own, again),
                            PATH,
                            Text.of("재산을 등록했습니다.", "It is registered."));
                });
    }

    private static RegisterAsset.@Nullable Wanted wanted(Form form) {
        var kind = form.ask("kind", "종류", "Kind").required().choice(AssetKind.class);
        var source = form.ask("source", "취득 경위", "How it came").required();
        var from = source.choice(Asset.Source.class);
        var name = form.ask("name", "이름", "Name").required().text(100);
        var office = form.ask("office", "관리 부서", "Office").required().text(60);
        var cost = form.ask("cost", "취득원가", "Cost").required().number(1, Answers.MOST);
        var residual = form.ask("residual", "잔존가액", "Residual value").number(0, Answers.MOST);
        var years = form.ask("years", "내용연수", "Years of use").number(0, 100);
        var worn = form.ask("worn", "감가상각누계액", "Worn so far").number(0, Answers.MOST);
        int fund = AccountChoice.typed(form);
        var acquired = form.ask("acquired", "취득일", "Day of acquisition").required().date();
        if (!form.isValid()) {
            return null;
        }
        return new RegisterAsset.Wanted(
                kind.orElseThrow(),
                name.orElseThrow(),
                office.orElseThrow(),
                cost.orElseThrow(),
                residual.orElse(0L),
                Math.toIntExact(years.orElse((long) kind.orElseThrow().years())),
                from.orElseThrow(),
                acquired.orElseThrow(),
                worn.orElse(0L),
                fund);
    }

    @PostMapping("/desk/finance/assets/wear")
    Reply depreciate(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    return Answers.to(
                            depreciating.depreciate(),
                            form,
                            Set.of(),
                            again -> page(own, again),
                            PATH,
                            Text.of(
                                    "지난달까지의 감가상각을 기록했습니다.",
                                    "The wear up to last month is posted."));
                });
    }
}
