package org.madang.forensics.register;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Actor;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * The door of a case. A disaster knows no municipality, so rows are not opened by area but by duty
 * and case: the guard looks at the duty, tells PostgreSQL for this transaction which part of which
 * case is open, and every read or change of a person's data leaves a line in the journal.
 */
@Component
public class Laboratory {

    /** Identifying the dead at an investigator's request (DNA Act, Article 11 (1) no. 2). */
    public static final Purpose PURPOSE =
            Purpose.of(
                    "forensics.identification",
                    Text.of("재난 희생자 신원확인", "Identifying the victims of a disaster"));

    private static final Text NO_DUTY =
            Text.of(
                    "이 사건의 이 부분을 맡은 사람만 볼 수 있습니다 (디엔에이법 제15조).",
                    "Only those charged with this part of the case may open it (DNA Act, Article"
                            + " 15).");

    private final Access access;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Disasters disasters;

    Laboratory(Access access, Journal journal, JdbcClient jdbc, Disasters disasters) {
        this.access = access;
        this.journal = journal;
        this.jdbc = jdbc;
        this.disasters = disasters;
    }

    /** A case that is open for this transaction. */
    public record Entry(Actor actor, Part part, DisasterRow disaster) {
        public long id() {
            return disaster.id();
        }

        /** Address of the case's pages. */
        public String path() {
            return "/desk/forensics/" + disaster.id();
        }

        public boolean isOpen() {
            return disaster.open();
        }
    }

    /**
     * Opens a case for whoever asks, by the first of the parts that a duty of theirs opens.
     *
     * @throws AccessRefused when none does
     * @throws ResponseStatusException 404 when there is no such case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entry enter(long disasterId, Part... parts) {
        var actor = access.current();
        var part =
                Arrays.stream(parts)
                        .filter(wanted -> may(actor, wanted))
                        .findFirst()
                        .orElseThrow(() -> new AccessRefused(NO_DUTY));
        var row = disasters.byId(disasterId).orElseThrow(Laboratory::absent);
        jdbc.sql(
                        """
                        select set_config('forensics.part', ?, true),
                               set_config('forensics.disaster', ?, true)
                        """)
                .params(part.setting(), String.valueOf(disasterId))
                .query((rows, index) -> true)
                .single();
        return new Entry(actor, part, row);
    }

    /** The official now asking, if any of the parts is theirs; for lists of cases. */
    public Actor member(Part... parts) {
        var actor = access.current();
        if (Arrays.stream(parts).noneMatch(part -> may(actor, part))) {
            throw new AccessRefused(NO_DUTY);
        }
        return actor;
    }

    /** Whether a duty of whoever asks opens one of the parts. */
    public boolean opens(Part... parts) {
        var actor = access.current();
        return Arrays.stream(parts).anyMatch(part -> may(actor, part));
    }

    public static boolean may(Actor actor, Part part) {
        return switch (actor) {
            case Actor.Official official -> official.has(part.duty());
            case Actor.House _ -> true;
            case Actor.Machine _, Actor.Resident _, Actor.Visitor _ -> false;
        };
    }

    /** What is not in the open case is not there. */
    public static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** A line for each person of a pedigree whose facts were read. */
    public void looked(Entry entry, Collection<Long> people, String what, String... facts) {
        write(entry, Deed.READ, people, what, facts);
    }

    /** A line for each person of a pedigree whose facts were changed. */
    public void changed(Entry entry, Collection<Long> people, String what, String... facts) {
        write(entry, Deed.CHANGE, people, what, facts);
    }

    /** A line for each person of a pedigree whose facts left the house as a file. */
    public void passedOn(Entry entry, Collection<Long> people, String what, String... facts) {
        write(entry, Deed.EXPORT, people, what, facts);
    }

    private void write(
            Entry entry, Deed deed, Collection<Long> people, String what, String... facts) {
        var purpose = PURPOSE.about(entry.disaster().code());
        var subjects = subjects(people);
        if (subjects.isEmpty()) {
            // Nobody known to the register: the line stands for the case.
            journal.write(line(entry, purpose, deed, null, what, facts));
            return;
        }
        journal.writeAll(
                subjects.stream()
                        .map(subject -> line(entry, purpose, deed, subject, what, facts))
                        .toList());
    }

    private static JournalEntry line(
            Entry entry,
            Purpose purpose,
            Deed deed,
            @org.jspecify.annotations.Nullable Long subject,
            String what,
            String... facts) {
        return new JournalEntry(
                entry.actor(), purpose, deed, subject, "forensics." + what, List.of(facts));
    }

    private List<Long> subjects(Collection<Long> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select distinct forensics.residents_of(?)")
                .param(people.toArray(Long[]::new))
                .query((row, index) -> row.getLong(1))
                .list();
    }
}
