package org.madang.residents.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Duty;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.madang.residents.AsOf;
import org.madang.residents.HouseholdRecord;
import org.madang.residents.Residence;
import org.madang.residents.ResidentRecord;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.Residents;
import org.madang.residents.registry.AddressWords;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.Reports;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One resident's record for an official: facts, household, addresses, reports, as of any day. */
@Controller
class RecordPage {

    private static final Purpose WORK =
            Purpose.of("residents.desk", Text.of("주민등록 업무 처리", "Work of the registry office"));

    /** What the page shows. */
    record Model(
            ResidentRecord person,
            LocalDate date,
            LocalDate today,
            @Nullable Text address,
            @Nullable HouseholdRecord household,
            List<Stay> history,
            List<Report> reports,
            Set<String> duties,
            boolean wholeNumber) {

        boolean has(Duty duty) {
            return duties.contains(duty.code());
        }

        boolean isNow() {
            return date.equals(today);
        }
    }

    record Stay(Residence residence, Text address) {}

    private final Residents residents;
    private final Reports reports;
    private final AddressWords addresses;
    private final Access access;
    private final Journal journal;
    private final TransactionTemplate transactions;
    private final RegisterClock clock;

    RecordPage(
            Residents residents,
            Reports reports,
            AddressWords addresses,
            Access access,
            Journal journal,
            TransactionTemplate transactions,
            RegisterClock clock) {
        this.residents = residents;
        this.reports = reports;
        this.addresses = addresses;
        this.access = access;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/desk/residents/{id}")
    Reply record(@PathVariable long id, @RequestParam Map<String, String> query) {
        var official = access.official(ResidentRegistration.READ);
        return page(id, date(query), official, false);
    }

    /** The whole number, for those with the duty, and never without a line in the journal. */
    @PostMapping("/desk/residents/{id}/number")
    Reply wholeNumber(@PathVariable long id) {
        var official = access.official(ResidentRegistration.UNMASK);
        return page(id, clock.today(), official, true);
    }

    private Page page(long id, LocalDate date, Actor.Official official, boolean whole) {
        var model =
                transactions.execute(status -> {
                    if (whole) {
                        journal.write(unmasked(official, id));
                    }
                    return model(id, date, official, whole);
                });
        return Page.of(Text.of("주민등록표", "Resident record"), "RecordPage", model)
                .width(Page.Width.DESK);
    }

    private static JournalEntry unmasked(Actor.Official official, long id) {
        return new JournalEntry(
                official, WORK, Deed.READ, id, "residents.unmask", List.of("residents.number"));
    }

    private Model model(long id, LocalDate date, Actor.Official official, boolean whole) {
        var asOf = AsOf.on(date);
        var person =
                residents
                        .byId(id, asOf, WORK)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var residence = person.residence();
        var household =
                residence == null
                        ? null
                        : residents.household(residence.householdId(), asOf, WORK).orElse(null);
        var words = addresses.on(date);
        var history =
                residents.history(id, asOf, WORK).reversed().stream()
                        .map(stay -> new Stay(stay, words.of(stay)))
                        .toList();
        return new Model(
                person,
                date,
                clock.today(),
                residence == null ? null : words.of(residence),
                household,
                history,
                reports.concerning(id, 30),
                official.duties().stream().collect(Collectors.toUnmodifiableSet()),
                whole);
    }

    private LocalDate date(Map<String, String> query) {
        var form =
                Form.of(
                        query.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey, e -> List.of(e.getValue()))));
        var today = clock.today();
        return form.ask("asOf", "기준일", "As of")
                .date()
                .filter(date -> !date.isAfter(today))
                .orElse(today);
    }
}
