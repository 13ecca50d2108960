package org.madang.residents.moving;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Lateness;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;

/** What the rules say to a move. */
sealed interface MoveDecision {

    /**
     * The move is lawful; this is what it does.
     *
     * @param fromHousehold where the movers lived
     * @param toHousehold where they will live; null is a new household
     * @param relations what each mover is to the head there
     * @param leftBehind what those who stay become to a new head; empty if their head stays
     * @param ends whether the old household has nobody left
     */
    record Accepted(
            long fromHousehold,
            @Nullable Long toHousehold,
            Map<Long, Relation> relations,
            Map<Long, Relation> leftBehind,
            boolean ends,
            Lateness lateness)
            implements MoveDecision {}

    /** It is not, for these reasons. */
    record Refused(List<Refusal> reasons) implements MoveDecision {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
