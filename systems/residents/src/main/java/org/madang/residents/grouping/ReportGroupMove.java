package org.madang.residents.grouping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.Refusal;
import org.madang.residents.ResidentNumber;
import org.madang.residents.Residents;
import org.madang.residents.grouping.GroupResidences.Place;
import org.madang.residents.moving.MoveCommand;
import org.madang.residents.moving.MoveResult;
import org.madang.residents.moving.RegisterMove;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The manager of a place where people live together reports for all who came (Resident Registration
 * Act, Article 12, paragraph 1, and Article 16). Each is a move of their own, with its own rules
 * and its own household: what cannot be entered for one is told and keeps nobody else waiting.
 */
@Service
public class ReportGroupMove {

    public static final Purpose PURPOSE =
            Purpose.of("residents.group-move", Text.of("합숙소 전입 처리", "Moves into a shared home"));

    /** People in one report at most: each is a move of its own. */
    static final int MOST = 200;

    static final Refusal NOBODY =
            Refusal.of(
                    "group.nobody",
                    "numbers",
                    "이 번호로 거주자로 등록된 사람이 없습니다 (제16조제1항).",
                    "Nobody is registered under this number (Article 16, paragraph 1).");

    private final GroupResidences places;
    private final RegisterMove moves;
    private final Residents residents;
    private final Access access;

    ReportGroupMove(
            GroupResidences places, RegisterMove moves, Residents residents, Access access) {
        this.places = places;
        this.moves = moves;
        this.residents = residents;
        this.access = access;
    }

    /**
     * What became of one person's move.
     *
     * @param reasons why it was not entered; empty where it was
     */
    public record Outcome(ResidentNumber number, List<Refusal> reasons) {
        public Outcome {
            reasons = List.copyOf(reasons);
        }

        boolean entered() {
            return reasons.isEmpty();
        }
    }

    /**
     * Enters the move of each; the office of the place deals with all of them.
     *
     * @return empty where the own area has no such place
     */
    @Transactional
    Optional<List<Outcome>> report(
            long placeId, String unit, LocalDate on, List<ResidentNumber> numbers) {
        return places.byId(placeId).map(place -> all(place, unit, on, numbers));
    }

    private List<Outcome> all(
            Place place, String unit, LocalDate on, List<ResidentNumber> numbers) {
        var outcomes = new ArrayList<Outcome>();
        for (var number : new LinkedHashSet<>(numbers)) {
            outcomes.add(new Outcome(number, move(place, unit, on, number)));
        }
        return outcomes;
    }

    private List<Refusal> move(Place place, String unit, LocalDate on, ResidentNumber number) {
        var found = access.within(Scope.NATION, () -> residents.byNumber(number, PURPOSE));
        if (found.isEmpty()) {
            return List.of(NOBODY);
        }
        var command =
                new MoveCommand(
                        List.of(found.get().id()),
                        place.addressId(),
                        unit,
                        on,
                        null,
                        Map.of(),
                        null,
                        Map.of());
        return switch (moves.register(command, false)) {
            case MoveResult.Refused refused -> refused.reasons();
            case MoveResult entered -> List.of();
        };
    }
}
