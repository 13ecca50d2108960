package org.madang.finance.ledger;

import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers of postings out of blocks, so that a posting knows its number without a round trip. */
final class PostingIds {

    /** As many as the sequence steps by; the migration says the same. */
    private static final int BLOCK = 128;

    private final JdbcClient jdbc;
    private final ReentrantLock lock = new ReentrantLock();
    private long next;
    private long end;

    PostingIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long[] take(int count) {
        var ids = new long[count];
        for (int i = 0; i < count; i++) {
            ids[i] = next();
        }
        return ids;
    }

    /**
     * The database is asked without the lock: the caller's transaction may have changes to send
     * first, and must not let everybody else wait with it. Of two who ask at once one asks in vain.
     */
    private long next() {
        while (true) {
            lock.lock();
            try {
                if (next < end) {
                    return next++;
                }
            } finally {
                lock.unlock();
            }
            offer(taken());
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

    private long taken() {
        return jdbc.sql("select nextval('finance.posting_id')").query(Long.class).single();
    }
}
