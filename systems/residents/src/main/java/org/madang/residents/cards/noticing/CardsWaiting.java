package org.madang.residents.cards.noticing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Waiting;
import org.madang.residents.cards.CardApplication;
import org.madang.residents.cards.CardApplications;
import org.madang.residents.cards.CardDuties;
import org.madang.residents.cards.CardRows;
import org.madang.residents.cards.CardState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** On the front page: what a resident has to do about their card, and officials about others'. */
@Component
class CardsWaiting implements Waiting {

    private static final int COUNTED = 200;
    private static final String MINE = "/my/card";

    private final CardNotices notices;
    private final CardRows cards;
    private final CardApplications applications;
    private final TransactionTemplate transactions;

    CardsWaiting(
            CardNotices notices,
            CardRows cards,
            CardApplications applications,
            TransactionTemplate transactions) {
        this.notices = notices;
        this.cards = cards;
        this.applications = applications;
        this.transactions = transactions;
    }

    @Override
    public List<Item> of(Actor actor) {
        return switch (actor) {
            case Actor.Resident me -> inTransaction(() -> mine(me.residentId()));
            case Actor.Official official when official.has(CardDuties.CARDS) ->
                    inTransaction(() -> atDesk(official.office().jurisdiction().prefix()));
            case Actor.Official official when official.has(CardDuties.PRINT) ->
                    inTransaction(this::atPrinter);
            default -> List.of();
        };
    }

    private List<Item> mine(long me) {
        var held = cards.of(me);
        var items = new ArrayList<Item>();
        if (held.stream().anyMatch(card -> card.state() == CardState.PRINTED)) {
            items.add(
                    new Item(
                            Text.of(
                                    "주민등록증이 나왔어요. 주민센터에서 받으세요.",
                                    "Your card is ready: pick it up at your community centre."),
                            MINE));
        }
        if (held.stream().anyMatch(card -> card.state() == CardState.IN_FORCE && card.outdated())) {
            items.add(
                    new Item(
                            Text.of(
                                    "주민등록증에 적힌 내용이 바뀌었어요. 새로 신청하세요.",
                                    "What is on your card has changed: apply for a new one."),
                            MINE));
        }
        var asked = applications.of(me);
        if (!asked.isEmpty() && asked.getFirst().state() == CardApplication.State.REFUSED) {
            items.add(
                    new Item(
                            Text.of(
                                    "주민등록증 신청을 고쳐서 다시 보내 주세요.",
                                    "Your application for a card needs another photo or paper."),
                            MINE));
        }
        if (held.isEmpty() && asked.isEmpty()) {
            notices.of(me).ifPresent(notice -> items.add(firstCard(notice)));
        }
        return items;
    }

    private static Item firstCard(CardNotices.Notice notice) {
        var until = notice.dueUntil();
        var ko =
                "%d. %d. %d."
                        .formatted(until.getYear(), until.getMonthValue(), until.getDayOfMonth());
        return new Item(
                Text.of(
                        "만 17세가 되었어요. " + ko + "까지 첫 주민등록증을 신청하세요.",
                        "You are 17: apply for your first resident card by " + until + "."),
                MINE);
    }

    private List<Item> atDesk(String area) {
        int asked = applications.waiting(area, COUNTED).size();
        return asked == 0
                ? List.of()
                : List.of(
                        new Item(
                                Text.of(
                                                "주민등록증 신청 {0}건이 처리를 기다립니다.",
                                                "Applications for cards waiting: {0}")
                                        .with(asked),
                                "/desk/cards"));
    }

    private List<Item> atPrinter() {
        long cardsToPrint = cards.waitingToPrint();
        return cardsToPrint == 0
                ? List.of()
                : List.of(
                        new Item(
                                Text.of("제작을 기다리는 주민등록증이 {0}장입니다.", "Cards to be printed: {0}")
                                        .with(cardsToPrint),
                                "/desk/cards/batches"));
    }

    private List<Item> inTransaction(Supplier<List<Item>> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
