package org.madang.residents.cards.noticing;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code residents.card_notice}: who was told to apply, and until when. */
@Repository
public class CardNotices {

    private final JdbcClient jdbc;

    CardNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When the person's time to apply began and ends. */
    public record Notice(LocalDate dueFrom, LocalDate dueUntil) {}

    public Optional<Notice> of(long residentId) {
        return jdbc.sql(
                        """
                        select due_from, due_until from residents.card_notice
                        where resident_id = ?
                        """)
                .param(residentId)
                .query((row, index) ->
                        new Notice(
                                row.getObject(1, LocalDate.class),
                                row.getObject(2, LocalDate.class)))
                .optional();
    }
}
