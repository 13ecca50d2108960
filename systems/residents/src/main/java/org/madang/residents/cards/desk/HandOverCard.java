package org.madang.residents.cards.desk;

import java.time.OffsetDateTime;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.Refusal;
import org.madang.residents.cards.Card;
import org.madang.residents.cards.CardDuties;
import org.madang.residents.cards.CardEnd;
import org.madang.residents.cards.CardLog;
import org.madang.residents.cards.CardResult;
import org.madang.residents.cards.CardRows;
import org.madang.residents.cards.CardState;
import org.madang.residents.cards.mobile.MobileCards;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A card is handed to its holder, whom the official has identified. It counts from that moment; the
 * one it replaces ends with it, and so does what is on the phone (Article 24-2 (2)).
 */
@Service
class HandOverCard {

    static final Purpose PURPOSE =
            Purpose.of("residents.card-pick-up", Text.of("주민등록증 교부", "Handing over a card"));

    private static final Refusal NOT_THERE =
            Refusal.of(
                    "card.not-printed",
                    null,
                    "교부를 기다리는 카드가 아닙니다.",
                    "This card does not wait to be picked up.");

    private final CardRows cards;
    private final MobileCards mobile;
    private final ResidentRows rows;
    private final Desk desk;
    private final CardLog log;
    private final RegisterClock clock;

    HandOverCard(
            CardRows cards,
            MobileCards mobile,
            ResidentRows rows,
            Desk desk,
            CardLog log,
            RegisterClock clock) {
        this.cards = cards;
        this.mobile = mobile;
        this.rows = rows;
        this.desk = desk;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public CardResult hand(long cardId) {
        var charge = desk.charged(CardDuties.CARDS, PURPOSE);
        var found = cards.byId(cardId);
        if (found.isEmpty()) {
            return CardResult.Refused.of(NOT_THERE);
        }
        long residentId = found.get().residentId();
        desk.within(charge, rows.divisionOf(residentId).orElse(""), residentId, PURPOSE);
        var all = cards.lockOf(residentId);
        if (all.stream().noneMatch(each -> each.id() == cardId && ready(each))) {
            return CardResult.Refused.of(NOT_THERE);
        }
        var now = OffsetDateTime.now(clock.clock());
        for (var old : all) {
            if (old.id() != cardId && old.state().leadsTo(CardState.ENDED)) {
                cards.end(old.id(), CardEnd.REPLACED, now);
                mobile.revokeOf(old.id(), CardEnd.REPLACED.name());
            }
        }
        cards.handOver(cardId, now, charge.actor().id());
        log.changed(PURPOSE.about("card-" + found.get().serial()), residentId);
        return new CardResult.Done(cardId);
    }

    private static boolean ready(Card card) {
        return card.state().leadsTo(CardState.IN_FORCE) && card.state() == CardState.PRINTED;
    }
}
