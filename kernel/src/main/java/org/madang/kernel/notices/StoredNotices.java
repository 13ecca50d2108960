package org.madang.kernel.notices;

import java.time.ZoneOffset;
import java.util.List;
import org.madang.kernel.access.HouseClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** {@link Notices} in the database, with what is owed to each channel beside them. */
final class StoredNotices implements Notices {

    private final JdbcClient jdbc;
    private final HouseClock clock;
    private final List<String> channels;

    /**
     * @param channels codes of the channels this house has
     */
    StoredNotices(JdbcClient jdbc, HouseClock clock, List<String> channels) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.channels = channels;
    }

    @Override
    public long send(Recipient recipient, Notice notice) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a notice is sent with what it speaks of");
        }
        var now = clock.clock().instant().atOffset(ZoneOffset.UTC);
        long id = jdbc.sql("select nextval('notices.notice_id')").query(Long.class).single();
        jdbc.sql(
                        """
                        insert into notices.notice (id, recipient, subject_ko, subject_en,
                                                    words_ko, words_en, link, reference, sent_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(recipient.actorId())
                .param(notice.subject().ko())
                .param(notice.subject().en())
                .param(notice.words().ko())
                .param(notice.words().en())
                .param(notice.link())
                .param(notice.reference())
                .param(now)
                .update();
        for (var channel : channels) {
            jdbc.sql(
                            """
                            insert into notices.delivery (notice, channel, recipient, due_at)
                            values (?, ?, ?, ?)
                            """)
                    .param(id)
                    .param(channel)
                    .param(recipient.actorId())
                    .param(now)
                    .update();
        }
        return id;
    }
}
