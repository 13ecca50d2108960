package org.madang.residents.cards.printing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code residents.card_batch}: cards that went to the printer together. */
@Repository
class CardBatches {

    private final JdbcClient jdbc;

    CardBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A batch.
     *
     * @param reportedAt null while the printer has not reported
     */
    record Batch(
            long id,
            Instant madeAt,
            String madeBy,
            int cards,
            @Nullable Instant reportedAt,
            @Nullable Integer spoiled) {}

    long open(OffsetDateTime at, String official, int cards) {
        return jdbc.sql(
                        """
                        insert into residents.card_batch (made_at, made_by, cards)
                        values (?, ?, ?) returning id
                        """)
                .params(at, official, cards)
                .query(Long.class)
                .single();
    }

    List<Batch> latest(int most) {
        return jdbc.sql(
                        """
                        select id, made_at, made_by, cards, reported_at, spoiled
                        from residents.card_batch order by id desc limit ?
                        """)
                .param(most)
                .query(CardBatches::batch)
                .list();
    }

    /** Locked: a report is made once. */
    Optional<Batch> lock(long id) {
        return jdbc.sql(
                        """
                        select id, made_at, made_by, cards, reported_at, spoiled
                        from residents.card_batch where id = ? for update
                        """)
                .param(id)
                .query(CardBatches::batch)
                .optional();
    }

    void report(long id, OffsetDateTime at, String official, int spoiled) {
        jdbc.sql(
                        """
                        update residents.card_batch
                        set reported_at = ?, reported_by = ?, spoiled = ? where id = ?
                        """)
                .params(at, official, spoiled, id)
                .update();
    }

    private static Batch batch(ResultSet row, int index) throws SQLException {
        var reported = row.getObject("reported_at", OffsetDateTime.class);
        return new Batch(
                row.getLong("id"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                row.getInt("cards"),
                reported == null ? null : reported.toInstant(),
                row.getObject("spoiled", Integer.class));
    }
}
