package org.madang.services.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Objections to refusals, one for each case. */
@Component
public class Objections {

    /**
     * An objection.
     *
     * @param upheld whether the applicant was right; null until it is decided
     */
    public record Objection(
            long caseId,
            String grounds,
            Instant madeAt,
            LocalDate dueOn,
            boolean extended,
            @Nullable Boolean upheld,
            @Nullable String words,
            @Nullable Instant decidedAt) {}

    private final JdbcClient jdbc;

    Objections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when there was one. */
    boolean add(long caseId, String grounds, Instant now, LocalDate dueOn) {
        return jdbc.sql(
                                """
                                insert into services.objection (case_id, grounds, made_at, due_on)
                                values (?, ?, ?, ?) on conflict do nothing
                                """)
                        .param(caseId)
                        .param(grounds)
                        .param(CaseRows.at(now))
                        .param(dueOn)
                        .update()
                == 1;
    }

    public Optional<Objection> of(long caseId) {
        return jdbc.sql("select * from services.objection where case_id = ?")
                .param(caseId)
                .query((row, n) -> read(row))
                .optional();
    }

    void extend(long caseId, LocalDate dueOn) {
        jdbc.sql("update services.objection set due_on = ?, extended = true where case_id = ?")
                .params(dueOn, caseId)
                .update();
    }

    void decide(long caseId, boolean upheld, String words, Instant now) {
        jdbc.sql(
                        """
                        update services.objection set upheld = ?, words = ?, decided_at = ?
                         where case_id = ? and decided_at is null
                        """)
                .param(upheld)
                .param(words)
                .param(CaseRows.at(now))
                .param(caseId)
                .update();
    }

    private static Objection read(ResultSet row) throws SQLException {
        return new Objection(
                row.getLong("case_id"),
                row.getString("grounds"),
                java.util.Objects.requireNonNull(CaseRows.moment(row, "made_at")),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("extended"),
                row.getObject("upheld", Boolean.class),
                row.getString("words"),
                CaseRows.moment(row, "decided_at"));
    }
}
