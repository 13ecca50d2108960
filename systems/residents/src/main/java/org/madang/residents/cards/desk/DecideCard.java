package org.madang.residents.cards.desk;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.places.DivisionCode;
import org.madang.residents.Refusal;
import org.madang.residents.cards.CardApplication;
import org.madang.residents.cards.CardApplications;
import org.madang.residents.cards.CardDuties;
import org.madang.residents.cards.CardLetters;
import org.madang.residents.cards.CardLog;
import org.madang.residents.cards.CardResult;
import org.madang.residents.cards.CardRows;
import org.madang.residents.cards.RefusalReason;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An official looks at the photo and decides: a card is made, or the applicant is told why not. The
 * municipality where the applicant is registered decides (Act, Article 24 (1)).
 */
@Service
class DecideCard {

    static final Purpose PURPOSE =
            Purpose.of("residents.card-decision", Text.of("주민등록증 발급 심사", "Deciding on a card"));

    private static final int LONGEST_NOTE = 200;

    private static final Refusal NOT_OPEN =
            Refusal.of(
                    "card.not-open",
                    null,
                    "처리할 수 있는 신청이 아닙니다. 이미 처리되었거나 취소되었습니다.",
                    "This application is not open: it was decided on or withdrawn.");
    private static final Refusal NO_NOTE =
            Refusal.of(
                    "card.no-note",
                    "note",
                    "신청인이 읽을 이유를 적어야 합니다.",
                    "Write the reason for the applicant to read.");

    private final CardApplications applications;
    private final CardRows cards;
    private final ResidentRows rows;
    private final Desk desk;
    private final CardLog log;
    private final CardLetters letters;
    private final RegisterClock clock;

    DecideCard(
            CardApplications applications,
            CardRows cards,
            ResidentRows rows,
            Desk desk,
            CardLog log,
            CardLetters letters,
            RegisterClock clock) {
        this.applications = applications;
        this.cards = cards;
        this.rows = rows;
        this.desk = desk;
        this.log = log;
        this.letters = letters;
        this.clock = clock;
    }

    @Transactional
    public CardResult accept(long id) {
        var charge = desk.charged(CardDuties.CARDS, PURPOSE);
        var open = open(id, charge);
        if (open.isEmpty()) {
            return CardResult.Refused.of(NOT_OPEN);
        }
        long residentId = open.get().residentId();
        var division = rows.divisionOf(residentId).orElseThrow();
        applications.accept(id, charge.actor().id(), OffsetDateTime.now(clock.clock()));
        cards.decide(
                id, residentId, DivisionCode.of(division).selfGoverning().value().substring(0, 5));
        log.changed(PURPOSE.about("card-application-" + id), residentId);
        return new CardResult.Done(id);
    }

    @Transactional
    public CardResult refuse(long id, RefusalReason why, String note) {
        var charge = desk.charged(CardDuties.CARDS, PURPOSE);
        boolean unsaid = why == RefusalReason.OTHER && note.isBlank();
        if (unsaid || note.length() > LONGEST_NOTE) {
            return CardResult.Refused.of(NO_NOTE);
        }
        var open = open(id, charge);
        if (open.isEmpty()) {
            return CardResult.Refused.of(NOT_OPEN);
        }
        applications.refuse(id, charge.actor().id(), OffsetDateTime.now(clock.clock()), why, note);
        log.changed(PURPOSE.about("card-application-" + id), open.get().residentId());
        letters.refused(open.get().residentId(), why, id);
        return new CardResult.Done(id);
    }

    private Optional<CardApplication> open(long id, Desk.Charge charge) {
        var found =
                applications
                        .lock(id)
                        .filter(each -> each.state() == CardApplication.State.SUBMITTED);
        found.ifPresent(each ->
                desk.within(
                        charge,
                        rows.divisionOf(each.residentId()).orElse(""),
                        each.residentId(),
                        PURPOSE));
        return found;
    }
}
