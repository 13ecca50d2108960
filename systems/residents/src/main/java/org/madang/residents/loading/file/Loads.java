package org.madang.residents.loading.file;

import java.util.List;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a load means to the house that opens after it: none opens on half a register, and the first
 * one writes into the journal that the register came from a file.
 */
@Component
class Loads implements SmartInitializingSingleton {

    private static final Purpose PURPOSE =
            Purpose.of(
                    "residents.load-file", Text.of("등록부를 파일로 넘겨받음", "Register taken from a file"));

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Access access;
    private final TransactionTemplate transaction;

    Loads(JdbcClient jdbc, Journal journal, Access access, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.access = access;
        this.transaction = transaction;
    }

    /** Before the first request can come in. */
    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql("select file_name from residents.load where finished_at is null")
                .query(String.class)
                .optional()
                .ifPresent(name -> {
                    throw new IllegalStateException(
                            "A load of the register was cut short. Finish it before the house"
                                    + " opens: ./madang load residents "
                                    + name);
                });
        access.as(new Actor.House(), () -> transaction.execute(status -> journaled()));
    }

    private boolean journaled() {
        // Two servers that open at once: the first to change the row writes the entry.
        jdbc.sql(
                        """
                        update residents.load set journaled_at = now()
                        where finished_at is not null and journaled_at is null
                        returning encode(sha256, 'hex')
                        """)
                .query(String.class)
                .optional()
                .ifPresent(digest ->
                        journal.write(
                                new JournalEntry(
                                        new Actor.House(),
                                        PURPOSE.about(digest),
                                        Deed.CHANGE,
                                        null,
                                        PURPOSE.code(),
                                        List.of())));
        return true;
    }
}
