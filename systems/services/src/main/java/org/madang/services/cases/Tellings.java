package org.madang.services.cases;

import java.time.Duration;
import java.util.List;
import org.madang.kernel.access.HouseClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which outcomes the parties have been told. */
@Component
class Tellings {

    /** What is younger is being told by the server that decided it. */
    private static final Duration A_WHILE = Duration.ofSeconds(15);

    private final JdbcClient jdbc;
    private final HouseClock clock;

    Tellings(JdbcClient jdbc, HouseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Ids of cases decided a while ago whose outcome nobody has been told. */
    List<Long> owed() {
        return jdbc.sql(
                        """
                        select id from services.service_case
                         where decided_at is not null and told is distinct from state
                           and decided_at < ?
                         order by decided_at limit 100
                        """)
                .param(CaseRows.at(clock.clock().instant().minus(A_WHILE)))
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** Notes that the outcome is told with this transaction; false when it has been before. */
    boolean begin(long caseId) {
        return jdbc.sql(
                                """
                                update services.service_case set told = state
                                 where id = ? and decided_at is not null
                                   and told is distinct from state
                                """)
                        .param(caseId)
                        .update()
                == 1;
    }
}
