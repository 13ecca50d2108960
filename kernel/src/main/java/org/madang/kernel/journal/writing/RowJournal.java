package org.madang.kernel.journal.writing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Actor;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * {@link Journal} as rows. What takes part in a transaction uses its connection; what must outlive
 * one uses a connection of a small pool beside, so that refusals can never wait for the connections
 * that the refused hold.
 */
final class RowJournal implements Journal {

    private static final String INSERT =
            """
            insert into journal.entry
                (id, actor, actor_ko, actor_en, office, purpose, purpose_ko, purpose_en,
                 reference, deed, subject, what, facts)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcOperations jdbc;
    private final JdbcOperations apart;
    private final EntryIds ids = new EntryIds();
    private final Counter written;

    RowJournal(JdbcOperations jdbc, JdbcOperations apart, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.apart = apart;
        this.written =
                Counter.builder("madang.journal.entries")
                        .description("Journal entries written, committed or not")
                        .register(meters);
    }

    @Override
    public long write(JournalEntry entry) {
        demandTransaction();
        return insert(jdbc, entry);
    }

    @Override
    public void writeAll(Collection<JournalEntry> entries) {
        demandTransaction();
        var rows = List.copyOf(entries);
        jdbc.batchUpdate(
                INSERT,
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(PreparedStatement row, int i) throws SQLException {
                        bind(row, ids.next(jdbc), rows.get(i));
                    }

                    @Override
                    public int getBatchSize() {
                        return rows.size();
                    }
                });
        written.increment(rows.size());
    }

    @Override
    public void writeApart(JournalEntry entry) {
        insert(apart, entry);
    }

    private long insert(JdbcOperations connection, JournalEntry entry) {
        var id = ids.next(connection);
        connection.update(INSERT, row -> bind(row, id, entry));
        written.increment();
        return id;
    }

    private static void demandTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "a journal entry lives and dies with what it speaks of: begin a transaction");
        }
    }

    private static void bind(PreparedStatement row, long id, JournalEntry entry)
            throws SQLException {
        var actor = entry.actor();
        var label = actor.label();
        var purpose = entry.purpose();
        row.setLong(1, id);
        row.setString(2, actor.id());
        row.setString(3, label.ko());
        row.setString(4, label.en());
        row.setString(5, office(actor));
        row.setString(6, purpose.code());
        row.setString(7, purpose.words().ko());
        row.setString(8, purpose.words().en());
        row.setString(9, purpose.reference());
        row.setString(10, entry.deed().name());
        if (entry.subject() == null) {
            row.setNull(11, Types.BIGINT);
        } else {
            row.setLong(11, entry.subject());
        }
        row.setString(12, entry.what());
        var facts = entry.facts().toArray(String[]::new);
        row.setArray(13, row.getConnection().createArrayOf("text", facts));
    }

    private static @Nullable String office(Actor actor) {
        return actor instanceof Actor.Official official ? official.office().code() : null;
    }
}
