package org.madang.kernel.notices;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.kernel.secrets.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What lies in somebody's inbox. Each question runs in a transaction that is told whose inbox it
 * may open. One's own inbox is no reading of personal data by another, so it is not journaled.
 */
final class Inbox {

    static final int PER_PAGE = 20;
    private static final String CONTEXT = "notices.email";

    /** A notice as it lies there. */
    record Item(
            long id,
            Text subject,
            Text words,
            @Nullable String link,
            @Nullable String reference,
            Instant sentAt,
            boolean isNew) {}

    /** One page, newest first. */
    record Listing(List<Item> items, long total, long unread, long page, long pages) {}

    /** Where else the recipient is told. */
    record Contact(String email, Language language) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Vault vault;
    private final HouseClock clock;

    Inbox(JdbcClient jdbc, TransactionTemplate transactions, Vault vault, HouseClock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.vault = vault;
        this.clock = clock;
    }

    long unread(Recipient recipient) {
        return opened(recipient, () -> countUnread(recipient));
    }

    Listing page(Recipient recipient, long page) {
        return opened(
                recipient,
                () -> {
                    long total =
                            jdbc.sql("select count(*) from notices.notice where recipient = ?")
                                    .param(recipient.actorId())
                                    .query(Long.class)
                                    .single();
                    var items =
                            jdbc.sql(
                                            """
                                            select * from notices.notice where recipient = ?
                                            order by id desc limit ? offset ?
                                            """)
                                    .params(recipient.actorId(), PER_PAGE, (page - 1) * PER_PAGE)
                                    .query((row, n) -> item(row))
                                    .list();
                    long pages = Math.max(1, (total + PER_PAGE - 1) / PER_PAGE);
                    return new Listing(items, total, countUnread(recipient), page, pages);
                });
    }

    /** Marks a notice as read and says where it leads; empty when it is not in this inbox. */
    Optional<String> read(Recipient recipient, long id, String otherwise) {
        return opened(
                recipient,
                () -> {
                    jdbc.sql(
                                    """
                                    update notices.notice set read_at = greatest(?, sent_at)
                                    where id = ? and recipient = ? and read_at is null
                                    """)
                            .params(now(), id, recipient.actorId())
                            .update();
                    return jdbc.sql(
                                    """
                                    select coalesce(link, ?) from notices.notice
                                    where id = ? and recipient = ?
                                    """)
                            .params(otherwise, id, recipient.actorId())
                            .query(String.class)
                            .optional();
                });
    }

    void readAll(Recipient recipient) {
        opened(
                recipient,
                () ->
                        jdbc.sql(
                                        """
                                        update notices.notice set read_at = greatest(?, sent_at)
                                        where recipient = ? and read_at is null
                                        """)
                                .params(now(), recipient.actorId())
                                .update());
    }

    Optional<Contact> contact(Recipient recipient) {
        return opened(
                recipient,
                () ->
                        jdbc.sql("select email, language from notices.contact where recipient = ?")
                                .param(recipient.actorId())
                                .query((row, n) -> contact(row))
                                .optional());
    }

    private Contact contact(ResultSet row) throws SQLException {
        var email = new String(vault.open(row.getBytes(1), CONTEXT), StandardCharsets.UTF_8);
        return new Contact(email, Language.ofTag(row.getString(2)));
    }

    /** Tells the recipient by e-mail from now on; an empty address ends that. */
    void keep(Recipient recipient, Optional<Contact> contact) {
        opened(
                recipient,
                () ->
                        contact.isEmpty()
                                ? jdbc.sql("delete from notices.contact where recipient = ?")
                                        .param(recipient.actorId())
                                        .update()
                                : jdbc.sql(
                                                """
                                                insert into notices.contact
                                                    (recipient, email, language, since)
                                                values (?, ?, ?, ?)
                                                on conflict (recipient) do update
                                                    set email = excluded.email,
                                                        language = excluded.language,
                                                        since = excluded.since
                                                """)
                                        .params(
                                                recipient.actorId(),
                                                sealed(contact.get()),
                                                contact.get().language().tag(),
                                                now())
                                        .update());
    }

    private byte[] sealed(Contact contact) {
        return vault.seal(contact.email().getBytes(StandardCharsets.UTF_8), CONTEXT);
    }

    /** The notice as it may leave the house, read as its recipient. */
    Optional<Channel.Letter> letter(Recipient recipient, long id) {
        var to = contact(recipient);
        return opened(
                recipient,
                () ->
                        jdbc.sql("select * from notices.notice where id = ? and recipient = ?")
                                .params(id, recipient.actorId())
                                .query((row, n) -> item(row))
                                .optional()
                                .map(item ->
                                        new Channel.Letter(
                                                item.id(),
                                                recipient,
                                                item.subject(),
                                                item.reference(),
                                                item.sentAt(),
                                                to.map(Contact::email).orElse(null),
                                                to.map(Contact::language).orElse(Language.KO))));
    }

    private long countUnread(Recipient recipient) {
        return jdbc.sql(
                        """
                        select count(*) from notices.notice
                        where recipient = ? and read_at is null
                        """)
                .param(recipient.actorId())
                .query(Long.class)
                .single();
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getLong("id"),
                Text.of(row.getString("subject_ko"), row.getString("subject_en")),
                Text.of(row.getString("words_ko"), row.getString("words_en")),
                row.getString("link"),
                row.getString("reference"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") == null);
    }

    private OffsetDateTime now() {
        return clock.clock().instant().atOffset(ZoneOffset.UTC);
    }

    private <T> T opened(Recipient recipient, Supplier<T> work) {
        var answer =
                transactions.execute(status -> {
                    jdbc.sql("select set_config('madang.inbox', ?, true)")
                            .param(recipient.actorId())
                            .query(String.class)
                            .single();
                    try {
                        return work.get();
                    } finally {
                        jdbc.sql("select set_config('madang.inbox', '', true)")
                                .query(String.class)
                                .single();
                    }
                });
        return java.util.Objects.requireNonNull(answer);
    }
}
