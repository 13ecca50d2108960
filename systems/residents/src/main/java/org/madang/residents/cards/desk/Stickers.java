package org.madang.residents.cards.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code residents.card_sticker}: new addresses still to be put on the back of cards. */
@Repository
public class Stickers {

    private static final String SELECT =
            """
            select s.id, s.card_id, s.resident_id, c.serial, s.moved_on
            from residents.card_sticker s join residents.card c on c.id = s.card_id
            """;

    private final JdbcClient jdbc;

    Stickers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A sticker that waits for the card to be brought. */
    public record Sticker(
            long id, long cardId, long residentId, String serial, LocalDate movedOn) {}

    /**
     * Asks for a sticker on the card a mover holds, once a report; a move later than one not yet
     * done takes its place.
     */
    public void ask(long residentId, long reportId, LocalDate movedOn) {
        jdbc.sql(
                        """
                        delete from residents.card_sticker
                        where resident_id = ? and done_at is null and report_id < ?
                        """)
                .params(residentId, reportId)
                .update();
        jdbc.sql(
                        """
                        insert into residents.card_sticker (card_id, resident_id, report_id,
                            moved_on)
                        select c.id, c.resident_id, ?, ? from residents.card c
                        where c.resident_id = ? and c.state in ('IN_FORCE', 'PRINTED')
                        on conflict (card_id, report_id) do nothing
                        """)
                .params(reportId, movedOn, residentId)
                .update();
    }

    List<Sticker> waiting(String divisionPrefix, int most) {
        return jdbc.sql(
                        SELECT
                                + """
                                join residents.resident r on r.id = s.resident_id
                                where s.done_at is null and c.state = 'IN_FORCE'
                                  and starts_with(r.division, ?)
                                order by s.asked_at, s.id limit ?
                                """)
                .params(divisionPrefix, most)
                .query(Stickers::sticker)
                .list();
    }

    /** Whether the person has a card on which the new address is missing. */
    public Optional<Sticker> waitingOf(long residentId) {
        return jdbc.sql(
                        SELECT
                                + """
                                where s.done_at is null and c.state = 'IN_FORCE'
                                  and s.resident_id = ? order by s.id desc limit 1
                                """)
                .param(residentId)
                .query(Stickers::sticker)
                .optional();
    }

    Optional<Sticker> byId(long id) {
        return jdbc.sql(SELECT + "where s.id = ? and s.done_at is null")
                .param(id)
                .query(Stickers::sticker)
                .optional();
    }

    void done(long id, OffsetDateTime at, String official) {
        jdbc.sql("update residents.card_sticker set done_at = ?, done_by = ? where id = ?")
                .params(at, official, id)
                .update();
    }

    private static Sticker sticker(ResultSet row, int index) throws SQLException {
        return new Sticker(
                row.getLong("id"),
                row.getLong("card_id"),
                row.getLong("resident_id"),
                row.getString("serial"),
                row.getObject("moved_on", LocalDate.class));
    }
}
