package org.madang.forensics.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code forensics.identity} and {@code forensics.missing_report}: who is missed and by whom, kept
 * apart from genetic data (DNA Act, Article 3 (2)). The laboratory's part shows none of it.
 */
@Repository
public class Identities {

    private final JdbcClient jdbc;
    private final Seals seals;
    private final JsonMapper json;

    Identities(JdbcClient jdbc, Seals seals, JsonMapper json) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.json = json;
    }

    /** Name of somebody, in both scripts. */
    public record Name(String ko, String en) {}

    /** How to reach whoever reported somebody missing. */
    public record Contact(String name, String relation, String phone) {}

    /**
     * A report that somebody is missing.
     *
     * @param residentId the missing person in the register, or null
     * @param toldOn the day the family was told in person, or null
     */
    public record Report(
            long personId,
            @Nullable Long residentId,
            Name name,
            @Nullable Long reporterId,
            LocalDate reportedOn,
            Contact contact,
            @Nullable LocalDate toldOn,
            @Nullable String toldBy) {}

    public void name(long disasterId, long personId, @Nullable Long residentId, Name name) {
        jdbc.sql(
                        """
                        insert into forensics.identity (person_id, disaster_id, resident_id, cipher)
                        values (?, ?, ?, ?)
                        on conflict (person_id) do update
                        set resident_id = excluded.resident_id, cipher = excluded.cipher
                        """)
                .param(1, personId)
                .param(2, disasterId)
                .param(3, residentId)
                .param(4, seals.seal(json.writeValueAsString(name), Seals.Kind.IDENTITY, personId))
                .update();
    }

    public void report(
            long disasterId,
            long personId,
            @Nullable Long reporterId,
            LocalDate day,
            Contact contact) {
        jdbc.sql(
                        """
                        insert into forensics.missing_report
                            (person_id, disaster_id, reporter_id, reported_on, contact)
                        values (?, ?, ?, ?, ?)
                        on conflict (person_id) do update
                        set reporter_id = excluded.reporter_id,
                            reported_on = excluded.reported_on, contact = excluded.contact
                        """)
                .param(1, personId)
                .param(2, disasterId)
                .param(3, reporterId)
                .param(4, day)
                .param(
                        5,
                        seals.seal(json.writeValueAsString(contact), Seals.Kind.CONTACT, personId))
                .update();
    }

    private static final String REPORT =
            """
            select i.person_id, i.resident_id, i.cipher, r.reporter_id, r.reported_on, r.contact,
                   r.told_on, r.told_by
            from forensics.identity i
            join forensics.missing_report r on r.person_id = i.person_id
            """;

    public List<Report> reports(long disasterId) {
        return jdbc.sql(REPORT + "where i.disaster_id = ? order by i.person_id")
                .param(disasterId)
                .query(this::row)
                .list();
    }

    public Optional<Report> of(long personId) {
        return jdbc.sql(REPORT + "where i.person_id = ?")
                .param(personId)
                .query(this::row)
                .optional();
    }

    /** The family was told, in person, by the official. */
    public void told(long personId, LocalDate day, String by) {
        jdbc.sql(
                        """
                        update forensics.missing_report set told_on = ?, told_by = ?
                        where person_id = ?
                        """)
                .params(day, by, personId)
                .update();
    }

    /** What was told no longer holds. */
    public void untold(long personId) {
        jdbc.sql(
                        """
                        update forensics.missing_report set told_on = null, told_by = null
                        where person_id = ?
                        """)
                .param(personId)
                .update();
    }

    /** A line for the family's page. */
    public void notice(long disasterId, long personId, String kind) {
        jdbc.sql(
                        """
                        insert into forensics.notice (id, disaster_id, person_id, kind)
                        values (nextval('forensics.ids'), ?, ?, ?)
                        """)
                .params(disasterId, personId, kind)
                .update();
    }

    private Report row(ResultSet row, int index) throws SQLException {
        long id = row.getLong("person_id");
        return new Report(
                id,
                row.getObject("resident_id", Long.class),
                json.readValue(
                        seals.open(row.getBytes("cipher"), Seals.Kind.IDENTITY, id), Name.class),
                row.getObject("reporter_id", Long.class),
                row.getObject("reported_on", LocalDate.class),
                json.readValue(
                        seals.open(row.getBytes("contact"), Seals.Kind.CONTACT, id), Contact.class),
                row.getObject("told_on", LocalDate.class),
                row.getString("told_by"));
    }
}
