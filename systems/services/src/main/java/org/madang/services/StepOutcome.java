package org.madang.services;

import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/** What came of a step. */
public sealed interface StepOutcome {

    /**
     * It is done.
     *
     * @param document number of a document that is the result of the case, or null
     */
    record Done(@Nullable String document) implements StepOutcome {}

    /** The law stands against it; the process goes on with {@code outcome} "refused". */
    record Refused(Text reason) implements StepOutcome {}

    /** It decides the case: granted or refused, with reasons. */
    record Decided(boolean granted, Text reason) implements StepOutcome {}

    static StepOutcome done() {
        return new Done(null);
    }
}
