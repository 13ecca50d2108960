package org.madang.kernel.journal.writing;

import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Entry ids out of blocks taken from a sequence, so that an entry knows its id before it is
 * written. (An insert that returns a row is bound by the policy for reading, and whoever writes an
 * entry may not read it.)
 */
final class EntryIds {

    /** As many as the sequence steps by; the migration says the same. */
    private static final int BLOCK = 128;

    private final ReentrantLock lock = new ReentrantLock();
    private long next;
    private long end;

    /**
     * The next id; every 128th call asks the database. Everybody else waits meanwhile, so it must
     * not be asked over the connection of a transaction, which may have changes to send first and
     * wait with them for a row that one of the others holds.
     */
    long next(JdbcOperations apart) {
        lock.lock();
        try {
            if (next == end) {
                next = taken(apart);
                end = next + BLOCK;
            }
            return next++;
        } finally {
            lock.unlock();
        }
    }

    private static long taken(JdbcOperations apart) {
        var first = apart.queryForObject("select nextval('journal.entry_id')", Long.class);
        if (first == null) {
            throw new IllegalStateException("a sequence has always a next value");
        }
        return first;
    }
}
