package org.madang.residents.grouping;

import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.Refusal;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.grouping.GroupResidences.Kind;
import org.madang.residents.grouping.GroupResidences.Place;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down a place whose manager reports for those who live there (Resident Registration Act,
 * Article 12).
 */
@Component
class OpenGroupResidence {

    static final Purpose PURPOSE =
            Purpose.of("residents.group-residence", Text.of("합숙소 등록", "Shared homes"));

    static final Refusal NO_SUCH_ADDRESS =
            Refusal.of(
                    "group.no-such-address",
                    "addressId",
                    "건물의 주소가 아닙니다 (제12조).",
                    "This is no address of a building (Article 12).");
    static final Refusal NO_NAME =
            Refusal.of(
                    "group.no-name",
                    "name",
                    "합숙소의 이름과 신고할 관리자를 100자 안에서 적습니다 (제12조).",
                    "The place and the manager who reports need names, of up to 100 characters"
                            + " (Article 12).");

    private static final int LONGEST = 100;

    private final GroupResidences places;
    private final Desk desk;
    private final RegisterClock clock;

    OpenGroupResidence(GroupResidences places, Desk desk, RegisterClock clock) {
        this.places = places;
        this.desk = desk;
        this.clock = clock;
    }

    /** The place to be. */
    record Command(Kind kind, String name, String manager, long addressId) {}

    /** What became of it. */
    sealed interface Result {

        /** It is written down. */
        record Opened(long id) implements Result {}

        /** It is not, for this reason. */
        record Refused(Refusal reason) implements Result {}
    }

    /**
     * Opens the place in the area of whoever is charged with the register there.
     *
     * @throws org.madang.kernel.access.AccessRefused outside the area or without the duty
     */
    @Transactional
    Result open(Command command) {
        var charge = desk.charged(ResidentRegistration.REGISTER, PURPOSE);
        if (!named(command.name()) || !named(command.manager())) {
            return new Result.Refused(NO_NAME);
        }
        var there = desk.building(charge, command.addressId(), null, PURPOSE).orElse(null);
        if (there == null) {
            return new Result.Refused(NO_SUCH_ADDRESS);
        }
        var place =
                new Place(
                        0,
                        command.kind(),
                        command.name().strip(),
                        command.manager().strip(),
                        there.addressId(),
                        there.division(),
                        clock.today(),
                        0);
        return new Result.Opened(places.add(place, charge.actor().id()));
    }

    private static boolean named(String name) {
        return !name.isBlank() && name.strip().length() <= LONGEST;
    }
}
