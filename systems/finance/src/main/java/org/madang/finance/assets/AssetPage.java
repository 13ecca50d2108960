package org.madang.finance.assets;

import java.util.List;
import java.util.Set;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.pages.AccountChoice;
import org.madang.finance.pages.Answers;
import org.madang.finance.pages.Books;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** A thing of the register, its history, and what may be done with it. */
@Controller("financeAssetPage")
class AssetPage {

    private static final Set<String> FIELDS = Set.of("recoverable");
    private static final Set<String> TRANSFER = Set.of("to", "deliberation", "paid");

    /** What the page shows. */
    record Model(
            Government government,
            Asset asset,
            List<Assets.Event> events,
            AccountChoice accounts,
            Form form,
            boolean mayKeep) {

        String path() {
            return "/desk/finance/assets/" + asset.id();
        }

        static Text what(Assets.Event event) {
            return switch (event.kind()) {
                case "REGISTERED" -> Text.of("등록", "Registered");
                case "WORN" -> Text.of("감가상각", "Depreciated");
                case "IMPAIRED" -> Text.of("손상", "Impaired");
                case "TRANSFERRED_OUT" -> Text.of("이관: 보냄", "Left its account");
                case "TRANSFERRED_IN" -> Text.of("이관: 받음", "Taken over");
                case "DISPOSED" -> Text.of("처분", "Disposed of");
                default -> Text.of("재물조사", "Inventory");
            };
        }
    }

    private final Books books;
    private final Assets assets;
    private final Funds funds;
    private final ChangeAsset changing;
    private final TransferAsset transferring;
    private final Once once;

    AssetPage(
            Books books,
            Assets assets,
            Funds funds,
            ChangeAsset changing,
            TransferAsset transferring,
            Once once) {
        this.books = books;
        this.assets = assets;
        this.funds = funds;
        this.changing = changing;
        this.transferring = transferring;
        this.once = once;
    }

    @GetMapping("/desk/finance/assets/{id:\\d+}")
    Reply page(@PathVariable long id) {
        return page(id, Form.empty());
    }

    private Reply page(long id, Form form) {
        var model =
                books.read(() -> {
                    var asset =
                            assets.find(id)
                                    .orElseThrow(() ->
                                            new ResponseStatusException(HttpStatus.NOT_FOUND));
                    var whose = books.of(asset.government());
                    return new Model(
                            whose,
                            asset,
                            assets.events(id),
                            AccountChoice.of(funds.of(whose.id()), null),
                            form,
                            books.may(LocalFinance.ASSETS, whose) && asset.inUse());
                });
        return Page.of(Text.same(model.asset().name()), "asset", model)
                .width(Page.Width.DESK)
                .with(form);
    }

    @PostMapping("/desk/finance/assets/{id}/changes")
    Reply change(@PathVariable long id, Form form) {
        return once.submit(
                form,
                () -> {
                    var act = form.typed("act");
                    boolean counts = act.equals("found") || act.equals("missing");
                    var note = form.ask("note", "사유", "Why");
                    var why = counts ? note.text(200) : note.required().text(200);
                    long won = won(form, act);
                    if (!form.isValid()) {
                        return page(id, form);
                    }
                    return Answers.to(
                            changed(id, act, won, why.orElse("")),
                            form,
                            FIELDS,
                            again -> page(id, again),
                            "/desk/finance/assets/" + id,
                            Text.of("기록했습니다.", "It is entered."));
                });
    }

    /** Moves it to another account of the government. */
    @PostMapping("/desk/finance/assets/{id}/transfers")
    Reply transfer(@PathVariable long id, Form form) {
        return once.submit(
                form,
                () -> {
                    var to = form.ask("to", "받는 회계", "Account that takes it").required();
                    var fund = to.number(1, 999);
                    var paid = form.ask("paid", "대가", "Price").number(0, Answers.MOST);
                    var deliberation = form.ask("deliberation", "심의 번호", "Deliberation").text(60);
                    var purpose = form.ask("purpose", "사유", "Why").required().text(100);
                    if (!form.isValid()) {
                        return page(id, form);
                    }
                    var wanted =
                            new TransferAsset.Wanted(
                                    Math.toIntExact(fund.orElseThrow()),
                                    paid.orElse(0L),
                                    deliberation.orElse(null),
                                    purpose.orElseThrow());
                    return Answers.to(
                            transferring.transfer(id, wanted),
                            form,
                            TRANSFER,
                            again -> page(id, again),
                            "/desk/finance/assets/" + id,
                            Text.of("다른 회계로 이관했습니다.", "It belongs to the other account now."));
                });
    }

    private static long won(Form form, String act) {
        return switch (act) {
            case "impair" ->
                    form.ask("recoverable", "회수가능가액", "What can be recovered")
                            .required()
                            .number(0, Answers.MOST)
                            .orElse(0L);
            case "dispose" ->
                    form.ask("price", "처분가액", "Price")
                            .required()
                            .number(0, Answers.MOST)
                            .orElse(0L);
            default -> 0;
        };
    }

    private Decision<Long> changed(long id, String act, long won, String why) {
        return switch (act) {
            case "impair" -> changing.impair(id, won, why);
            case "dispose" -> changing.dispose(id, won, why);
            default -> changing.count(id, act.equals("found"), why);
        };
    }
}
