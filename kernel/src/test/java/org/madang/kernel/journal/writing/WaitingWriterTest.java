package org.madang.kernel.journal.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.database.IdBlocks;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.preface.Writes;
import org.madang.kernel.testing.HouseTest;
import org.madang.kernel.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class WaitingWriterTest {

    private static final String CHANGE = "update ids_test.row set number = number + 1";

    @Autowired Journal journal;
    @Autowired Writes writes;
    @Autowired Access access;
    @Autowired JdbcTemplate jdbc;
    @Autowired PlatformTransactionManager transactions;

    private long write() {
        return journal.write(
                new JournalEntry(
                        new Actor.House(),
                        Purpose.of("test.ids", Text.of("시험", "Test")),
                        Deed.READ,
                        -1L,
                        "test.ids",
                        List.of()));
    }

    private void inTransaction(Runnable work) {
        access.as(
                new Actor.House(),
                () -> {
                    new TransactionTemplate(transactions)
                            .executeWithoutResult(status -> work.run());
                    return true;
                });
    }

    @Test
    void whoever_waits_for_a_row_keeps_nobody_from_writing_an_entry() throws Exception {
        var owner = new JdbcTemplate(TestDatabase.shared().asOwner());
        owner.execute("create schema if not exists ids_test");
        owner.execute("drop table if exists ids_test.row");
        owner.execute("create table ids_test.row as select 1 as number");
        owner.execute("grant usage on schema ids_test to madang_app");
        owner.execute("grant select, update on ids_test.row to madang_app");
        // The next entry needs the next block of ids.
        inTransaction(() -> {
            long id;
            do {
                id = write();
            } while (id % IdBlocks.BLOCK != 0);
        });
        var waiting = new CompletableFuture<Boolean>();
        inTransaction(() -> {
            jdbc.update(CHANGE);
            Thread.ofPlatform()
                    .daemon()
                    .start(() -> {
                        inTransaction(() -> {
                            writes.later(CHANGE);
                            write();
                            waiting.complete(true);
                        });
                        waiting.complete(false);
                    });
            assertThat(waiting.completeOnTimeout(false, 20, TimeUnit.SECONDS).join()).isTrue();
            write();
        });
    }
}
