package org.madang.kernel.journal;

import java.util.Collection;

/** Writes what was done to whose data, in the transaction that does it. */
public interface Journal {

    /**
     * Writes one entry in the caller's transaction and returns its id.
     *
     * @throws IllegalStateException when no transaction is running: an entry must live and die with
     *     what it speaks of
     */
    long write(JournalEntry entry);

    /** Writes many entries in one round trip. */
    void writeAll(Collection<JournalEntry> entries);

    /**
     * Writes an entry that outlives a refusal: in a transaction of its own, so that the rollback of
     * the refused work does not take it along.
     */
    void writeApart(JournalEntry entry);
}
