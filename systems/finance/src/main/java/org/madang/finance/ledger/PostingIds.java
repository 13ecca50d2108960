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
        lock.lock();
        try {
            for (int i = 0; i < count; i++) {
                if (next == end) {
                    next = taken();
                    end = next + BLOCK;
                }
                ids[i] = next++;
            }
        } finally {
            lock.unlock();
        }
        return ids;
    }

    private long taken() {
        return jdbc.sql("select nextval('finance.posting_id')").query(Long.class).single();
    }
}
