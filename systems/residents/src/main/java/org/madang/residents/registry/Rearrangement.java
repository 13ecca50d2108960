package org.madang.residents.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Relation;
import org.madang.residents.Status;

/**
 * A change to where people of one household are registered, and as what: decided by rules, not yet
 * written.
 *
 * @param members who lives in the household until then; empty where nobody concerned lives anywhere
 * @param leaving who leaves it, or comes back to the register from nowhere
 * @param staying what those who stay become to a new head; empty while they keep theirs
 * @param to where those who leave are registered from then on; null is nowhere
 * @param relations what each who leaves is to the head there
 * @param status the standing of those who leave from then on; null stays as it is
 * @param cause why they are registered there, such as {@code SPLIT}
 */
public record Rearrangement(
        LocalDate day,
        List<Held> members,
        List<Held> leaving,
        Map<Long, Relation> staying,
        @Nullable Target to,
        Map<Long, Relation> relations,
        @Nullable Status status,
        String cause) {

    /**
     * A household at an address.
     *
     * @param household null is a new one
     */
    public record Target(@Nullable Long household, String division, long addressId, String unit) {

        /** A new household where this person lives. */
        public static Target at(Held held) {
            return at(held, null);
        }

        /** The household with this id, or a new one for null, where this person lives. */
        public static Target at(Held held, @Nullable Long household) {
            var lived = held.lived();
            return new Target(household, lived.division(), lived.addressId(), lived.unit());
        }
    }

    public Rearrangement {
        members = List.copyOf(members);
        leaving = List.copyOf(leaving);
        staying = Map.copyOf(staying);
        relations = Map.copyOf(relations);
    }
}
