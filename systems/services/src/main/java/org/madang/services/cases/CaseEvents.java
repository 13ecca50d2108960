package org.madang.services.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to cases, in words. */
@Component
public class CaseEvents {

    /**
     * Something that happened.
     *
     * @param open whether the applicant is told, too
     */
    public record Event(Instant at, String kind, Text actor, Text words, boolean open) {}

    private final JdbcClient jdbc;
    private final Access access;
    private final HouseClock clock;

    CaseEvents(JdbcClient jdbc, Access access, HouseClock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** Writes what the actor now asking did, for the applicant and the office. */
    void tell(long caseId, String kind, Text words) {
        write(caseId, kind, words, true);
    }

    /** Writes what is for the office alone. */
    void note(long caseId, String kind, Text words) {
        write(caseId, kind, words, false);
    }

    private void write(long caseId, String kind, Text words, boolean open) {
        var actor = access.current().label();
        jdbc.sql(
                        """
                        insert into services.case_event (case_id, at, kind, actor_ko, actor_en,
                                                         words_ko, words_en, open)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        caseId,
                        clock.clock().instant().atOffset(java.time.ZoneOffset.UTC),
                        kind,
                        actor.ko(),
                        actor.en(),
                        words.ko(),
                        words.en(),
                        open)
                .update();
    }

    /** Oldest first. */
    public List<Event> of(long caseId) {
        return jdbc.sql("select * from services.case_event where case_id = ? order by id")
                .param(caseId)
                .query((row, n) ->
                        new Event(
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getString("kind"),
                                Text.of(row.getString("actor_ko"), row.getString("actor_en")),
                                Text.of(row.getString("words_ko"), row.getString("words_en")),
                                row.getBoolean("open")))
                .list();
    }
}
