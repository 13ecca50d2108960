package org.madang.residents.cards.desk;

import java.time.OffsetDateTime;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.Refusal;
import org.madang.residents.cards.CardDuties;
import org.madang.residents.cards.CardLog;
import org.madang.residents.cards.CardResult;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An official puts the new address on the card of somebody who moved. */
@Service
class PutSticker {

    static final Purpose PURPOSE =
            Purpose.of(
                    "residents.card-sticker",
                    Text.of("주민등록증 주소변동 기재", "New address put on a card"));

    private static final Refusal NOTHING =
            Refusal.of(
                    "card.no-sticker",
                    null,
                    "기재할 주소변동이 없습니다.",
                    "There is no new address to put on.");

    private final Stickers stickers;
    private final ResidentRows rows;
    private final Desk desk;
    private final CardLog log;
    private final RegisterClock clock;

    PutSticker(Stickers stickers, ResidentRows rows, Desk desk, CardLog log, RegisterClock clock) {
        this.stickers = stickers;
        this.rows = rows;
        this.desk = desk;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public CardResult put(long id) {
        var charge = desk.charged(CardDuties.CARDS, PURPOSE);
        var found = stickers.byId(id);
        if (found.isEmpty()) {
            return CardResult.Refused.of(NOTHING);
        }
        long residentId = found.get().residentId();
        desk.within(charge, rows.divisionOf(residentId).orElse(""), residentId, PURPOSE);
        stickers.done(id, OffsetDateTime.now(clock.clock()), charge.actor().id());
        log.changed(PURPOSE.about("card-" + found.get().serial()), residentId);
        return new CardResult.Done(id);
    }
}
