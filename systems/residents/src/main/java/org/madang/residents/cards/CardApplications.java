package org.madang.residents.cards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.secrets.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code residents.card_application}: who asked for a card, with which photo, and the answer. */
@Repository
public class CardApplications {

    private static final String PHOTO = "residents.card-photo";
    private static final String SELECT =
            """
            select a.id, a.resident_id, a.reason, a.state, a.fee, a.exemption, a.evidence,
                   a.days_late, a.reporter, a.received_at, a.refusal, a.note
            from residents.card_application a
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    CardApplications(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A new application. */
    public record Draft(
            long residentId,
            CardReason reason,
            byte[] photo,
            int fee,
            @Nullable FeeExemption exemption,
            String evidence,
            int daysLate,
            String reporter,
            OffsetDateTime receivedAt) {}

    public long file(Draft draft) {
        var exemption = draft.exemption();
        return jdbc.sql(
                        """
                        insert into residents.card_application (resident_id, reason, state, photo,
                            fee, exemption, evidence, days_late, reporter, received_at)
                        values (?, ?, 'SUBMITTED', ?, ?, ?, ?, ?, ?, ?)
                        returning id
                        """)
                .param(1, draft.residentId())
                .param(2, draft.reason().name())
                .param(3, vault.seal(draft.photo(), PHOTO))
                .param(4, draft.fee())
                .param(5, exemption == null ? null : exemption.name())
                .param(6, draft.evidence())
                .param(7, draft.daysLate())
                .param(8, draft.reporter())
                .param(9, draft.receivedAt())
                .query(Long.class)
                .single();
    }

    public Optional<CardApplication> byId(long id) {
        return jdbc.sql(SELECT + "where a.id = ?")
                .param(id)
                .query(CardApplications::application)
                .optional();
    }

    /** Locked, to be decided by one official alone. */
    public Optional<CardApplication> lock(long id) {
        return jdbc.sql(SELECT + "where a.id = ? for update of a")
                .param(id)
                .query(CardApplications::application)
                .optional();
    }

    /** All of a person, the latest first. */
    public List<CardApplication> of(long residentId) {
        return jdbc.sql(SELECT + "where a.resident_id = ? order by a.id desc limit 50")
                .param(residentId)
                .query(CardApplications::application)
                .list();
    }

    /** Those of an area that wait for a decision, the oldest first. */
    public List<CardApplication> waiting(String divisionPrefix, int most) {
        return jdbc.sql(
                        SELECT
                                + """
                                join residents.resident r on r.id = a.resident_id
                                where a.state = 'SUBMITTED' and starts_with(r.division, ?)
                                order by a.received_at, a.id limit ?
                                """)
                .params(divisionPrefix, most)
                .query(CardApplications::application)
                .list();
    }

    /** The photo of an application, JPEG. */
    public byte[] photo(long id) {
        var sealed =
                jdbc.sql("select photo from residents.card_application where id = ?")
                        .param(id)
                        .query((row, index) -> Objects.requireNonNull(row.getBytes(1)))
                        .single();
        return vault.open(sealed, PHOTO);
    }

    public void accept(long id, String official, OffsetDateTime at) {
        jdbc.sql(
                        """
                        update residents.card_application
                        set state = 'ACCEPTED', decided_by = ?, decided_at = ? where id = ?
                        """)
                .params(official, at, id)
                .update();
    }

    public void refuse(
            long id, String official, OffsetDateTime at, RefusalReason why, String note) {
        jdbc.sql(
                        """
                        update residents.card_application
                        set state = 'REFUSED', decided_by = ?, decided_at = ?, refusal = ?, note = ?
                        where id = ?
                        """)
                .params(official, at, why.name(), note, id)
                .update();
    }

    public void withdraw(long id, OffsetDateTime at) {
        jdbc.sql(
                        """
                        update residents.card_application
                        set state = 'WITHDRAWN', decided_at = ? where id = ?
                        """)
                .params(at, id)
                .update();
    }

    private static CardApplication application(ResultSet row, int index) throws SQLException {
        var exemption = row.getString("exemption");
        var refusal = row.getString("refusal");
        return new CardApplication(
                row.getLong("id"),
                row.getLong("resident_id"),
                CardReason.valueOf(row.getString("reason")),
                CardApplication.State.valueOf(row.getString("state")),
                row.getInt("fee"),
                exemption == null ? null : FeeExemption.valueOf(exemption),
                text(row.getString("evidence")),
                row.getInt("days_late"),
                row.getString("reporter"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                refusal == null ? null : RefusalReason.valueOf(refusal),
                text(row.getString("note")));
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }
}
