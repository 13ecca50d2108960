package org.madang.forensics.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kinship.Sex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code forensics.family} and {@code forensics.person}: pedigrees by codes. */
@Repository
public class Families {

    private final JdbcClient jdbc;

    Families(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All families of the open case, in the order of their codes. */
    public List<FamilyRow> all(long disasterId) {
        Map<Long, List<PersonRow>> people = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select id, family_id, code, sex, father_id, mother_id, born, missing, place
                        from forensics.person where disaster_id = ? order by family_id, place, id
                        """)
                .param(disasterId)
                .query(Families::person)
                .list()
                .forEach(p -> people.computeIfAbsent(p.familyId(), f -> new ArrayList<>()).add(p));
        return jdbc.sql("select id, code from forensics.family where disaster_id = ? order by code")
                .param(disasterId)
                .query((row, i) -> {
                    long id = row.getLong("id");
                    return new FamilyRow(
                            id, row.getString("code"), people.getOrDefault(id, List.of()));
                })
                .list();
    }

    public Optional<FamilyRow> byId(long disasterId, long familyId) {
        return jdbc.sql("select id, code from forensics.family where disaster_id = ? and id = ?")
                .params(disasterId, familyId)
                .query((row, i) ->
                        new FamilyRow(row.getLong("id"), row.getString("code"), people(familyId)))
                .optional();
    }

    private List<PersonRow> people(long familyId) {
        return jdbc.sql(
                        """
                        select id, family_id, code, sex, father_id, mother_id, born, missing, place
                        from forensics.person where family_id = ? order by place, id
                        """)
                .param(familyId)
                .query(Families::person)
                .list();
    }

    /** Opens a family; empty when the case has one of that code. */
    public Optional<Long> add(long disasterId, String code) {
        return jdbc.sql(
                        """
                        insert into forensics.family (id, disaster_id, code)
                        values (nextval('forensics.ids'), ?, ?)
                        on conflict (disaster_id, code) do nothing
                        returning id
                        """)
                .params(disasterId, code)
                .query(Long.class)
                .optional();
    }

    /** Somebody to be put into a pedigree. */
    public record NewPerson(
            String code,
            Sex sex,
            @Nullable Long fatherId,
            @Nullable Long motherId,
            @Nullable Integer born,
            boolean missing) {}

    /** Puts somebody into a pedigree, whose rules were looked at before. */
    public long add(long disasterId, long familyId, NewPerson person) {
        return jdbc.sql(
                        """
                        insert into forensics.person (id, disaster_id, family_id, code, sex,
                            father_id, mother_id, born, missing, place)
                        values (nextval('forensics.ids'), ?, ?, ?, ?, ?, ?, ?, ?,
                            (select coalesce(max(place), 0) + 1 from forensics.person
                                where family_id = ?))
                        returning id
                        """)
                .param(1, disasterId)
                .param(2, familyId)
                .param(3, person.code())
                .param(4, person.sex().name())
                .param(5, person.fatherId())
                .param(6, person.motherId())
                .param(7, person.born())
                .param(8, person.missing())
                .param(9, familyId)
                .query(Long.class)
                .single();
    }

    public void change(long personId, NewPerson person) {
        jdbc.sql(
                        """
                        update forensics.person set code = ?, sex = ?, father_id = ?,
                            mother_id = ?, born = ?, missing = ? where id = ?
                        """)
                .param(1, person.code())
                .param(2, person.sex().name())
                .param(3, person.fatherId())
                .param(4, person.motherId())
                .param(5, person.born())
                .param(6, person.missing())
                .param(7, personId)
                .update();
    }

    /** Takes somebody out of a pedigree; nobody may hang on them. */
    public void remove(long personId) {
        jdbc.sql("delete from forensics.person where id = ?").param(personId).update();
    }

    /** Whether samples, findings, comparisons or proposals speak of somebody. */
    public boolean isSpokenOf(long personId) {
        return jdbc.sql(
                        """
                        select exists (select from forensics.sample where person_id = :p)
                            or exists (select from forensics.finding where person_id = :p)
                            or exists (select from forensics.comparison where person_id = :p)
                            or exists (select from forensics.form where person_id = :p)
                            or exists (select from forensics.proposal where person_id = :p)
                        """)
                .param("p", personId)
                .query(Boolean.class)
                .single();
    }

    private static PersonRow person(ResultSet row, int index) throws SQLException {
        return new PersonRow(
                row.getLong("id"),
                row.getLong("family_id"),
                row.getString("code"),
                Sex.valueOf(row.getString("sex")),
                row.getObject("father_id", Long.class),
                row.getObject("mother_id", Long.class),
                row.getObject("born", Integer.class),
                row.getBoolean("missing"),
                row.getInt("place"));
    }
}
