package org.madang.services.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.facts.FactAnswer;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The evidence of drafts and cases. */
@Component
public class EvidenceRows {

    /**
     * One piece.
     *
     * @param state held, not-held, unavailable or uploaded
     * @param file SHA-256 of the file, or null for a fact
     */
    public record Piece(
            long id,
            String code,
            @Nullable String fact,
            String state,
            @Nullable Text basis,
            @Nullable Text words,
            @Nullable Object value,
            @Nullable String file,
            @Nullable String fileName,
            Instant at) {

        public boolean isHeld() {
            return state.equals("held");
        }
    }

    /** A file as it was stored. */
    public record Stored(String sha256, String mediaType, byte[] bytes) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EvidenceRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public List<Piece> ofDraft(long draft) {
        return jdbc.sql("select * from services.evidence where draft = ? order by id")
                .param(draft)
                .query((row, n) -> read(row))
                .list();
    }

    public List<Piece> ofCase(long caseId) {
        return jdbc.sql("select * from services.evidence where case_id = ? order by id")
                .param(caseId)
                .query((row, n) -> read(row))
                .list();
    }

    /** Values of what is held, by code of the evidence. */
    public static Map<String, Object> facts(List<Piece> pieces) {
        var facts = new LinkedHashMap<String, Object>();
        for (var piece : pieces) {
            var value = piece.value();
            if (piece.isHeld() && value != null) {
                facts.put(piece.code(), value);
            }
        }
        return facts;
    }

    /** Keeps what a system answered for a draft, in place of what it answered before. */
    public void keep(long draft, String code, FactAnswer answer, Instant now) {
        jdbc.sql("delete from services.evidence where draft = ? and code = ?")
                .param(draft)
                .param(code)
                .update();
        add(draft, null, code, answer, now);
    }

    /** Keeps what a system answered for a case. */
    public void keepForCase(long caseId, String code, FactAnswer answer, Instant now) {
        add(null, caseId, code, answer, now);
    }

    private void add(
            @Nullable Long draft,
            @Nullable Long caseId,
            String code,
            FactAnswer answer,
            Instant now) {
        var held = answer instanceof FactAnswer.Held one ? one : null;
        var state =
                switch (answer) {
                    case FactAnswer.Held _ -> "held";
                    case FactAnswer.NotHeld _ -> "not-held";
                    case FactAnswer.Unavailable _ -> "unavailable";
                };
        jdbc.sql(
                        """
                        insert into services.evidence
                            (draft, case_id, code, fact, state, basis_ko, basis_en, words_ko,
                             words_en, value, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                        """)
                .param(draft)
                .param(caseId)
                .param(code)
                .param(answer.code())
                .param(state)
                .param(held == null ? null : held.legalBasis().ko())
                .param(held == null ? null : held.legalBasis().en())
                .param(held == null ? null : held.value().words().ko())
                .param(held == null ? null : held.value().words().en())
                .param(held == null ? null : json.writeValueAsString(held.value().value()))
                .param(at(now))
                .update();
    }

    /** Stores a file once, however many send it, and puts it with the draft or the case. */
    public void keepFile(
            @Nullable Long draft,
            @Nullable Long caseId,
            String code,
            Stored file,
            String fileName,
            boolean scanned,
            Instant now) {
        jdbc.sql(
                        """
                        insert into services.file (sha256, media_type, bytes, stored_at, scanned_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(file.sha256())
                .param(file.mediaType())
                .param(file.bytes())
                .param(at(now))
                .param(scanned ? at(now) : null)
                .update();
        if (draft != null) {
            jdbc.sql("delete from services.evidence where draft = ? and code = ?")
                    .param(draft)
                    .param(code)
                    .update();
        }
        jdbc.sql(
                        """
                        insert into services.evidence
                            (draft, case_id, code, state, file, file_name, at)
                        values (?, ?, ?, 'uploaded', ?, ?, ?)
                        """)
                .param(draft)
                .param(caseId)
                .param(code)
                .param(file.sha256())
                .param(fileName)
                .param(at(now))
                .update();
    }

    public void remove(long draft, String code) {
        jdbc.sql("delete from services.evidence where draft = ? and code = ?")
                .param(draft)
                .param(code)
                .update();
    }

    /** Hands what proves a draft on to the case it became. */
    public void handOn(long draft, long caseId) {
        jdbc.sql("update services.evidence set draft = null, case_id = ? where draft = ?")
                .param(caseId)
                .param(draft)
                .update();
    }

    /**
     * Puts files of the last case of somebody's own with a draft of theirs.
     *
     * @param services whose cases are looked at
     * @param codes of the evidence that the draft needs
     */
    public void carryOver(long resident, List<String> services, long draft, List<String> codes) {
        jdbc.sql(
                        """
                        insert into services.evidence (draft, code, state, file, file_name, at)
                        select :draft, e.code, e.state, e.file, e.file_name, e.at
                          from services.evidence e
                         where e.state = 'uploaded' and e.code in (:codes)
                           and e.case_id = (select c.id from services.service_case c
                                             where c.applicant = :me and c.subject = :me
                                               and c.service in (:services)
                                               and c.decided_at is not null
                                             order by c.submitted_at desc, c.id desc limit 1)
                        """)
                .param("draft", draft)
                .param("codes", codes.isEmpty() ? List.of("") : codes)
                .param("me", resident)
                .param("services", services)
                .update();
    }

    /** The case that a piece belongs to; empty while it is a draft's. */
    public Optional<Long> caseOf(long piece) {
        return jdbc.sql("select case_id from services.evidence where id = ? and draft is null")
                .param(piece)
                .query(Long.class)
                .optional();
    }

    /** The file of a piece of a case or draft that the scope shows. */
    public Optional<Stored> file(long piece) {
        return jdbc.sql(
                        """
                        select f.sha256, f.media_type, f.bytes
                          from services.evidence e join services.file f on f.sha256 = e.file
                         where e.id = ?
                        """)
                .param(piece)
                .query((row, n) -> new Stored(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional();
    }

    private Piece read(ResultSet row) throws SQLException {
        var value = row.getString("value");
        return new Piece(
                row.getLong("id"),
                row.getString("code"),
                row.getString("fact"),
                row.getString("state"),
                text(row, "basis"),
                text(row, "words"),
                value == null ? null : json.readValue(value, Object.class),
                row.getString("file"),
                row.getString("file_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Text text(ResultSet row, String column) throws SQLException {
        var ko = row.getString(column + "_ko");
        return ko == null ? null : Text.of(ko, row.getString(column + "_en"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
