package org.madang.forensics.casework;

import java.util.ArrayList;
import java.util.List;
import org.madang.forensics.register.Disasters;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Laboratory.Entry;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a case when nothing waits any more, and opens it again when remains are found later. A
 * closed case is read and computed again, not changed.
 */
@Service
public class CloseCase {

    private final Laboratory laboratory;
    private final Disasters disasters;
    private final JdbcClient jdbc;

    CloseCase(Laboratory laboratory, Disasters disasters, JdbcClient jdbc) {
        this.laboratory = laboratory;
        this.disasters = disasters;
        this.jdbc = jdbc;
    }

    /** What still stands in the way of closing. */
    @Transactional
    public List<Refusal> obstacles(long disasterId) {
        return obstacles(laboratory.enter(disasterId, Part.BOARD));
    }

    private List<Refusal> obstacles(Entry entry) {
        return ClosingRules.obstacles(
                count(
                        """
                        select count(*) from forensics.proposal
                        where disaster_id = ? and state in ('PROPOSED', 'REVIEWED', 'CONFIRMED')
                        """,
                        entry),
                count(
                        """
                        select count(*) from forensics.run
                        where disaster_id = ? and state in ('QUEUED', 'RUNNING')
                        """,
                        entry),
                count(
                        """
                        select count(*) from forensics.proposal p
                        join forensics.missing_report r on r.person_id = p.person_id
                        where p.disaster_id = ? and p.state = 'SIGNED' and r.told_on is null
                        """,
                        entry));
    }

    private long count(String sql, Entry entry) {
        return jdbc.sql(sql).param(entry.id()).query(Long.class).single();
    }

    /** Closes; empty when it is done. */
    @Transactional
    public List<Refusal> close(long disasterId, String why) {
        var entry = laboratory.enter(disasterId, Part.BOARD);
        if (!entry.isOpen()) {
            return List.of(ClosingRules.CLOSED_ALREADY);
        }
        var reasons = new ArrayList<>(obstacles(entry));
        if (reasons.isEmpty()) {
            disasters.close(disasterId, entry.actor().id(), why);
            laboratory.changed(entry, List.of(), "close", "forensics.case");
        }
        return reasons;
    }

    /** Opens a closed case again; empty when it is done. */
    @Transactional
    public List<Refusal> reopen(long disasterId) {
        var entry = laboratory.enter(disasterId, Part.BOARD);
        if (entry.isOpen()) {
            return List.of(ClosingRules.OPEN_ALREADY);
        }
        disasters.reopen(disasterId);
        laboratory.changed(entry, List.of(), "reopen", "forensics.case");
        return List.of();
    }
}
