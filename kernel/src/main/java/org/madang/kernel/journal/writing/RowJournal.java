package org.madang.kernel.journal.writing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Actor;
import org.madang.kernel.database.IdBlocks;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.preface.Writes;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * {@link Journal} as rows. What takes part in a transaction uses its connection; what must outlive
 * one uses a connection of a small pool beside, so that refusals can never wait for the connections
 * that the refused hold.
 */
final class RowJournal implements Journal {

    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String INSERT =
            """
            insert into journal.entry
                (id, actor, actor_ko, actor_en, office, purpose, purpose_ko, purpose_en,
                 reference, deed, subject, what, facts)
            values %s\
            """
                    .formatted(ROW);

    /** The text for one entry, for two and so on: the server is to know few texts. */
    private static final List<String> INSERTS =
            IntStream.range(0, 8).mapToObj(more -> INSERT + (", " + ROW).repeat(more)).toList();

    private final Writes writes;
    private final JdbcOperations apart;
    private final IdBlocks ids;
    private final Counter written;

    RowJournal(Writes writes, JdbcOperations apart, MeterRegistry meters) {
        this.writes = writes;
        this.apart = apart;
        this.ids = new IdBlocks(this::nextval);
        this.written =
                Counter.builder("madang.journal.entries")
                        .description("Journal entries written, committed or not")
                        .register(meters);
    }

    @Override
    public long write(JournalEntry entry) {
        demandTransaction();
        long id = ids.next();
        writes.later(INSERT, row(id, entry));
        written.increment();
        return id;
    }

    @Override
    public void writeAll(Collection<JournalEntry> entries) {
        demandTransaction();
        var rest = List.copyOf(entries);
        while (!rest.isEmpty()) {
            int now = Math.min(rest.size(), INSERTS.size());
            var values = new ArrayList<@Nullable Object>();
            for (var entry : rest.subList(0, now)) {
                values.addAll(row(ids.next(), entry));
            }
            writes.later(INSERTS.get(now - 1), values);
            rest = rest.subList(now, rest.size());
        }
        written.increment(entries.size());
    }

    @Override
    public void writeApart(JournalEntry entry) {
        var id = ids.next();
        apart.update(INSERT, row(id, entry).toArray());
        written.increment();
    }

    /**
     * Over the connections beside. (An insert that returned its id would be bound by the policy for
     * reading, and whoever writes an entry may not read it.)
     */
    private long nextval() {
        var first = apart.queryForObject("select nextval('journal.entry_id')", Long.class);
        if (first == null) {
            throw new IllegalStateException("a sequence has always a next value");
        }
        return first;
    }

    private static void demandTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "a journal entry lives and dies with what it speaks of: begin a transaction");
        }
    }

    private static List<@Nullable Object> row(long id, JournalEntry entry) {
        var actor = entry.actor();
        var label = actor.label();
        var purpose = entry.purpose();
        return Arrays.asList(
                id,
                actor.id(),
                label.ko(),
                label.en(),
                office(actor),
                purpose.code(),
                purpose.words().ko(),
                purpose.words().en(),
                purpose.reference(),
                entry.deed().name(),
                entry.subject(),
                entry.what(),
                entry.facts().toArray(String[]::new));
    }

    private static @Nullable String office(Actor actor) {
        return actor instanceof Actor.Official official ? official.office().code() : null;
    }
}
