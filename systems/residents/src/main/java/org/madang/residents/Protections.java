package org.madang.residents;

import java.util.Collection;

/**
 * Whether papers and facts about somebody are kept from somebody else (Resident Registration Act,
 * Article 29, paragraphs 6 to 9). Every system that shows one resident's data to another asks
 * first.
 */
public interface Protections {

    /** Whether the requester may get nothing about the resident. */
    boolean bars(long residentId, long requesterId);

    /** Whether they may get nothing about one of these. */
    default boolean barsAny(Collection<Long> residentIds, long requesterId) {
        return residentIds.stream().anyMatch(id -> bars(id, requesterId));
    }
}
