package org.madang.residents.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Relation;
import org.madang.residents.Residence;
import org.madang.residents.Sex;
import org.madang.residents.Status;

/**
 * A person as the register holds them now, for rules to decide on.
 *
 * @param residence the one that lasts; null for the dead
 */
public record Held(
        long id,
        LocalDate birthDate,
        Sex sex,
        Status status,
        String division,
        long householdId,
        int version,
        @Nullable Residence residence) {

    static final String SELECT =
            """
            select r.id, r.birth_date, r.sex, r.status, r.division, r.household_id, r.version,
                   lower(p.period) as since, upper(p.period) as until,
                   p.household_id as residence_household_id, p.relation,
                   p.division as residence_division, p.address_id, p.unit, p.cause, p.reported_on
            from residents.resident r
            left join residents.residence p on p.resident_id = r.id and upper_inf(p.period)
            """;

    static Held of(ResultSet row, int index) throws SQLException {
        return new Held(
                row.getLong("id"),
                Ranges.date(row, "birth_date"),
                Sex.ofCode(row.getString("sex")),
                Status.valueOf(row.getString("status")),
                row.getString("division"),
                row.getLong("household_id"),
                row.getInt("version"),
                row.getObject("since") == null ? null : Ranges.residence(row));
    }

    /** Whether this person lives in the household they were last in. */
    public boolean livesThere() {
        return residence != null;
    }

    /** The lasting residence of somebody who lives somewhere. */
    public Residence lived() {
        if (residence == null) {
            throw new IllegalStateException("who lives in a household has a residence");
        }
        return residence;
    }

    /** What the person is to the head of the household they live in. */
    public Relation relation() {
        return lived().relation();
    }

    /** The day the lasting residence began. */
    public LocalDate since() {
        return lived().period().start();
    }

    public boolean isHead() {
        return residence != null && residence.relation() == Relation.HEAD;
    }
}
