package org.madang.forensics.liaison;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far reports are, from functions of the database that tell counts and no genetic data. */
@Repository
class ReportStandings {

    private final JdbcClient jdbc;

    ReportStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far the search for one missing person is. */
    enum Stage {
        NO_SAMPLE("시료를 기다림", "Waiting for a sample"),
        SEARCHING("찾는 중", "Searching"),
        BOARD("결과를 확인하는 중", "Being confirmed"),
        IDENTIFIED("확인됨 – 가족에게 알려야 함", "Identified – the family is to be told"),
        TOLD("가족에게 알림", "The family was told");

        private final Text words;

        Stage(String ko, String en) {
            words = Text.of(ko, en);
        }

        Text words() {
            return words;
        }

        /** From what the database counts. */
        static Stage of(int typed, String state, boolean told) {
            return switch (state) {
                case "SIGNED" -> told ? TOLD : IDENTIFIED;
                case "PROPOSED", "REVIEWED", "CONFIRMED" -> BOARD;
                default -> typed == 0 ? NO_SAMPLE : SEARCHING;
            };
        }
    }

    /** Counts for one missing person. */
    record Standing(long personId, int samples, int typed, String state) {}

    Map<Long, Standing> all(long disasterId) {
        var all = new HashMap<Long, Standing>();
        jdbc.sql("select person_id, samples, typed, state from forensics.standing(?)")
                .param(disasterId)
                .query((row, i) ->
                        new Standing(
                                row.getLong("person_id"),
                                row.getInt("samples"),
                                row.getInt("typed"),
                                row.getString("state")))
                .list()
                .forEach(s -> all.put(s.personId(), s));
        return all;
    }

    /** What a family is shown of its own report. */
    record Own(
            long personId,
            LocalDate reportedOn,
            @Nullable LocalDate toldOn,
            int samples,
            @Nullable String document,
            String disasterCode,
            Text disaster) {}

    /** The reports that the resident now asking has made. */
    List<Own> ownOf(long residentId) {
        return jdbc.sql(
                        """
                        select r.person_id, r.reported_on, r.told_on, s.samples,
                               s.signed_document, s.code, s.name_ko, s.name_en
                        from forensics.missing_report r,
                             lateral forensics.own_standing(r.person_id) s
                        where r.reporter_id = ? order by r.person_id
                        """)
                .param(residentId)
                .query(ReportStandings::own)
                .list();
    }

    /** A line that a family was shown before. */
    record Notice(String kind, Instant at) {}

    List<Notice> notices(long personId) {
        return jdbc.sql(
                        """
                        select kind, at from forensics.notice where person_id = ?
                        order by at desc, id desc
                        """)
                .param(personId)
                .query((row, i) ->
                        new Notice(row.getString("kind"), row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Code of the family that somebody belongs to. */
    Optional<String> family(long disasterId, long personId) {
        return jdbc.sql(
                        """
                        select f.code from forensics.person p
                        join forensics.family f on f.id = p.family_id
                        where p.disaster_id = ? and p.id = ?
                        """)
                .params(disasterId, personId)
                .query(String.class)
                .optional();
    }

    private static Own own(ResultSet row, int index) throws SQLException {
        return new Own(
                row.getLong("person_id"),
                row.getObject("reported_on", LocalDate.class),
                row.getObject("told_on", LocalDate.class),
                row.getInt("samples"),
                row.getString("signed_document"),
                row.getString("code"),
                Text.of(row.getString("name_ko"), row.getString("name_en")));
    }
}
