package org.madang.kernel.facts;

import java.util.Optional;
import java.util.Set;
import org.madang.kernel.journal.Purpose;

/**
 * A bean of a system that answers for facts of its descriptor. It runs in the caller's transaction
 * and scope, and journals what it shows with the purpose it is given, in that transaction.
 */
public interface FactSource {

    /** Codes of the facts it answers for, as its system declares them. */
    Set<String> codes();

    /**
     * The fact about a resident as of today; empty where the system holds none, or none that the
     * actor now asking may see.
     */
    Optional<FactValue> fetch(String code, long residentId, Purpose purpose);
}
