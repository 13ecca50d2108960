package org.madang.services.cases;

import java.util.List;
import org.madang.services.mandates.Mandates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cases that somebody is a party of today, a page at a time: the own ones, those in which
 * another acts for them, and those in which they act while the mandate holds ({@link CaseParties}).
 */
@Component
class OwnCases {

    /** Both halves have an index to go by; none reads further than the page. */
    private static final String OWN =
            """
            select * from services.service_case where applicant = :me and subject = :me
            """;

    private static final String FOR_ANOTHER =
            """
            select c.* from services.service_case c
             where c.applicant = :me and c.subject <> :me
               and (c.mandate is null
                    or exists (select from services.mandate m
                                where m.id = c.mandate and m.holder = :me
                                  and m.ended_at is null and m.since <= :today
                                  and (m.until is null or m.until >= :today)))
            """;

    private static final String BY_ANOTHER =
            """
            select * from services.service_case where subject = :me and subject <> applicant
            """;

    private static final String NEWEST = " order by submitted_at desc, id desc limit :upTo";

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final Mandates mandates;

    OwnCases(JdbcClient jdbc, CaseRows rows, Mandates mandates) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.mandates = mandates;
    }

    /** The last first, after so many that are newer. */
    List<Case> page(long me, int skip, int most) {
        var sql =
                "(%s%s) union all (%s%s) union all (%s%s)"
                                .formatted(OWN, NEWEST, FOR_ANOTHER, NEWEST, BY_ANOTHER, NEWEST)
                        + " order by submitted_at desc, id desc limit :most offset :skip";
        return jdbc.sql(sql)
                .param("me", me)
                .param("today", mandates.today())
                .param("upTo", skip + most)
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> rows.read(row))
                .list();
    }

    long count(long me) {
        var sql =
                "select count(*) from ((%s) union all (%s) union all (%s)) of_me"
                        .formatted(OWN, FOR_ANOTHER, BY_ANOTHER);
        return jdbc.sql(sql)
                .param("me", me)
                .param("today", mandates.today())
                .query(Long.class)
                .single();
    }
}
