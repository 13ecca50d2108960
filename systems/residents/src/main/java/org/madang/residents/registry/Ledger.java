package org.madang.residents.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.madang.kernel.access.Access;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What every entry leaves beside its rows: journal lines and an event, in the same transaction. */
@Component
public class Ledger {

    private final Journal journal;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    Ledger(Journal journal, Access access, ApplicationEventPublisher events, JsonMapper json) {
        this.journal = journal;
        this.access = access;
        this.events = events;
        this.json = json;
    }

    /** A line for each person whose facts were changed, then the event. */
    public void changed(Purpose purpose, long reportId, Collection<Changed> changes, Object event) {
        changed(purpose.about("report-" + reportId), changes);
        events.publishEvent(event);
    }

    /** The lines alone, for a change that concerns no other system. */
    public void changed(Purpose about, Collection<Changed> changes) {
        var lines = new ArrayList<JournalEntry>();
        for (var change : changes) {
            lines.add(line(about, Deed.CHANGE, change.residentId(), change.facts()));
        }
        journal.writeAll(lines);
    }

    /** Whose facts were changed, and which. */
    public record Changed(long residentId, List<String> facts) {
        public Changed {
            facts = List.copyOf(facts);
        }
    }

    /** A line for each person whose facts a rule looked at. */
    public void looked(Purpose purpose, Collection<Long> residentIds, List<String> facts) {
        journal.writeAll(
                residentIds.stream().map(id -> line(purpose, Deed.READ, id, facts)).toList());
    }

    /** What was reported, as the report keeps it. */
    public String json(Object command) {
        return json.writeValueAsString(command);
    }

    public <T> T read(String details, Class<T> type) {
        return json.readValue(details, type);
    }

    private JournalEntry line(Purpose purpose, Deed deed, long subject, List<String> facts) {
        return new JournalEntry(access.current(), purpose, deed, subject, purpose.code(), facts);
    }
}
