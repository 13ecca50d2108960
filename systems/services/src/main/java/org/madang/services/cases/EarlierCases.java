package org.madang.services.cases;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the same person asked before. */
@Component
public class EarlierCases {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final CaseRows rows;

    EarlierCases(JdbcClient jdbc, CaseRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * Earlier petitions that no statute governs, the last first, as far as the scope shows them.
     */
    public List<Case> petitions(Case one) {
        return jdbc.sql(
                        """
                        select * from services.service_case
                         where applicant = ? and kind <> 'statutory' and id < ?
                         order by submitted_at desc, id desc limit ?
                        """)
                .params(one.applicant(), one.id(), MOST)
                .query((row, n) -> rows.read(row))
                .list();
    }

    /** What was answered beforehand, the last first (Act, Article 30, paragraph 3). */
    public List<Case> preliminary(Case one, List<String> reviews) {
        if (reviews.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select * from services.service_case
                         where applicant = :me and subject = :subject and service in (:reviews)
                           and id < :id and state in ('granted', 'refused')
                         order by submitted_at desc, id desc limit :most
                        """)
                .param("me", one.applicant())
                .param("subject", one.subject())
                .param("reviews", reviews)
                .param("id", one.id())
                .param("most", MOST)
                .query((row, n) -> rows.read(row))
                .list();
    }

    /** Whether the same was refused to the same person after the committee had met on it. */
    boolean wasRefusedAfterCommittee(Case one) {
        return jdbc.sql(
                        """
                        select exists (
                            select from services.service_case c
                             where c.applicant = ? and c.subject = ? and c.service = ?
                               and c.id < ? and c.state = 'refused'
                               and exists (select from services.deliberation d
                                            where d.case_id = c.id and d.matter = 'handling'
                                              and d.recorded_at is not null))
                        """)
                .params(one.applicant(), one.subject(), one.service(), one.id())
                .query(Boolean.class)
                .single();
    }

    /** Cases that say the very same. */
    public List<Case> alike(Case one) {
        if (one.likeness() == null) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select * from services.service_case
                         where applicant = ? and likeness = ? and id <> ?
                         order by id desc limit 50
                        """)
                .params(one.applicant(), one.likeness(), one.id())
                .query((row, n) -> rows.read(row))
                .list();
    }
}
