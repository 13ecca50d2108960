package org.madang.services.mandates;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.AsOf;
import org.madang.residents.HouseholdRecord.Member;
import org.madang.residents.Residence;
import org.madang.residents.Residents;
import org.madang.residents.Status;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds a dead member of the own household in the register, and records that one acts for their
 * estate. Name and day are what the family knows; the register says whether it was so. A stranger
 * learns nothing by guessing, as only households are looked into in which they lived themselves.
 */
@Service
public class FamilyOfTheDead {

    private static final Purpose WHY =
            Purpose.of(
                    "services.mandate",
                    Text.of("사망한 가족 확인", "Finding a member of the family who died"));

    private final Residents residents;
    private final Mandates mandates;
    private final Journal journal;
    private final Access access;

    FamilyOfTheDead(Residents residents, Mandates mandates, Journal journal, Access access) {
        this.residents = residents;
        this.mandates = mandates;
        this.journal = journal;
        this.access = access;
    }

    /**
     * The mandate for the estate of whoever died.
     *
     * @return empty where the register knows of no such death in a household of theirs, or where
     *     the law would not call them to inherit
     */
    @Transactional
    public Optional<Mandates.Mandate> find(long me, String name, LocalDate diedOn) {
        return access.within(Scope.NATION, () -> member(me, name, diedOn))
                .map(dead -> record(me, dead));
    }

    private Optional<Member> member(long me, String name, LocalDate diedOn) {
        // The register counts a person as dead from the day of death on.
        var before = AsOf.on(diedOn.minusDays(1));
        return residents.history(me, before, WHY).stream()
                .filter(stay -> stay.period().contains(before.date()))
                .map(Residence::householdId)
                .distinct()
                .flatMap(household -> residents.household(household, before, WHY).stream())
                .flatMap(household -> dead(me, household.members(), name, diedOn).stream())
                .findFirst();
    }

    private Optional<Member> dead(long me, List<Member> members, String name, LocalDate diedOn) {
        var own = members.stream().filter(one -> one.residentId() == me).findFirst();
        return members.stream()
                .filter(one -> one.residentId() != me && isNamed(one, name))
                .filter(one -> one.status().living())
                .filter(one ->
                        own.isPresent()
                                && MandateRules.mayInherit(
                                        one.residence().relation(),
                                        own.get().residence().relation()))
                .filter(one -> isDead(one.residentId(), diedOn))
                .findFirst();
    }

    private boolean isDead(long resident, LocalDate on) {
        return residents
                .byId(resident, AsOf.on(on), WHY)
                .filter(one -> one.status() == Status.DECEASED)
                .isPresent();
    }

    private static boolean isNamed(Member one, String name) {
        var typed = plain(name);
        return typed.equals(plain(one.name())) || typed.equals(plain(one.latin()));
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    private Mandates.Mandate record(long me, Member dead) {
        long id =
                mandates.record(
                        dead.residentId(), me, Mandates.OF_THE_DEAD, basis(dead), untilNever());
        journal.write(
                new JournalEntry(
                        access.current(),
                        WHY,
                        Deed.CHANGE,
                        dead.residentId(),
                        "services.mandate",
                        List.of("services.mandate")));
        return mandates.find(id).orElseThrow();
    }

    private static Text basis(Member dead) {
        return Text.of(
                        "{0}: 주민등록에서 확인한 가족 (민법 제1000조, 제1003조)",
                        "{0}: family in the register (Civil Act, Articles 1000 and 1003)")
                .with(Text.of(dead.name(), dead.latin()));
    }

    /** Heirs stay heirs. */
    private static @Nullable LocalDate untilNever() {
        return null;
    }
}
