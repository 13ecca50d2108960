package org.madang.residents.sharing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.facts.FactSource;
import org.madang.kernel.facts.FactValue;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.AsOf;
import org.madang.residents.HouseholdRecord;
import org.madang.residents.Residence;
import org.madang.residents.ResidentRecord;
import org.madang.residents.registry.AddressWords;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.Residences;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Component;

/**
 * Answers for the facts that the register declares (Electronic Government Act, Article 36). Only
 * the fact asked for is journaled, because only that is shown; of a household, for each member.
 */
@Component
class RegisterFacts implements FactSource {

    private static final String NAME = "residents.name";
    private static final String NUMBER = "residents.number";
    private static final String BIRTH = "residents.birth";
    private static final String SEX = "residents.sex";
    private static final String ADDRESS = "residents.address";
    private static final String HISTORY = "residents.history";
    private static final String HOUSEHOLD = "residents.household";
    private static final String STATUS = "residents.status";

    private final ResidentRows rows;
    private final Residences residences;
    private final AddressWords addresses;
    private final Journal journal;
    private final Access access;
    private final RegisterClock clock;

    RegisterFacts(
            ResidentRows rows,
            Residences residences,
            AddressWords addresses,
            Journal journal,
            Access access,
            RegisterClock clock) {
        this.rows = rows;
        this.residences = residences;
        this.addresses = addresses;
        this.journal = journal;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Set<String> codes() {
        return Set.of(NAME, NUMBER, BIRTH, SEX, ADDRESS, HISTORY, HOUSEHOLD, STATUS);
    }

    @Override
    public Optional<FactValue> fetch(String code, long residentId, Purpose purpose) {
        var today = AsOf.on(clock.today());
        var person = rows.byId(residentId, today);
        if (person.isEmpty()) {
            return Optional.empty();
        }
        if (code.equals(HOUSEHOLD)) {
            return household(person.get(), today, purpose);
        }
        var value =
                code.equals(HISTORY)
                        ? Optional.of(history(residentId, today))
                        : plain(code, person.get());
        value.ifPresent(shown -> journal.write(entry(code, residentId, purpose)));
        return value;
    }

    private Optional<FactValue> plain(String code, ResidentRecord person) {
        return Optional.ofNullable(
                switch (code) {
                    case NAME ->
                            new FactValue(Text.of(person.name(), person.latin()), person.name());
                    case NUMBER -> same(person.number().masked());
                    case BIRTH ->
                            new FactValue(
                                    Text.same(person.birthDate().toString()), person.birthDate());
                    case SEX ->
                            new FactValue(person.sex().word(), String.valueOf(person.sex().code()));
                    case STATUS -> new FactValue(person.status().word(), person.status().name());
                    case ADDRESS -> address(person);
                    default -> throw new IllegalArgumentException("not a fact of the register");
                });
    }

    private static FactValue same(String words) {
        return new FactValue(Text.same(words), words);
    }

    private @org.jspecify.annotations.Nullable FactValue address(ResidentRecord person) {
        var residence = person.residence();
        if (residence == null) {
            return null;
        }
        var words = addresses.on(clock.today()).of(residence);
        return new FactValue(words, stay(residence, words));
    }

    private static Map<String, Object> stay(Residence residence, Text words) {
        var value = new LinkedHashMap<String, Object>();
        value.put("text", words.ko());
        value.put("division", residence.division());
        value.put("since", residence.period().start());
        return value;
    }

    private FactValue history(long residentId, AsOf today) {
        var words = addresses.on(clock.today());
        var stays = residences.history(residentId, today);
        var value = stays.stream().map(stay -> stay(stay, words.of(stay))).toList();
        return new FactValue(
                Text.of("주소 {0}곳", "Addresses: {0}").with(stays.size()), List.copyOf(value));
    }

    /** The members of the own household may be read for what one of them asks for. */
    private Optional<FactValue> household(ResidentRecord person, AsOf today, Purpose purpose) {
        var residence = person.residence();
        if (residence == null) {
            return Optional.empty();
        }
        return access.within(
                Scope.household(person.id(), residence.householdId()),
                () -> {
                    var members = residences.members(residence.householdId(), today);
                    journal.writeAll(
                            members.stream()
                                    .map(member -> entry(HOUSEHOLD, member.residentId(), purpose))
                                    .toList());
                    return Optional.of(household(residence.householdId(), members));
                });
    }

    private static FactValue household(long id, List<HouseholdRecord.Member> members) {
        var value = new LinkedHashMap<String, Object>();
        value.put("id", id);
        value.put("size", members.size());
        value.put("members", members.stream().map(RegisterFacts::member).toList());
        var ko = members.stream().map(RegisterFacts::ko).toList();
        var en = members.stream().map(RegisterFacts::en).toList();
        return new FactValue(Text.of(String.join(", ", ko), String.join(", ", en)), value);
    }

    private static String ko(HouseholdRecord.Member member) {
        return member.name() + "(" + member.residence().relation().word().ko() + ")";
    }

    private static String en(HouseholdRecord.Member member) {
        return member.latin() + " (" + member.residence().relation().word().en() + ")";
    }

    private static Map<String, Object> member(HouseholdRecord.Member member) {
        var value = new LinkedHashMap<String, Object>();
        value.put("resident", member.residentId());
        value.put("name", member.name());
        value.put("relation", member.residence().relation().name());
        value.put("birth", member.birthDate());
        value.put("sex", String.valueOf(member.sex().code()));
        value.put("status", member.status().name());
        return value;
    }

    private JournalEntry entry(String code, long subject, Purpose purpose) {
        return new JournalEntry(
                access.current(), purpose, Deed.READ, subject, "residents.facts", List.of(code));
    }
}
