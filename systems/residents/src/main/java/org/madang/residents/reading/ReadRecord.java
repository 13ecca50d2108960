package org.madang.residents.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.AsOf;
import org.madang.residents.ResidentNumber;
import org.madang.residents.ResidentRecord;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.Residents;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.Destinations;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a whole record (Resident Registration Act, Article 29, paragraph 2: the person and their
 * household, and officials where their work needs it). Whoever asks for somebody else's is refused,
 * and the refusal is journaled for that person to see.
 */
@Service
public class ReadRecord {

    private static final Text NOT_YOURS =
            Text.of(
                    "본인이나 관할 구역 주민의 기록만 볼 수 있습니다 (주민등록법 제29조제2항).",
                    "You may see your own record, or those of your jurisdiction (Resident"
                            + " Registration Act, Article 29, paragraph 2).");

    private final Residents residents;
    private final ResidentRows rows;
    private final Destinations destinations;
    private final Desk desk;
    private final Ledger ledger;
    private final Access access;

    ReadRecord(
            Residents residents,
            ResidentRows rows,
            Destinations destinations,
            Desk desk,
            Ledger ledger,
            Access access) {
        this.residents = residents;
        this.rows = rows;
        this.destinations = destinations;
        this.desk = desk;
        this.ledger = ledger;
        this.access = access;
    }

    /** The record as of a day; empty if there is no such person, or not yet on that day. */
    @Transactional
    public Optional<WholeRecord> whole(long residentId, AsOf asOf, Purpose purpose) {
        allowed(residentId, purpose);
        return residents
                .byId(residentId, asOf, purpose)
                .map(person -> whole(person, asOf, purpose));
    }

    /** The holder of a number, if they are registered in the area of whoever asks. */
    @Transactional
    public Optional<ResidentRecord> byNumber(ResidentNumber number, Purpose purpose) {
        desk.charged(ResidentRegistration.READ, purpose);
        return residents.byNumber(number, purpose);
    }

    /**
     * The whole number of a person, for those with the duty; journaled as such.
     *
     * @return empty if there is no such person
     */
    @Transactional
    public Optional<ResidentNumber> number(long residentId, AsOf asOf, Purpose purpose) {
        desk.charged(ResidentRegistration.UNMASK, purpose);
        allowed(residentId, purpose);
        var found = rows.byId(residentId, asOf).map(ResidentRecord::number);
        found.ifPresent(number ->
                ledger.looked(
                        purpose,
                        java.util.List.of(residentId),
                        java.util.List.of("residents.number")));
        return found;
    }

    private WholeRecord whole(ResidentRecord person, AsOf asOf, Purpose purpose) {
        var residence = person.residence();
        if (residence == null) {
            return new WholeRecord(
                    person, null, null, residents.history(person.id(), asOf, purpose));
        }
        var household =
                withHousehold(
                        person.id(),
                        residence.householdId(),
                        () -> residents.household(residence.householdId(), asOf, purpose));
        return new WholeRecord(
                person,
                line(residence.addressId(), asOf),
                household.orElse(null),
                residents.history(person.id(), asOf, purpose));
    }

    /** Residents see who lives with them, and nobody else. */
    private <T> T withHousehold(
            long resident, long household, java.util.function.Supplier<T> work) {
        return access.current() instanceof Actor.Resident
                ? access.within(Scope.household(resident, household), work)
                : work.get();
    }

    private WholeRecord.@Nullable Line line(long addressId, AsOf asOf) {
        return destinations
                .line(addressId, asOf.date())
                .map(text -> new WholeRecord.Line(text.ko(), text.en()))
                .orElse(null);
    }

    private void allowed(long residentId, Purpose purpose) {
        boolean own =
                access.current() instanceof Actor.Resident me && me.residentId() == residentId;
        if (own) {
            return;
        }
        if (access.current() instanceof Actor.Resident) {
            throw desk.refused(purpose, existing(residentId), NOT_YOURS);
        }
        desk.charged(ResidentRegistration.READ, purpose);
        if (rows.divisionOf(residentId).isEmpty()) {
            var elsewhere = existing(residentId);
            if (elsewhere != null) {
                throw desk.refused(purpose, elsewhere, NOT_YOURS);
            }
        }
    }

    /** The id if there is such a person anywhere, so that the journal names no phantom. */
    private @Nullable Long existing(long residentId) {
        return access.within(Scope.NATION, () -> rows.divisionOf(residentId)).isPresent()
                ? residentId
                : null;
    }
}
