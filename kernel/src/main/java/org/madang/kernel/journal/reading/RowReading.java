package org.madang.kernel.journal.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.JournalReading;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link JournalReading} over rows, each list in a transaction that shows no more than it may. */
final class RowReading implements JournalReading {

    /** A filter that is null filters nothing; the casts tell PostgreSQL the type of such a null. */
    private static final String FILTER =
            """
             from journal.entry e
            where (:subject::bigint is null or e.subject = :subject::bigint)
              and (:actor::text is null or e.actor = :actor::text)
              and (:from::timestamptz is null or e.at >= :from::timestamptz)
              and (:until::timestamptz is null or e.at < :until::timestamptz)
              and (:deed::text is null or e.deed = :deed::text)
            """;

    private static final String PAGE =
            """
            with page as (select e.* %s order by e.at desc, e.id desc limit :limit offset :offset)
            select e.id, e.at, e.actor, e.actor_ko, e.actor_en, e.purpose_ko, e.purpose_en,
                   e.reference, e.deed, e.subject, e.what, e.facts, l.index
              from page e
              left join journal.leaf l on l.entry_id = e.id and l.entry_xact = e.xact
             order by e.at desc, e.id desc
            """
                    .formatted(FILTER);

    private final JdbcClient jdbc;
    private final Access access;
    private final Journal journal;
    private final CodeWords words;
    private final Proving proving;
    private final TransactionTemplate apart;

    RowReading(
            JdbcClient jdbc,
            Access access,
            Journal journal,
            CodeWords words,
            Proving proving,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.access = access;
        this.journal = journal;
        this.words = words;
        this.proving = proving;
        // A transaction of its own, so that what an audit may see ends with it.
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(apart.execute(status -> work.get()));
    }

    @Override
    public Listing mine(Wanted wanted) {
        var me = access.resident();
        return inTransaction(() -> listing(me.residentId(), null, wanted));
    }

    @Override
    public Listing audit(Inquiry inquiry, Purpose purpose) {
        var auditor = access.official(AUDIT);
        return inTransaction(() -> {
            journal.write(
                    new JournalEntry(
                            auditor,
                            purpose,
                            Deed.SEARCH,
                            inquiry.subject(),
                            AUDIT.code(),
                            List.of("journal")));
            jdbc.sql("select set_config('madang.audit', 'on', true)").query(String.class).single();
            return listing(inquiry.subject(), inquiry.actor(), inquiry.wanted());
        });
    }

    private Listing listing(@Nullable Long subject, @Nullable String actor, Wanted wanted) {
        var total = filtered("select count(*)" + FILTER, subject, actor, wanted);
        long found = total.query(Long.class).single();
        var lines =
                filtered(PAGE, subject, actor, wanted)
                        .param("limit", PER_PAGE)
                        .param("offset", (wanted.page() - 1) * PER_PAGE)
                        .query((row, i) -> line(row))
                        .list();
        var pages = Math.max(1, Math.ceilDiv(found, (long) PER_PAGE));
        return new Listing(lines, found, wanted.page(), pages);
    }

    private JdbcClient.StatementSpec filtered(
            String sql, @Nullable Long subject, @Nullable String actor, Wanted wanted) {
        return jdbc.sql(sql)
                .param("subject", subject)
                .param("actor", actor)
                .param("from", utc(wanted.from()))
                .param("until", utc(wanted.until()))
                .param("deed", wanted.deed() == null ? null : wanted.deed().name());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private Line line(ResultSet row) throws SQLException {
        var facts = (String[]) row.getArray("facts").getArray();
        return new Line(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                Text.of(row.getString("actor_ko"), row.getString("actor_en")),
                Text.of(row.getString("purpose_ko"), row.getString("purpose_en")),
                row.getString("reference"),
                Deed.valueOf(row.getString("deed")),
                row.getObject("subject", Long.class),
                words.ofUseCase(row.getString("what")),
                Arrays.stream(facts).map(words::of).toList(),
                row.getObject("index", Long.class));
    }

    @Override
    public Optional<Seal> latest() {
        return inTransaction(proving::latest);
    }

    @Override
    public Optional<String> inclusionProof(long entryId) {
        return inTransaction(() -> proving.inclusion(entryId));
    }

    @Override
    public Optional<String> consistencyProof(long earlier, long size) {
        return inTransaction(() -> proving.consistency(earlier, size));
    }
}
