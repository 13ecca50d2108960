package org.madang.forensics.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kinship.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code forensics.sample}: samples, and their profiles sealed. */
@Repository
public class Samples {

    private static final String SELECT =
            """
            select id, code, kind, person_id, remains_id, material, taken_on, consent_on,
                   drop_out, profile, markers, destroyed_on, deleted_on, deleted_why
            from forensics.sample
            """;

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Disasters ids;

    Samples(JdbcClient jdbc, Seals seals, Disasters ids) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.ids = ids;
    }

    public List<SampleRow> all(long disasterId) {
        return jdbc.sql(SELECT + "where disaster_id = ? order by code")
                .param(disasterId)
                .query(this::row)
                .list();
    }

    public List<SampleRow> ofRemains(long remainsId) {
        return jdbc.sql(SELECT + "where remains_id = ? order by code")
                .param(remainsId)
                .query(this::row)
                .list();
    }

    public List<SampleRow> ofFamily(long familyId) {
        return jdbc.sql(
                        SELECT
                                + """
                                where person_id in
                                    (select p.id from forensics.person p where p.family_id = ?)
                                order by code
                                """)
                .param(familyId)
                .query(this::row)
                .list();
    }

    public Optional<SampleRow> byId(long disasterId, long id) {
        return jdbc.sql(SELECT + "where disaster_id = ? and id = ?")
                .params(disasterId, id)
                .query(this::row)
                .optional();
    }

    /** A sample that arrives. */
    public record NewSample(
            String code,
            SampleRow.Kind kind,
            @Nullable Long personId,
            @Nullable Long remainsId,
            String material,
            LocalDate takenOn,
            @Nullable LocalDate consentOn,
            double dropOut,
            Profile profile) {}

    /** Enters a sample; empty when the code is taken in this case. */
    public Optional<Long> add(long disasterId, NewSample sample, String by) {
        long id = ids.nextId();
        return jdbc.sql(
                        """
                        insert into forensics.sample (id, disaster_id, code, kind, person_id,
                            remains_id, material, taken_on, consent_on, drop_out, profile,
                            markers, entered_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (disaster_id, code) do nothing
                        returning id
                        """)
                .param(1, id)
                .param(2, disasterId)
                .param(3, sample.code())
                .param(4, sample.kind().name())
                .param(5, sample.personId())
                .param(6, sample.remainsId())
                .param(7, sample.material())
                .param(8, sample.takenOn())
                .param(9, sample.consentOn())
                .param(10, sample.dropOut())
                .param(11, sealed(id, sample.profile()))
                .param(12, sample.profile().genotypes().size())
                .param(13, by)
                .query(Long.class)
                .optional();
    }

    /** Gives a sample its profile, or another one. */
    public void type(long id, Profile profile, double dropOut) {
        jdbc.sql(
                        """
                        update forensics.sample set profile = ?, markers = ?, drop_out = ?
                        where id = ? and deleted_on is null
                        """)
                .param(1, sealed(id, profile))
                .param(2, profile.genotypes().size())
                .param(3, dropOut)
                .param(4, id)
                .update();
    }

    /** The sample itself is destroyed (DNA Act, Article 12 (1)). */
    public void destroyed(long id, LocalDate day, String by) {
        jdbc.sql(
                        """
                        update forensics.sample set destroyed_on = ?, destroyed_by = ?
                        where id = ? and destroyed_on is null
                        """)
                .params(day, by, id)
                .update();
    }

    /** What was read from it is deleted (DNA Act, Article 13 (5)). */
    public void deleted(long id, LocalDate day, String why) {
        jdbc.sql(
                        """
                        update forensics.sample
                        set profile = null, markers = 0, deleted_on = ?, deleted_why = ?
                        where id = ? and deleted_on is null
                        """)
                .params(day, why, id)
                .update();
    }

    private byte @Nullable [] sealed(long id, Profile profile) {
        return profile.isEmpty()
                ? null
                : seals.seal(ProfileText.write(profile), Seals.Kind.PROFILE, id);
    }

    private SampleRow row(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        double dropOut = row.getDouble("drop_out");
        var sealed = row.getBytes("profile");
        var profile =
                sealed == null
                        ? Profile.EMPTY
                        : ProfileText.read(seals.open(sealed, Seals.Kind.PROFILE, id), dropOut);
        return new SampleRow(
                id,
                row.getString("code"),
                SampleRow.Kind.valueOf(row.getString("kind")),
                row.getObject("person_id", Long.class),
                row.getObject("remains_id", Long.class),
                row.getString("material"),
                row.getObject("taken_on", LocalDate.class),
                row.getObject("consent_on", LocalDate.class),
                dropOut,
                profile,
                row.getInt("markers"),
                row.getObject("destroyed_on", LocalDate.class),
                row.getObject("deleted_on", LocalDate.class),
                row.getString("deleted_why"));
    }
}
