package org.madang.residents.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.madang.kernel.access.Access;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.residents.AsOf;
import org.madang.residents.HouseholdRecord;
import org.madang.residents.Residence;
import org.madang.residents.ResidentNumber;
import org.madang.residents.ResidentRecord;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.Residents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@link Residents} over the tables: what is shown is journaled in the same transaction. */
@Service
class JournaledResidents implements Residents {

    private static final List<String> PERSON =
            List.of(
                    "residents.name",
                    "residents.number",
                    "residents.birth",
                    "residents.sex",
                    "residents.status",
                    "residents.address");
    private static final List<String> HOUSEHOLD = withHousehold();
    private static final List<String> HISTORY = List.of("residents.history");

    private final ResidentRows rows;
    private final Residences residences;
    private final Journal journal;
    private final Access access;
    private final Clock clock;

    JournaledResidents(
            ResidentRows rows,
            Residences residences,
            Journal journal,
            Access access,
            RegisterClock clock) {
        this.rows = rows;
        this.residences = residences;
        this.journal = journal;
        this.access = access;
        this.clock = clock.clock();
    }

    @Override
    @Transactional
    public Optional<ResidentRecord> byId(long residentId, AsOf asOf, Purpose purpose) {
        var found = rows.byId(residentId, asOf);
        found.ifPresent(person -> journal.write(read(purpose, person.id(), "read", PERSON)));
        return found;
    }

    @Override
    @Transactional
    public Optional<ResidentRecord> byNumber(ResidentNumber number, Purpose purpose) {
        var found = rows.byNumber(number, LocalDate.now(clock));
        journal.write(
                found.map(person -> read(purpose, person.id(), "lookup", PERSON))
                        .orElseGet(() -> nobody(purpose)));
        return found;
    }

    @Override
    @Transactional
    public Optional<ResidentRecord> byFormerNumber(ResidentNumber number, Purpose purpose) {
        access.holding(ResidentRegistration.FORMER);
        var found = rows.byFormerNumber(number, LocalDate.now(clock));
        journal.write(
                found.map(person -> read(purpose, person.id(), "former-lookup", PERSON))
                        .orElseGet(() -> nobody(purpose)));
        return found;
    }

    @Override
    @Transactional
    public Optional<HouseholdRecord> household(long householdId, AsOf asOf, Purpose purpose) {
        var members = residences.members(householdId, asOf);
        if (members.isEmpty()) {
            return Optional.empty();
        }
        journal.writeAll(
                members.stream()
                        .map(member -> read(purpose, member.residentId(), "household", HOUSEHOLD))
                        .toList());
        return Optional.of(new HouseholdRecord(householdId, asOf.date(), members));
    }

    @Override
    @Transactional
    public List<Residence> history(long residentId, AsOf asOf, Purpose purpose) {
        var found = residences.history(residentId, asOf);
        if (!found.isEmpty()) {
            journal.write(read(purpose, residentId, "history", HISTORY));
        }
        return found;
    }

    private JournalEntry read(Purpose purpose, long subject, String what, List<String> facts) {
        return new JournalEntry(
                access.current(), purpose, Deed.READ, subject, "residents." + what, facts);
    }

    private JournalEntry nobody(Purpose purpose) {
        return new JournalEntry(
                access.current(), purpose, Deed.SEARCH, null, "residents.lookup", List.of());
    }

    private static List<String> withHousehold() {
        var facts = new java.util.ArrayList<>(PERSON);
        facts.add("residents.household");
        return List.copyOf(facts);
    }
}
