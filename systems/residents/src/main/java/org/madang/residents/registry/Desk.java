package org.madang.residents.registry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Duty;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.registry.Destinations.Destination;
import org.springframework.stereotype.Component;

/**
 * Who may enter what: an official, or another agency's program, with the duty and the area. Every
 * refusal is journaled and outlives the transaction it ends.
 */
@Component
public class Desk {

    private static final Text NO_DUTY =
            Text.of("이 업무를 맡은 공무원만 할 수 있습니다.", "Only an official with this duty may do this.");
    private static final Text OTHER_AREA =
            Text.of(
                    "관할 구역이 아닙니다. 해당 거주지의 시·군·구에서 처리합니다 (주민등록법 제2조).",
                    "This lies outside your jurisdiction: the municipality of the residence deals"
                            + " with it (Resident Registration Act, Article 2).");

    private final Access access;
    private final Journal journal;
    private final Destinations destinations;
    private final RegisterClock clock;

    Desk(Access access, Journal journal, Destinations destinations, RegisterClock clock) {
        this.access = access;
        this.journal = journal;
        this.destinations = destinations;
        this.clock = clock;
    }

    /** Somebody charged with a duty in an area. */
    public record Charge(Actor actor, Jurisdiction jurisdiction) {}

    /**
     * Whoever asks now, charged with the duty.
     *
     * @throws AccessRefused when they are not
     */
    public Charge charged(Duty duty, Purpose purpose) {
        var actor = access.current();
        return switch (actor) {
            case Actor.Official official when official.has(duty) ->
                    new Charge(actor, official.office().jurisdiction());
            case Actor.Machine machine when has(machine.duties(), duty) ->
                    new Charge(actor, machine.jurisdiction());
            default -> throw refused(purpose, null, NO_DUTY);
        };
    }

    /** The resident who is signed in. */
    public Actor.Resident resident(Purpose purpose) {
        if (access.current() instanceof Actor.Resident resident) {
            return resident;
        }
        throw refused(
                purpose, null, Text.of("주민으로 로그인해야 해요.", "You need to sign in as a resident."));
    }

    /**
     * Goes on only where the division lies in the area of the charge.
     *
     * @throws AccessRefused when it does not
     */
    public void within(Charge charge, String division, @Nullable Long subject, Purpose purpose) {
        if (!charge.jurisdiction().contains(division)) {
            throw refused(purpose, subject, OTHER_AREA);
        }
    }

    /**
     * The building at that address, standing today, in the area of the charge; empty where there is
     * none.
     *
     * @throws AccessRefused when it lies in another area
     */
    public Optional<Destination> building(
            Charge charge, long addressId, @Nullable Long subject, Purpose purpose) {
        var there = destinations.at(addressId, clock.today());
        there.ifPresent(place -> within(charge, place.division(), subject, purpose));
        return there;
    }

    /** Journals a refusal, unless nobody is signed in to be named, and returns it to be thrown. */
    public AccessRefused refused(Purpose purpose, @Nullable Long subject, Text reason) {
        var actor = access.current();
        if (actor instanceof Actor.Visitor) {
            return new AccessRefused(reason);
        }
        journal.writeApart(
                new JournalEntry(actor, purpose, Deed.REFUSED, subject, purpose.code(), List.of()));
        return AccessRefused.witnessed(reason);
    }

    private static boolean has(Set<String> duties, Duty duty) {
        return duties.contains(duty.code());
    }
}
