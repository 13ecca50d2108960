package org.madang.kernel.database;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Ids out of blocks taken from a sequence that steps by {@link #BLOCK}, so that a row knows its id
 * before it is written and most rows need no journey for it.
 */
public final class IdBlocks {

    /** As many as the sequence steps by; its migration says the same. */
    public static final int BLOCK = 128;

    private final LongSupplier nextval;
    private final ReentrantLock lock = new ReentrantLock();
    private long next;
    private long end;

    /**
     * @param nextval asks the sequence; called without any lock of this object
     */
    public IdBlocks(LongSupplier nextval) {
        this.nextval = nextval;
    }

    /**
     * The next id. The sequence is asked without the lock: a caller's transaction may have changes
     * to send first and wait with them for a row that one of the others holds, and must not let
     * everybody else wait with it. Of two who ask at once, one asks in vain.
     */
    public long next() {
        while (true) {
            lock.lock();
            try {
                if (next < end) {
                    return next++;
                }
            } finally {
                lock.unlock();
            }
            offer(nextval.getAsLong());
        }
    }

    private void offer(long first) {
        lock.lock();
        try {
            if (next == end) {
                next = first;
                end = first + BLOCK;
            }
        } finally {
            lock.unlock();
        }
    }
}
