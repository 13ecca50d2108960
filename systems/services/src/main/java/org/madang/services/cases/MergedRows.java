package org.madang.services.cases;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Petitions that were received as one with another. */
@Component
public class MergedRows {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final CaseRows rows;

    MergedRows(JdbcClient jdbc, CaseRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Petitions of others for the same service that wait at the same office. */
    public List<Case> candidates(Case one) {
        return jdbc.sql(
                        """
                        select * from services.service_case
                         where duty = :duty and division = :division and decided_at is null
                           and service = :service and state = 'arrived' and applicant <> :applicant
                         order by submitted_at, id limit :most
                        """)
                .param("duty", one.duty())
                .param("division", one.division())
                .param("service", one.service())
                .param("applicant", one.applicant())
                .param("most", MOST)
                .query((row, n) -> rows.read(row))
                .list();
    }

    /** The ones that were received with this one. */
    public List<Case> of(Case lead) {
        return jdbc.sql("select * from services.service_case where merged = ? order by id")
                .param(lead.id())
                .query((row, n) -> rows.read(row))
                .list();
    }

    /** Those that are still dealt with together: in hand, at the same office. */
    List<Case> together(Case lead) {
        return jdbc.sql(
                        """
                        select * from services.service_case
                         where merged = ? and state = 'in-hand' and division = ? and duty = ?
                         order by id for update
                        """)
                .params(lead.id(), lead.division(), lead.duty())
                .query((row, n) -> rows.read(row))
                .list();
    }

    /** The number of the one that this was received with. */
    public Optional<String> lead(Case one) {
        return jdbc.sql(
                        """
                        select l.number from services.service_case c
                          join services.service_case l on l.id = c.merged where c.id = ?
                        """)
                .param(one.id())
                .query(String.class)
                .optional();
    }

    void merge(Case lead, Case other) {
        jdbc.sql("update services.service_case set merged = ? where id = ?")
                .params(lead.id(), other.id())
                .update();
    }
}
