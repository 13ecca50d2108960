package org.madang.residents.proceedings;

import java.util.Objects;
import java.util.Optional;
import org.madang.residents.proceedings.Proceeding.Kind;

/**
 * A proceeding to be opened.
 *
 * @param words why: what was not reported, or the harm that a leaked number does
 */
public record OpenCommand(long residentId, Kind kind, String words) {

    /** What a request may leave out is empty; a missing kind is an error of it. */
    public OpenCommand {
        Objects.requireNonNull(kind, "kind");
        words = Optional.ofNullable(words).orElse("").strip();
    }
}
