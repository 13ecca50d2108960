package org.madang.residents.cards.losing;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
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
 * A card is lost, found again, or ends for good. From the moment it is reported lost nobody is told
 * that it is genuine, and the one on the phone stops too (Articles 24-2 (2) and 27 (1)).
 */
@Service
public class LoseCard {

    static final Purpose LOSS =
            Purpose.of("residents.card-loss", Text.of("주민등록증 분실신고", "Card reported lost"));
    static final Purpose FOUND =
            Purpose.of("residents.card-found", Text.of("분실신고 철회", "Lost card found again"));
    static final Purpose END =
            Purpose.of(
                    "residents.card-end", Text.of("주민등록증 회수·취소", "Card taken back or cancelled"));

    private static final Refusal NONE_IN_FORCE =
            Refusal.of(
                    "card.none-in-force",
                    null,
                    "지금 쓰는 주민등록증이 없어요.",
                    "There is no card in force to be lost.");
    private static final Refusal NONE_LOST =
            Refusal.of(
                    "card.none-lost",
                    null,
                    "분실 신고한 주민등록증이 없어요.",
                    "No card has been reported lost.");
    private static final Refusal ON_ITS_WAY =
            Refusal.of(
                    "card.new-one-coming",
                    null,
                    "새 카드를 만들고 있어서 분실 신고를 거둘 수 없어요.",
                    "A new card is on its way, so the report cannot be withdrawn.");
    private static final Refusal OVER =
            Refusal.of(
                    "card.over", null, "이미 효력이 없는 카드입니다.", "This card is no longer valid already.");

    private final CardRows cards;
    private final MobileCards mobile;
    private final ResidentRows rows;
    private final Desk desk;
    private final CardLog log;
    private final Access access;
    private final RegisterClock clock;

    LoseCard(
            CardRows cards,
            MobileCards mobile,
            ResidentRows rows,
            Desk desk,
            CardLog log,
            Access access,
            RegisterClock clock) {
        this.cards = cards;
        this.mobile = mobile;
        this.rows = rows;
        this.desk = desk;
        this.log = log;
        this.access = access;
        this.clock = clock;
    }

    /** Reported by the holder, or by an official to whom they came. */
    @Transactional
    public CardResult lose(long residentId) {
        allow(residentId, LOSS);
        var card = in(CardState.IN_FORCE, residentId);
        if (card.isEmpty()) {
            return CardResult.Refused.of(NONE_IN_FORCE);
        }
        cards.lose(card.get().id(), OffsetDateTime.now(clock.clock()));
        mobile.suspend(residentId, "LOST");
        log.changed(LOSS.about("card-" + card.get().serial()), residentId);
        return new CardResult.Done(card.get().id());
    }

    /** Found before a new one was made. */
    @Transactional
    public CardResult find(long residentId) {
        allow(residentId, FOUND);
        var card = in(CardState.LOST, residentId);
        if (card.isEmpty()) {
            return CardResult.Refused.of(NONE_LOST);
        }
        if (cards.of(residentId).stream().anyMatch(each -> each.state().coming())) {
            return CardResult.Refused.of(ON_ITS_WAY);
        }
        cards.findAgain(card.get().id());
        mobile.resume(residentId);
        log.changed(FOUND.about("card-" + card.get().serial()), residentId);
        return new CardResult.Done(card.get().id());
    }

    /** An official ends a card: given back, made wrongly, or cancelled. */
    @Transactional
    public CardResult end(long cardId, CardEnd why) {
        var charge = desk.charged(CardDuties.CARDS, END);
        var found = cards.byId(cardId);
        if (found.isEmpty()) {
            return CardResult.Refused.of(OVER);
        }
        long residentId = found.get().residentId();
        var division = rows.divisionOf(residentId).orElse("");
        desk.within(charge, division, residentId, END);
        var card =
                cards.lockOf(residentId).stream()
                        .filter(each -> each.id() == cardId)
                        .filter(each -> each.state().leadsTo(CardState.ENDED))
                        .findFirst();
        if (card.isEmpty()) {
            return CardResult.Refused.of(OVER);
        }
        cards.end(cardId, why, OffsetDateTime.now(clock.clock()));
        mobile.revokeOf(cardId, why.name());
        log.changed(END.about("card-" + card.get().serial()), residentId);
        return new CardResult.Done(cardId);
    }

    private void allow(long residentId, Purpose purpose) {
        if (access.current() instanceof Actor.Resident me && me.residentId() == residentId) {
            return;
        }
        var charge = desk.charged(CardDuties.CARDS, purpose);
        var found = rows.held(List.of(residentId));
        desk.within(
                charge, found.isEmpty() ? "" : found.getFirst().division(), residentId, purpose);
    }

    private Optional<Card> in(CardState state, long residentId) {
        return cards.lockOf(residentId).stream().filter(card -> card.state() == state).findFirst();
    }
}
