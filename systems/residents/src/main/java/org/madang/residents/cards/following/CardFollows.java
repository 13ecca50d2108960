package org.madang.residents.cards.following;

import java.time.OffsetDateTime;
import java.util.Set;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.residents.NameChanged;
import org.madang.residents.RecordCorrected;
import org.madang.residents.ResidentDied;
import org.madang.residents.ResidentMoved;
import org.madang.residents.cards.CardApplication;
import org.madang.residents.cards.CardApplications;
import org.madang.residents.cards.CardEnd;
import org.madang.residents.cards.CardLetters;
import org.madang.residents.cards.CardRows;
import org.madang.residents.cards.CardState;
import org.madang.residents.cards.desk.Stickers;
import org.madang.residents.cards.mobile.MobileCards;
import org.madang.residents.registry.RegisterClock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * What the card does when the register changes. Each listener may run twice: what it does is a
 * state, not a step.
 */
@Component
class CardFollows {

    /** What stands on a card beside the address (Article 24 (2)). */
    private static final Set<String> ON_THE_CARD =
            Set.of("residents.name", "residents.birth", "residents.sex", "residents.number");

    private final CardRows cards;
    private final CardApplications applications;
    private final Stickers stickers;
    private final MobileCards mobile;
    private final CardLetters letters;
    private final Access access;
    private final RegisterClock clock;

    CardFollows(
            CardRows cards,
            CardApplications applications,
            Stickers stickers,
            MobileCards mobile,
            CardLetters letters,
            Access access,
            RegisterClock clock) {
        this.cards = cards;
        this.applications = applications;
        this.stickers = stickers;
        this.mobile = mobile;
        this.letters = letters;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A new address goes on the card as a sticker. A phone has none: a credential that states the
     * old address no longer holds, and the holder takes it anew.
     */
    @ApplicationModuleListener
    void on(ResidentMoved moved) {
        asHouse(() -> {
            for (long residentId : moved.residentIds()) {
                stickers.ask(residentId, moved.reportId(), moved.movedOn());
                if (mobile.revoke(residentId, "MOVED")) {
                    letters.phoneEnded(residentId);
                }
            }
        });
    }

    /** A name is no longer the one on the card (Articles 27 (1) 2 and 24-2 (2) 2). */
    @ApplicationModuleListener
    void on(NameChanged changed) {
        asHouse(() -> outdate(changed.residentId()));
    }

    @ApplicationModuleListener
    void on(RecordCorrected corrected) {
        if (corrected.facts().stream().anyMatch(ON_THE_CARD::contains)) {
            asHouse(() -> outdate(corrected.residentId()));
        }
    }

    private void outdate(long residentId) {
        cards.outdate(residentId);
        if (mobile.revoke(residentId, "CHANGED")) {
            letters.phoneEnded(residentId);
        }
    }

    /** The card of the dead ends, and whatever they had applied for. */
    @ApplicationModuleListener
    void on(ResidentDied died) {
        asHouse(() -> {
            var now = OffsetDateTime.now(clock.clock());
            for (var card : cards.lockOf(died.residentId())) {
                if (card.state().leadsTo(CardState.ENDED)) {
                    cards.end(card.id(), CardEnd.DIED, now);
                }
            }
            for (var asked : applications.of(died.residentId())) {
                if (asked.state() == CardApplication.State.SUBMITTED) {
                    applications.withdraw(asked.id(), now);
                }
            }
            mobile.revoke(died.residentId(), "DIED");
        });
    }

    private void asHouse(Runnable work) {
        access.as(
                new Actor.House(),
                () -> {
                    work.run();
                    return true;
                });
    }
}
