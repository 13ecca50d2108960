package org.madang.residents.cards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code residents.card}: every card that was decided on. */
@Repository
public class CardRows {

    private static final String SELECT =
            """
            select c.id, c.serial, c.application_id, c.resident_id, c.authority, c.state,
                   c.batch_id, c.issued_on, c.ended_why, c.outdated
            from residents.card c
            """;

    private final JdbcClient jdbc;

    CardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A card to be made; its serial is drawn from its id. */
    public long decide(long applicationId, long residentId, String authority) {
        return jdbc.sql(
                        """
                        insert into residents.card (id, serial, application_id, resident_id,
                            authority, state)
                        select n, chr(65 + (n / 100000000 % 26)::int)
                                   || lpad((n % 100000000)::text, 8, '0'),
                               ?, ?, ?, 'TO_PRINT'
                        from (select nextval('residents.card_id') as n) drawn
                        returning id
                        """)
                .params(applicationId, residentId, authority)
                .query(Long.class)
                .single();
    }

    /** All cards of a person, the latest first. */
    public List<Card> of(long residentId) {
        return jdbc.sql(SELECT + "where c.resident_id = ? order by c.id desc")
                .param(residentId)
                .query(CardRows::card)
                .list();
    }

    /** The same, locked: two officials cannot end or hand over one card at once. */
    public List<Card> lockOf(long residentId) {
        return jdbc.sql(SELECT + "where c.resident_id = ? order by c.id desc for update of c")
                .param(residentId)
                .query(CardRows::card)
                .list();
    }

    public Optional<Card> byId(long id) {
        return jdbc.sql(SELECT + "where c.id = ?").param(id).query(CardRows::card).optional();
    }

    /** Cards that wait to be printed, in the order of the decisions; locked. */
    public List<Card> toPrint(int most) {
        return jdbc.sql(
                        SELECT
                                + """
                                where c.state = 'TO_PRINT' order by c.id limit ?
                                for update of c skip locked
                                """)
                .param(most)
                .query(CardRows::card)
                .list();
    }

    public long waitingToPrint() {
        return jdbc.sql("select count(*) from residents.card where state = 'TO_PRINT'")
                .query(Long.class)
                .single();
    }

    public List<Card> inBatch(long batchId) {
        return jdbc.sql(SELECT + "where c.batch_id = ? order by c.id")
                .param(batchId)
                .query(CardRows::card)
                .list();
    }

    /** Cards of an area that wait to be picked up, the oldest first. */
    public List<Card> toPickUp(String divisionPrefix, int most) {
        return jdbc.sql(
                        SELECT
                                + """
                                join residents.resident r on r.id = c.resident_id
                                where c.state = 'PRINTED' and starts_with(r.division, ?)
                                order by c.id limit ?
                                """)
                .params(divisionPrefix, most)
                .query(CardRows::card)
                .list();
    }

    public void sendToPrint(long id, long batchId, LocalDate issuedOn) {
        jdbc.sql(
                        """
                        update residents.card set state = 'PRINTING', batch_id = ?, issued_on = ?
                        where id = ?
                        """)
                .params(batchId, issuedOn, id)
                .update();
    }

    public void printed(long id) {
        jdbc.sql("update residents.card set state = 'PRINTED' where id = ?").param(id).update();
    }

    /** A spoiled card is made again: with the next batch, a new day on its face. */
    public void spoiled(long id) {
        jdbc.sql(
                        """
                        update residents.card
                        set state = 'TO_PRINT', batch_id = null, issued_on = null where id = ?
                        """)
                .param(id)
                .update();
    }

    public void handOver(long id, OffsetDateTime at, String official) {
        jdbc.sql(
                        """
                        update residents.card set state = 'IN_FORCE', handed_at = ?, handed_by = ?
                        where id = ?
                        """)
                .params(at, official, id)
                .update();
    }

    public void lose(long id, OffsetDateTime at) {
        jdbc.sql("update residents.card set state = 'LOST', lost_at = ? where id = ?")
                .params(at, id)
                .update();
    }

    public void findAgain(long id) {
        jdbc.sql("update residents.card set state = 'IN_FORCE', lost_at = null where id = ?")
                .param(id)
                .update();
    }

    public void end(long id, CardEnd why, OffsetDateTime at) {
        jdbc.sql(
                        """
                        update residents.card set state = 'ENDED', ended_at = ?, ended_why = ?
                        where id = ?
                        """)
                .params(at, why.name(), id)
                .update();
    }

    /** Something on the person's card is no longer true. */
    public void outdate(long residentId) {
        jdbc.sql(
                        """
                        update residents.card set outdated = true
                        where resident_id = ? and state in ('IN_FORCE', 'LOST')
                        """)
                .param(residentId)
                .update();
    }

    private static Card card(ResultSet row, int index) throws SQLException {
        var why = row.getString("ended_why");
        return new Card(
                row.getLong("id"),
                row.getString("serial"),
                row.getLong("application_id"),
                row.getLong("resident_id"),
                row.getString("authority"),
                CardState.valueOf(row.getString("state")),
                row.getObject("batch_id", Long.class),
                row.getObject("issued_on", LocalDate.class),
                why == null ? null : CardEnd.valueOf(why),
                row.getBoolean("outdated"));
    }
}
