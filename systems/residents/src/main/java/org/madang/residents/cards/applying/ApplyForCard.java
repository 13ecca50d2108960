package org.madang.residents.cards.applying;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.Refusal;
import org.madang.residents.cards.AgeRules;
import org.madang.residents.cards.CardApplication;
import org.madang.residents.cards.CardApplications;
import org.madang.residents.cards.CardDuties;
import org.madang.residents.cards.CardLog;
import org.madang.residents.cards.CardReason;
import org.madang.residents.cards.CardResult;
import org.madang.residents.cards.CardRows;
import org.madang.residents.cards.CardState;
import org.madang.residents.cards.FeeExemption;
import org.madang.residents.cards.losing.LoseCard;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A resident applies for a card, online for themselves or at the counter of their municipality. A
 * card said to be lost counts as reported lost from then on.
 */
@Service
public class ApplyForCard {

    public static final Purpose PURPOSE =
            Purpose.of("residents.card-application", Text.of("주민등록증 발급신청", "Applying for a card"));

    private static final Refusal NOT_FOUND =
            Refusal.of(
                    "card.not-found",
                    null,
                    "관할 주민등록표에서 찾을 수 없습니다 (주민등록법 제2조).",
                    "Not found in the register of your jurisdiction (Article 2).");
    private static final Refusal NOT_YOURS =
            Refusal.of(
                    "card.no-application",
                    null,
                    "거둘 수 있는 신청이 없어요.",
                    "There is no application to withdraw.");

    private final CardApplications applications;
    private final CardRows cards;
    private final LoseCard losing;
    private final ResidentRows rows;
    private final Desk desk;
    private final CardLog log;
    private final Access access;
    private final RegisterClock clock;

    ApplyForCard(
            CardApplications applications,
            CardRows cards,
            LoseCard losing,
            ResidentRows rows,
            Desk desk,
            CardLog log,
            Access access,
            RegisterClock clock) {
        this.applications = applications;
        this.cards = cards;
        this.losing = losing;
        this.rows = rows;
        this.desk = desk;
        this.log = log;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param photo the file as it was sent
     */
    public record Command(
            long residentId,
            CardReason reason,
            byte[] photo,
            @Nullable FeeExemption exemption,
            String evidence) {

        CardRules.Wanted wanted() {
            return new CardRules.Wanted(reason, exemption, evidence);
        }
    }

    /** What a page tells before anybody applies. */
    public record Prospect(List<Refusal> inTheWay, boolean holdsOne, boolean everHadOne) {}

    /** Whether the resident could apply now. */
    @Transactional
    public Prospect prospect(long residentId) {
        var found = rows.held(List.of(residentId));
        if (found.isEmpty()) {
            return new Prospect(List.of(NOT_FOUND), false, false);
        }
        var who = applicant(found.getFirst());
        return new Prospect(
                CardRules.standing(who, clock.today()), who.holdsOne(), who.everHadOne());
    }

    @Transactional
    public CardResult apply(Command command) {
        var actor = access.current();
        boolean own = actor instanceof Actor.Resident me && me.residentId() == command.residentId();
        var charge = own ? null : desk.charged(CardDuties.CARDS, PURPOSE);
        var found = rows.lock(List.of(command.residentId()));
        if (found.isEmpty()) {
            return CardResult.Refused.of(NOT_FOUND);
        }
        var person = found.getFirst();
        if (charge != null) {
            desk.within(charge, person.division(), person.id(), PURPOSE);
        }
        var today = clock.today();
        var wanted = command.wanted();
        var who = applicant(person);
        var reasons = CardRules.refusals(who, wanted, today);
        if (!reasons.isEmpty()) {
            return new CardResult.Refused(reasons);
        }
        return switch (Photo.of(command.photo())) {
            case Photo.Outcome.Refused(Refusal reason) -> CardResult.Refused.of(reason);
            case Photo.Outcome.Taken(byte[] jpeg) -> {
                reportLost(wanted.reason(), who, person.id());
                yield file(command, person, jpeg, today);
            }
        };
    }

    private void reportLost(CardReason reason, CardRules.Applicant who, long residentId) {
        boolean inForce = who.cards().stream().anyMatch(c -> c.state() == CardState.IN_FORCE);
        if (reason == CardReason.LOST && inForce) {
            losing.lose(residentId);
        }
    }

    private CardResult file(Command command, Held person, byte[] jpeg, LocalDate today) {
        boolean first = !command.reason().again();
        long id =
                applications.file(
                        new CardApplications.Draft(
                                person.id(),
                                command.reason(),
                                jpeg,
                                CardRules.fee(command.wanted()),
                                command.exemption(),
                                command.evidence(),
                                first ? AgeRules.lateness(person.birthDate(), today).days() : 0,
                                access.current().id(),
                                OffsetDateTime.now(clock.clock())));
        log.changed(PURPOSE.about("card-application-" + id), person.id());
        return new CardResult.Done(id);
    }

    /** The resident takes their application back before it is decided on. */
    @Transactional
    public CardResult withdraw(long id) {
        var me = desk.resident(PURPOSE);
        var found =
                applications
                        .lock(id)
                        .filter(each -> each.residentId() == me.residentId())
                        .filter(each -> each.state() == CardApplication.State.SUBMITTED);
        if (found.isEmpty()) {
            return CardResult.Refused.of(NOT_YOURS);
        }
        applications.withdraw(id, OffsetDateTime.now(clock.clock()));
        log.changed(PURPOSE.about("card-application-" + id), me.residentId());
        return new CardResult.Done(id);
    }

    private CardRules.Applicant applicant(Held person) {
        return new CardRules.Applicant(
                person.status(),
                person.birthDate(),
                cards.of(person.id()),
                applications.of(person.id()));
    }
}
