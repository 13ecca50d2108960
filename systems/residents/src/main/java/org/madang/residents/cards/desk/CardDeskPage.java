package org.madang.residents.cards.desk;

import java.util.List;
import java.util.Objects;
import org.madang.kernel.access.Access;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.AsOf;
import org.madang.residents.cards.Card;
import org.madang.residents.cards.CardApplication;
import org.madang.residents.cards.CardApplications;
import org.madang.residents.cards.CardDuties;
import org.madang.residents.cards.CardLog;
import org.madang.residents.cards.CardResult;
import org.madang.residents.cards.CardRows;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The desk for cards: what waits to be decided, picked up, or given a new address. */
@Controller
class CardDeskPage {

    static final Purpose LIST =
            Purpose.of("residents.card-desk", Text.of("주민등록증 업무 목록", "The list of the card desk"));

    private static final int MOST = 100;
    private static final List<String> NAMED = List.of("residents.name", "residents.card");

    /** A line of the first list. */
    record Asked(CardApplication application, Text name) {}

    /** A card that waits for its holder. */
    record Ready(Card card, Text name) {}

    /** A new address to be put on a card. */
    record Moved(Stickers.Sticker sticker, Text name) {}

    /** What the page shows. */
    record Model(List<Asked> asked, List<Ready> ready, List<Moved> moved, Form form) {}

    private final CardApplications applications;
    private final CardRows cards;
    private final Stickers stickers;
    private final PutSticker putting;
    private final ResidentRows rows;
    private final CardLog log;
    private final Access access;
    private final Once once;
    private final TransactionTemplate transactions;
    private final RegisterClock clock;

    CardDeskPage(
            CardApplications applications,
            CardRows cards,
            Stickers stickers,
            PutSticker putting,
            ResidentRows rows,
            CardLog log,
            Access access,
            Once once,
            TransactionTemplate transactions,
            RegisterClock clock) {
        this.applications = applications;
        this.cards = cards;
        this.stickers = stickers;
        this.putting = putting;
        this.rows = rows;
        this.log = log;
        this.access = access;
        this.once = once;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/desk/cards")
    Reply show() {
        if (access.current() instanceof org.madang.kernel.access.Actor.Official official
                && !official.has(CardDuties.CARDS)
                && official.has(CardDuties.PRINT)) {
            return Redirect.to("/desk/cards/batches");
        }
        return page(Form.empty());
    }

    @PostMapping("/desk/cards/stickers/{id}")
    Reply put(@PathVariable long id, Form form) {
        return once.submit(
                form,
                () ->
                        switch (putting.put(id)) {
                            case CardResult.Done _ ->
                                    Redirect.to("/desk/cards")
                                            .saying(
                                                    Text.of(
                                                            "새 주소를 붙인 것으로 기록했습니다.",
                                                            "Recorded: the new address is on the"
                                                                    + " card."));
                            case CardResult.Refused refused ->
                                    page(form.error(refused.reasons().getFirst().words()));
                        });
    }

    private Reply page(Form form) {
        var area = access.official(CardDuties.CARDS).office().jurisdiction().prefix();
        var model = Objects.requireNonNull(transactions.execute(status -> model(area, form)));
        return Page.of(Text.of("주민등록증 업무", "Card desk"), "CardDeskPage", model)
                .width(Page.Width.DESK)
                .with(form);
    }

    private Model model(String area, Form form) {
        return new Model(
                applications.waiting(area, MOST).stream()
                        .map(each -> new Asked(each, name(each.residentId())))
                        .toList(),
                cards.toPickUp(area, MOST).stream()
                        .map(each -> new Ready(each, name(each.residentId())))
                        .toList(),
                stickers.waiting(area, MOST).stream()
                        .map(each -> new Moved(each, name(each.residentId())))
                        .toList(),
                form);
    }

    private Text name(long residentId) {
        log.read(LIST, residentId, NAMED);
        return rows.byId(residentId, AsOf.on(clock.today()))
                .map(person -> Text.of(person.name(), person.latin()))
                .orElse(Text.of("(기록 없음)", "(no record)"));
    }
}
