package org.madang.services.declaring;

import java.util.Collection;
import java.util.List;

/**
 * What a declaration may speak of in this house.
 *
 * @param systems names of the systems of the house
 * @param facts codes of facts that can be fetched
 * @param actions codes of steps that a process may take
 * @param duties codes of duties of officials
 */
public record Known(
        Collection<String> systems,
        Collection<String> facts,
        Collection<String> actions,
        Collection<String> duties) {

    /** Kinds of mandate under which somebody may ask for another. */
    static final List<String> MANDATES = List.of("guardian", "representative", "family-of-dead");

    /** The turns in a life that the front page knows. */
    static final List<String> LIFE_EVENTS =
            List.of("birth", "moving", "family", "papers", "arrival", "death");

    /** Kinds of file that can be uploaded. */
    static final List<String> FILES = List.of("pdf", "jpeg", "png");

    /** Whether the system that a fact is named after stands in this house. */
    boolean hasSystemOf(String fact) {
        return systems.contains(fact.substring(0, Math.max(0, fact.indexOf('.'))));
    }
}
