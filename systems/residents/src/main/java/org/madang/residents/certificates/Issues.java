package org.madang.residents.certificates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.preface.Writes;
import org.madang.residents.IssueRequest;
import org.madang.residents.Requester;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code residents.issue}: every paper issued or refused, to whom and why. */
@Repository
class Issues {

    private static final String SELECT =
            """
            select id, kind, resident_id, division, document, requester, requester_name, purpose,
                   evidence, fee, refusal, issued_by, issued_at
            from residents.issue
            """;

    private final JdbcClient jdbc;
    private final Writes writes;

    Issues(JdbcClient jdbc, Writes writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /**
     * A line of the counter.
     *
     * @param document its number; null where it was refused
     * @param refusal why it was; null where it was issued
     */
    record Line(
            long id,
            String kind,
            @Nullable Long residentId,
            String division,
            @Nullable String document,
            Requester requester,
            String requesterName,
            String purpose,
            String evidence,
            int fee,
            @Nullable String refusal,
            String issuedBy,
            Instant issuedAt) {}

    /**
     * A paper about to be counted.
     *
     * @param residentId whom it is about; null for a list of an address
     * @param addressId the address it is about, or null
     */
    record Draft(
            String kind,
            @Nullable Long residentId,
            @Nullable Long addressId,
            String division,
            IssueRequest request,
            int fee,
            String by) {}

    void issued(Draft draft, String document) {
        add(draft, document, null);
    }

    void refused(Draft draft, String why) {
        add(draft, null, why);
    }

    private void add(Draft draft, @Nullable String document, @Nullable String refusal) {
        var request = draft.request();
        writes.later(
                """
                insert into residents.issue (kind, resident_id, address_id, division,
                    document, requester, requester_id, requester_name, purpose, evidence,
                    fee, refusal, issued_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                draft.kind(),
                draft.residentId(),
                draft.addressId(),
                draft.division(),
                document,
                request.requester().name(),
                request.requesterId(),
                request.name(),
                request.purpose(),
                request.evidence(),
                draft.fee(),
                refusal,
                draft.by());
    }

    /** Papers about a person, newest first. */
    List<Line> about(long residentId, int limit) {
        return jdbc.sql(SELECT + "where resident_id = ? order by issued_at desc, id desc limit ?")
                .params(residentId, limit)
                .query(Issues::line)
                .list();
    }

    Optional<Line> byId(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(Issues::line).optional();
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getString("kind"),
                row.getObject("resident_id", Long.class),
                row.getString("division"),
                row.getString("document"),
                Requester.valueOf(row.getString("requester")),
                row.getString("requester_name"),
                row.getString("purpose"),
                row.getString("evidence"),
                row.getInt("fee"),
                row.getString("refusal"),
                row.getString("issued_by"),
                Objects.requireNonNull(row.getObject("issued_at", OffsetDateTime.class))
                        .toInstant());
    }
}
