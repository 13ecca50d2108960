package org.madang.kernel.facts;

import java.time.Instant;
import org.madang.kernel.language.Text;

/** What came of asking for a fact. */
public sealed interface FactAnswer {

    /** The code that was asked for. */
    String code();

    /** What the fact is called. */
    Text name();

    /**
     * The fact is held.
     *
     * @param system name of the system that holds it
     * @param legalBasis the law that allows to ask
     */
    record Held(String code, Text name, String system, Text legalBasis, FactValue value, Instant at)
            implements FactAnswer {}

    /** The system that would hold it knows nothing about this person. */
    record NotHeld(String code, Text name) implements FactAnswer {}

    /** The system that holds it does not answer now; ask again later. */
    record Unavailable(String code, Text name) implements FactAnswer {}
}
