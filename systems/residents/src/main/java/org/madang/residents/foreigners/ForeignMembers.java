package org.madang.residents.foreigners;

import java.time.LocalDate;
import java.util.List;
import org.madang.residents.Relation;
import org.madang.residents.ResidentNumber;
import org.madang.residents.registry.SealedNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code residents.foreign_member}. */
@Repository
public class ForeignMembers {

    private final JdbcClient jdbc;
    private final SealedNumbers numbers;

    ForeignMembers(JdbcClient jdbc, SealedNumbers numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    /** Who is shown on the household that day. */
    public List<ForeignMember> of(long householdId, LocalDate day) {
        return jdbc.sql(
                        """
                        select id, number_cipher, name, nationality, birth_date, relation,
                               lower(period) as since
                        from residents.foreign_member
                        where household_id = ? and period @> ?::date order by lower(period), id
                        """)
                .params(householdId, day)
                .query((row, index) ->
                        new ForeignMember(
                                row.getLong("id"),
                                numbers.open(row.getBytes("number_cipher")),
                                row.getString("name"),
                                row.getString("nationality"),
                                row.getObject("birth_date", LocalDate.class),
                                Relation.valueOf(row.getString("relation")),
                                row.getObject("since", LocalDate.class)))
                .list();
    }

    /** Whether the foreigner is shown anywhere in what the transaction sees from that day on. */
    boolean isShown(ResidentNumber number, LocalDate day) {
        return jdbc.sql(
                        """
                        select exists (select from residents.foreign_member
                                       where number_index = ? and period && daterange(?, null))
                        """)
                .params(numbers.index(number), day)
                .query(Boolean.class)
                .single();
    }

    void add(ForeignMemberCommand command, long household, String division, long reportId) {
        jdbc.sql(
                        """
                        insert into residents.foreign_member (household_id, division, number_index,
                            number_cipher, name, nationality, birth_date, relation, period,
                            report_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, daterange(?, null), ?)
                        """)
                .params(
                        household,
                        division,
                        numbers.index(command.number()),
                        numbers.seal(command.number()),
                        command.name(),
                        command.nationality(),
                        command.birthDate(),
                        command.relation().name(),
                        command.on(),
                        reportId)
                .update();
    }

    /** Whether the foreigner is shown on the household, since before that day. */
    boolean isOn(long household, ResidentNumber number, LocalDate day) {
        return jdbc.sql(
                        """
                        select exists (select from residents.foreign_member
                                       where household_id = ? and number_index = ?
                                           and upper_inf(period) and lower(period) < ?)
                        """)
                .params(household, numbers.index(number), day)
                .query(Boolean.class)
                .single();
    }

    void end(long household, ResidentNumber number, LocalDate day, long reportId) {
        jdbc.sql(
                        """
                        update residents.foreign_member
                        set period = daterange(lower(period), ?), ended_by = ?
                        where household_id = ? and number_index = ? and upper_inf(period)
                        """)
                .params(day, reportId, household, numbers.index(number))
                .update();
    }
}
