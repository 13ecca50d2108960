package org.madang.residents.rounds;

import java.util.List;
import java.util.Optional;

/**
 * What a household says of itself from home. It names no household: that is the one the resident
 * who answers is registered in.
 *
 * @param version of the answer that was seen; 0 where there was none
 * @param so whether all that is registered is so
 * @param absent who does not live here
 * @param others whether somebody lives here who is not registered
 * @param words more about it; may be empty
 */
public record AnswerCommand(
        long roundId, int version, boolean so, List<Long> absent, boolean others, String words) {

    /** What a request may leave out is empty. */
    public AnswerCommand {
        absent = Optional.ofNullable(absent).orElse(List.of()).stream().distinct().toList();
        words = Optional.ofNullable(words).orElse("").strip();
    }
}
