package org.madang.kernel.documents.issuing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.documents.DocumentDraft;
import org.madang.kernel.documents.DocumentDraft.PublicFact;
import org.madang.kernel.documents.DocumentNumber;
import org.madang.kernel.documents.Documents.DocumentRecord;
import org.madang.kernel.documents.Documents.IssuedDocument;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The table of documents. */
public final class DocumentRows {

    private static final String RECORD =
            """
            select number, kind, name_ko, name_en, issuer_ko, issuer_en, issued_at, sha256, facts,
                   withdrawn_at, withdrawn_why
              from documents.document
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final TransactionTemplate transaction;
    private final JsonMapper json = JsonMapper.builder().build();

    public DocumentRows(JdbcClient jdbc, Access access, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A file with what decides who may fetch it. */
    record Kept(byte[] bytes, String owner, @Nullable Long subject, String kind) {}

    /** Keeps a document; false where another one has its number. */
    boolean add(DocumentDraft draft, IssuedDocument issued, byte[] sha256) {
        return jdbc.sql(
                                """
                                insert into documents.document
                                    (number, kind, name_ko, name_en, issuer, issuer_ko, issuer_en,
                                     subject, owner, issued_at, sha256, facts, bytes)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                                on conflict do nothing
                                """)
                        .params(
                                issued.number().value(),
                                draft.kind(),
                                draft.name().ko(),
                                draft.name().en(),
                                draft.issuer().code(),
                                draft.issuer().name().ko(),
                                draft.issuer().name().en())
                        .param(draft.subject())
                        .param(draft.owner())
                        .param(issued.issuedAt().atOffset(ZoneOffset.UTC))
                        .param(sha256)
                        .param(json(draft.facts()))
                        .param(issued.file())
                        .update()
                == 1;
    }

    Optional<DocumentRecord> find(DocumentNumber number) {
        return reading(() ->
                jdbc.sql(RECORD + "where number = ?")
                        .param(number.value())
                        .query(this::read)
                        .optional());
    }

    List<DocumentRecord> of(String owner) {
        return reading(() ->
                jdbc.sql(RECORD + "where owner = ? order by issued_at desc limit 100")
                        .param(owner)
                        .query(this::read)
                        .list());
    }

    Optional<Kept> file(DocumentNumber number) {
        return reading(() ->
                jdbc.sql(
                                """
                                select bytes, owner, subject, kind
                                  from documents.document where number = ?
                                """)
                        .param(number.value())
                        .query((row, i) ->
                                new Kept(
                                        row.getBytes(1),
                                        row.getString(2),
                                        row.getObject(3, Long.class),
                                        row.getString(4)))
                        .optional());
    }

    /** The subject of the document now withdrawn, in an inner optional; empty when none was. */
    Optional<Optional<Long>> withdraw(DocumentNumber number, Instant when, String why) {
        return reading(() ->
                jdbc.sql(
                                """
                                update documents.document
                                   set withdrawn_at = ?, withdrawn_why = ?
                                 where number = ? and withdrawn_at is null
                                returning subject
                                """)
                        .params(when.atOffset(ZoneOffset.UTC), why, number.value())
                        .query((row, i) -> Optional.ofNullable(row.getObject(1, Long.class)))
                        .optional());
    }

    /** With the nation's scope: the number or the owner decides, not where somebody lives. */
    private <T> T reading(Supplier<T> work) {
        return Objects.requireNonNull(
                access.within(Scope.NATION, () -> transaction.execute(status -> work.get())));
    }

    private DocumentRecord read(ResultSet row, int index) throws SQLException {
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new DocumentRecord(
                new DocumentNumber(row.getString("number")),
                row.getString("kind"),
                Text.of(row.getString("name_ko"), row.getString("name_en")),
                Text.of(row.getString("issuer_ko"), row.getString("issuer_en")),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                facts(row.getString("facts")),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getString("withdrawn_why"));
    }

    private String json(List<PublicFact> facts) {
        return json.writeValueAsString(
                facts.stream()
                        .map(fact ->
                                Map.of(
                                        "ko", fact.label().ko(),
                                        "en", fact.label().en(),
                                        "value", fact.value()))
                        .toList());
    }

    private List<PublicFact> facts(String words) {
        var facts = new ArrayList<PublicFact>();
        for (var fact : json.readTree(words)) {
            var label = Text.of(fact.path("ko").asString(), fact.path("en").asString());
            facts.add(new PublicFact(label, fact.path("value").asString()));
        }
        return facts;
    }
}
