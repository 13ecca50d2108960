package org.madang.residents.pages;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Duty;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.SummaryList;
import org.madang.kernel.pages.Ui;
import org.madang.residents.AsOf;
import org.madang.residents.HouseholdRecord;
import org.madang.residents.HouseholdRecord.Member;
import org.madang.residents.Relation;
import org.madang.residents.ResidentRecord;
import org.madang.residents.Residents;
import org.madang.residents.registry.AddressWords;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.ResidentRows;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/** Opens the record a desk page is about, for an official with the duty. */
@Component
public class DeskRecords {

    private final Residents residents;
    private final ResidentRows rows;
    private final AddressWords addresses;
    private final Journal journal;
    private final Access access;
    private final TransactionTemplate transactions;
    private final RegisterClock clock;

    DeskRecords(
            Residents residents,
            ResidentRows rows,
            AddressWords addresses,
            Journal journal,
            Access access,
            TransactionTemplate transactions,
            RegisterClock clock) {
        this.residents = residents;
        this.rows = rows;
        this.addresses = addresses;
        this.journal = journal;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A record as the register holds it now.
     *
     * @param members everyone in the person's household, themselves included; empty for the dead
     */
    public record Opened(ResidentRecord person, @Nullable Text address, List<Member> members) {

        public Opened {
            members = List.copyOf(members);
        }

        /** The name a reader reads. */
        public Text name() {
            return Text.of(person.name(), person.latin());
        }

        public String path() {
            return "/desk/residents/" + person.id();
        }

        /** Who else lives there. */
        public List<Member> others() {
            return members.stream().filter(m -> m.residentId() != person.id()).toList();
        }

        public boolean isHead() {
            var residence = person.residence();
            return residence != null && residence.relation() == Relation.HEAD;
        }

        /** An unanswered form that remembers which state of the record it was asked about. */
        public Form form() {
            return Form.empty().fill("seen", String.valueOf(person.version()));
        }

        /** Who the form is about. */
        public SummaryList summary(Ui ui) {
            return ui.summaryList()
                    .row("이름", "Name", ui.say(name()))
                    .row("주민등록번호", "Resident number", person.number().masked())
                    .row("주소", "Address", address == null ? "" : ui.say(address));
        }
    }

    /**
     * Opens a record.
     *
     * @throws org.madang.kernel.access.AccessRefused when the duty is not theirs
     * @throws ResponseStatusException 404 for who does not exist or lives elsewhere; journaled
     */
    public Opened open(long id, Duty duty, Purpose purpose) {
        access.official(duty);
        return Objects.requireNonNull(transactions.execute(status -> opened(id, purpose)));
    }

    private Opened opened(long id, Purpose purpose) {
        var today = AsOf.on(clock.today());
        var person = residents.byId(id, today, purpose).orElseThrow(() -> absent(id, purpose));
        var residence = person.residence();
        if (residence == null) {
            return new Opened(person, null, List.of());
        }
        var members =
                residents
                        .household(residence.householdId(), today, purpose)
                        .map(HouseholdRecord::members)
                        .orElse(List.of());
        return new Opened(person, addresses.on(clock.today()).of(residence), members);
    }

    /**
     * Not found, for whoever asks; the journal of a person who lives elsewhere says who tried.
     * Needs a running transaction.
     */
    public ResponseStatusException absent(long id, Purpose purpose) {
        boolean elsewhere = access.within(Scope.NATION, () -> !rows.held(List.of(id)).isEmpty());
        journal.writeApart(
                new JournalEntry(
                        access.current(),
                        purpose,
                        Deed.REFUSED,
                        elsewhere ? id : null,
                        purpose.code(),
                        List.of()));
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** What cannot be done with the record of somebody who lives nowhere any more. */
    public ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
