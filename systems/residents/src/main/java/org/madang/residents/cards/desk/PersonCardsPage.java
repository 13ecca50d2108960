package org.madang.residents.cards.desk;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Notice;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.cards.Card;
import org.madang.residents.cards.CardApplication;
import org.madang.residents.cards.CardApplications;
import org.madang.residents.cards.CardDuties;
import org.madang.residents.cards.CardEnd;
import org.madang.residents.cards.CardResult;
import org.madang.residents.cards.CardRows;
import org.madang.residents.cards.CardState;
import org.madang.residents.cards.losing.LoseCard;
import org.madang.residents.pages.DeskRecords;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** All cards of one person, and what an official may do with each. */
@Controller
class PersonCardsPage {

    private static final Purpose READ =
            Purpose.of("residents.card-record", Text.of("주민등록증 기록 열람", "Reading somebody's cards"));

    /** What the page shows. */
    record Model(
            DeskRecords.Opened opened,
            List<Card> cards,
            List<CardApplication> applications,
            Stickers.@Nullable Sticker sticker,
            Form form) {

        String path() {
            return opened.path() + "/card";
        }

        @Nullable Card in(CardState state) {
            return cards.stream().filter(c -> c.state() == state).findFirst().orElse(null);
        }

        /** The one that an official may end now. */
        @Nullable Card endable() {
            return cards.stream()
                    .filter(c -> c.state().leadsTo(CardState.ENDED))
                    .findFirst()
                    .orElse(null);
        }

        /** What the holder pays when they are handed the card. */
        int fee(Card card) {
            return applications.stream()
                    .filter(each -> each.id() == card.applicationId())
                    .mapToInt(CardApplication::fee)
                    .findFirst()
                    .orElse(0);
        }
    }

    private final CardRows cards;
    private final CardApplications applications;
    private final Stickers stickers;
    private final HandOverCard handing;
    private final PutSticker putting;
    private final LoseCard losing;
    private final DeskRecords records;
    private final Once once;
    private final TransactionTemplate transactions;

    PersonCardsPage(
            CardRows cards,
            CardApplications applications,
            Stickers stickers,
            HandOverCard handing,
            PutSticker putting,
            LoseCard losing,
            DeskRecords records,
            Once once,
            TransactionTemplate transactions) {
        this.cards = cards;
        this.applications = applications;
        this.stickers = stickers;
        this.handing = handing;
        this.putting = putting;
        this.losing = losing;
        this.records = records;
        this.once = once;
        this.transactions = transactions;
    }

    @GetMapping("/desk/residents/{id}/card")
    Reply show(@PathVariable long id) {
        return page(open(id), Form.empty());
    }

    @PostMapping("/desk/residents/{id}/card/hand-over")
    Reply handOver(@PathVariable long id, Form form) {
        return once.submit(
                form,
                () -> {
                    var opened = open(id);
                    form.ask("identified", "본인 확인", "identity").required().checked();
                    var card = own(id, form);
                    if (!form.isValid()) {
                        return page(opened, form);
                    }
                    return done(
                            opened,
                            form,
                            handing.hand(card),
                            Text.of("카드를 교부했습니다.", "The card is handed over."));
                });
    }

    @PostMapping("/desk/residents/{id}/card/lost")
    Reply lost(@PathVariable long id, Form form) {
        return once.submit(
                form,
                () ->
                        done(
                                open(id),
                                form,
                                losing.lose(id),
                                Text.of("분실 신고를 처리했습니다.", "It is reported lost.")));
    }

    @PostMapping("/desk/residents/{id}/card/found")
    Reply found(@PathVariable long id, Form form) {
        return once.submit(
                form,
                () ->
                        done(
                                open(id),
                                form,
                                losing.find(id),
                                Text.of("분실 신고를 철회했습니다.", "The loss report is withdrawn.")));
    }

    @PostMapping("/desk/residents/{id}/card/end")
    Reply end(@PathVariable long id, Form form) {
        return once.submit(
                form,
                () -> {
                    var opened = open(id);
                    var why =
                            form.ask("why", "사유", "the reason")
                                    .required()
                                    .choice(reasons().stream().map(Enum::name).toList())
                                    .map(CardEnd::valueOf);
                    var card = own(id, form);
                    if (!form.isValid()) {
                        return page(opened, form);
                    }
                    return done(
                            opened,
                            form,
                            losing.end(card, why.orElseThrow()),
                            Text.of("카드의 효력을 없앴습니다.", "The card is no longer valid."));
                });
    }

    @PostMapping("/desk/residents/{id}/card/sticker")
    Reply sticker(@PathVariable long id, Form form) {
        return once.submit(
                form,
                () -> {
                    var opened = open(id);
                    var waiting =
                            Objects.requireNonNull(
                                    transactions.execute(s -> stickers.waitingOf(id)));
                    return done(
                            opened,
                            form,
                            putting.put(waiting.map(Stickers.Sticker::id).orElse(0L)),
                            Text.of("새 주소를 붙인 것으로 기록했습니다.", "The new address is on the card."));
                });
    }

    /** Why an official may end a card; the other reasons follow from something else. */
    static List<CardEnd> reasons() {
        return List.of(CardEnd.RETURNED, CardEnd.MISPRINT, CardEnd.CANCELLED);
    }

    static Notice.Kind kindOf(CardState state) {
        return switch (state) {
            case IN_FORCE -> Notice.Kind.SUCCESS;
            case LOST -> Notice.Kind.DANGER;
            case ENDED -> Notice.Kind.WARNING;
            case TO_PRINT, PRINTING, PRINTED -> Notice.Kind.INFO;
        };
    }

    /** The card the form names, if it is this person's; else 0, which is nobody's. */
    private long own(long residentId, Form form) {
        long id = form.ask("card", "카드", "Card").required().number(1, Long.MAX_VALUE).orElse(0L);
        var own = transactions.execute(status -> cards.of(residentId));
        return own != null && own.stream().anyMatch(card -> card.id() == id) ? id : 0;
    }

    private DeskRecords.Opened open(long id) {
        return records.open(id, CardDuties.CARDS, READ);
    }

    private Reply done(DeskRecords.Opened opened, Form form, CardResult result, Text words) {
        return switch (result) {
            case CardResult.Done _ -> Redirect.to(opened.path() + "/card").saying(words);
            case CardResult.Refused refused ->
                    page(opened, form.error(refused.reasons().getFirst().words()));
        };
    }

    private Reply page(DeskRecords.Opened opened, Form form) {
        var id = opened.person().id();
        var model =
                Objects.requireNonNull(
                        transactions.execute(status ->
                                new Model(
                                        opened,
                                        cards.of(id),
                                        applications.of(id),
                                        stickers.waitingOf(id).orElse(null),
                                        form)));
        return Page.of(
                        Text.of("{0}의 주민등록증", "Cards of {0}").with(opened.name()),
                        "PersonCardsPage",
                        model)
                .width(Page.Width.PAGE)
                .with(form);
    }
}
