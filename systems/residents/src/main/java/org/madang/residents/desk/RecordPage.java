package org.madang.residents.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.madang.residents.entries.EntryForm;
import org.madang.residents.foreigners.ForeignMember;
import org.madang.residents.foreigners.ForeignMembers;
import org.madang.residents.marking.Mark;
import org.madang.residents.marking.Marks;
import org.madang.residents.pages.DeskRecords;
import org.madang.residents.proceedings.Proceeding;
import org.madang.residents.proceedings.Proceedings;
import org.madang.residents.protecting.ProtectionRows;
import org.madang.residents.registry.AddressWords;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.Reports;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One resident's record for an official: facts, household, addresses, reports, as of any day. */
@Controller
class RecordPage {

    private static final Purpose WORK =
            Purpose.of("residents.desk", Text.of("주민등록 업무 처리", "Work of the registry office"));

    /**
     * What the page shows.
     *
     * @param date whose end it shows
     * @param form the switch of the day, and what is wrong with it
     */
    record Model(
            ResidentRecord person,
            LocalDate date,
            boolean isNow,
            @Nullable Text address,
            @Nullable HouseholdRecord household,
            List<Stay> history,
            List<Report> reports,
            Set<String> duties,
            boolean wholeNumber,
            Offers offers,
            Form form) {

        boolean has(Duty duty) {
            return duties.contains(duty.code());
        }
    }

    record Stay(Residence residence, Text address) {}

    /**
     * What else belongs to the record of today.
     *
     * @param entries those that may come into question, by group; empty groups are left out
     * @param restricted whether papers about the person are kept from somebody
     */
    record Offers(
            Map<EntryForm.Group, List<EntryForm>> entries,
            List<Proceeding> proceedings,
            int formerNumbers,
            boolean restricted,
            List<Mark> marks,
            List<ForeignMember> foreigners) {}

    private final Residents residents;
    private final DeskRecords records;
    private final Reports reports;
    private final Proceedings proceedings;
    private final ProtectionRows protections;
    private final Marks marks;
    private final ForeignMembers foreigners;
    private final ResidentRows rows;
    private final List<EntryForm> entries;
    private final AddressWords addresses;
    private final Access access;
    private final Journal journal;
    private final TransactionTemplate transactions;
    private final RegisterClock clock;

    RecordPage(
            Residents residents,
            DeskRecords records,
            Reports reports,
            Proceedings proceedings,
            ProtectionRows protections,
            Marks marks,
            ForeignMembers foreigners,
            ResidentRows rows,
            List<EntryForm> entries,
            AddressWords addresses,
            Access access,
            Journal journal,
            TransactionTemplate transactions,
            RegisterClock clock) {
        this.residents = residents;
        this.records = records;
        this.reports = reports;
        this.proceedings = proceedings;
        this.protections = protections;
        this.marks = marks;
        this.foreigners = foreigners;
        this.rows = rows;
        this.entries = entries;
        this.addresses = addresses;
        this.access = access;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/desk/residents/{id}")
    Reply record(@PathVariable long id, Form form) {
        var official = access.official(ResidentRegistration.READ);
        return page(id, asked(form), official, false, form);
    }

    /** The whole number, for those with the duty, and never without a line in the journal. */
    @PostMapping("/desk/residents/{id}/number")
    Reply wholeNumber(@PathVariable long id) {
        var official = access.official(ResidentRegistration.UNMASK);
        return page(id, AsOf.on(clock.today()), official, true, Form.empty());
    }

    /** The state asked for; today's where the days do not fit, with the reason in the form. */
    private AsOf asked(Form form) {
        var today = clock.today();
        var date = past(form, "asOf", Text.of("기준일", "As of"));
        var known = past(form, "knownOn", Text.of("당시 기록 기준일", "As the register knew it"));
        var asOf = AsOf.on(date.orElse(today));
        return known.filter(day -> day.isBefore(today))
                .map(day -> asOf.knownAt(endOf(day)))
                .orElse(asOf);
    }

    private Optional<LocalDate> past(Form form, String field, Text label) {
        var day = form.ask(field, label).date();
        if (day.filter(given -> given.isAfter(clock.today())).isPresent()) {
            form.error(field, Text.of("아직 오지 않은 날입니다.", "This day has not come yet."));
            return Optional.empty();
        }
        return day;
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(RegisterClock.SEOUL).toInstant().minusNanos(1000);
    }

    private Page page(long id, AsOf asOf, Actor.Official official, boolean whole, Form form) {
        var model =
                Objects.requireNonNull(
                        transactions.execute(status -> {
                            var shown = model(id, asOf, official, whole, form);
                            if (whole) {
                                journal.write(unmasked(official, id));
                            }
                            return shown;
                        }));
        return Page.of(Text.of("주민등록표", "Resident record"), "RecordPage", model)
                .width(Page.Width.DESK)
                .with(form);
    }

    private static JournalEntry unmasked(Actor.Official official, long id) {
        return new JournalEntry(
                official, WORK, Deed.READ, id, "residents.unmask", List.of("residents.number"));
    }

    private Model model(long id, AsOf asked, Actor.Official official, boolean whole, Form form) {
        var today = AsOf.on(clock.today());
        var asOf = asked;
        var then = residents.byId(id, asOf, WORK);
        if (then.isEmpty() && !asOf.equals(today)) {
            // Not born, or not entered yet: the record of today, and why.
            asOf = today;
            then = residents.byId(id, today, WORK);
            form.error(
                    "asOf",
                    Text.of("이 날에는 등록된 기록이 없습니다.", "The register has no record for that day."));
        }
        var person = then.orElseThrow(() -> records.absent(id, WORK));
        form.fill("asOf", asOf.date().toString());
        var residence = person.residence();
        var date = asOf.date();
        var words = addresses.on(date);
        var household = household(residence, asOf);
        return new Model(
                person,
                date,
                asOf.equals(today),
                residence == null ? null : words.of(residence),
                household,
                residents.history(id, asOf, WORK).reversed().stream()
                        .map(stay -> new Stay(stay, words.of(stay)))
                        .toList(),
                reports.concerning(id, 30),
                official.duties(),
                whole,
                offers(person, household),
                form);
    }

    private Offers offers(ResidentRecord person, @Nullable HouseholdRecord household) {
        var members = household == null ? List.<HouseholdRecord.Member>of() : household.members();
        var opened = new DeskRecords.Opened(person, null, members);
        var offered = new EnumMap<EntryForm.Group, List<EntryForm>>(EntryForm.Group.class);
        for (var entry : entries) {
            if (entry.offered(opened)) {
                offered.computeIfAbsent(entry.group(), group -> new ArrayList<>()).add(entry);
            }
        }
        return new Offers(
                offered,
                proceedings.about(person.id()),
                rows.formerNumbers(person.id()),
                !protections.barredFrom(person.id()).isEmpty(),
                marks.of(person.id()),
                household == null ? List.of() : foreigners.of(household.id(), household.date()));
    }

    private @Nullable HouseholdRecord household(@Nullable Residence residence, AsOf asOf) {
        return residence == null
                ? null
                : residents.household(residence.householdId(), asOf, WORK).orElse(null);
    }
}
