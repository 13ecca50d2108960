package org.madang.residents.entries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Purpose;
import org.madang.residents.AsOf;
import org.madang.residents.HouseholdRecord;
import org.madang.residents.pages.DeskRecords.Opened;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.Residences;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes an entry, looks at the households it would leave, and takes everything back: what is shown
 * before confirming is what the entry itself does, not a guess beside it.
 */
@Component
class Rehearsal {

    private static final List<String> SHOWN =
            List.of("residents.name", "residents.household", "residents.status");

    private final Residences residences;
    private final Ledger ledger;
    private final Access access;
    private final RegisterClock clock;
    private final TransactionTemplate apart;

    Rehearsal(
            Residences residences,
            Ledger ledger,
            Access access,
            RegisterClock clock,
            PlatformTransactionManager transactions) {
        this.residences = residences;
        this.ledger = ledger;
        this.access = access;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What an entry would do.
     *
     * @param after the households concerned as they would be; empty ones have ended
     */
    record Rehearsed(EntryResult result, List<HouseholdRecord> after) {
        Rehearsed {
            after = List.copyOf(after);
        }
    }

    /** Null where the entry was not even tried, because its form has errors. */
    @Nullable Rehearsed of(Supplier<@Nullable EntryResult> entry, Opened opened, Purpose purpose) {
        var rehearsed =
                apart.execute(status -> {
                    status.setRollbackOnly();
                    var result = entry.get();
                    return result == null ? null : new Rehearsed(result, after(result, opened));
                });
        if (rehearsed != null) {
            writeDown(rehearsed, purpose);
        }
        return rehearsed;
    }

    /** What was looked at stays written down, though the entry was taken back. */
    private void writeDown(Rehearsed rehearsed, Purpose purpose) {
        var seen =
                rehearsed.after().stream()
                        .flatMap(household -> household.members().stream())
                        .map(HouseholdRecord.Member::residentId)
                        .distinct()
                        .toList();
        apart.executeWithoutResult(status -> ledger.looked(purpose, seen, SHOWN));
    }

    private List<HouseholdRecord> after(EntryResult result, Opened opened) {
        if (!(result instanceof EntryResult.Entered entered)) {
            return List.of();
        }
        var ids = new LinkedHashSet<Long>();
        var residence = opened.person().residence();
        if (residence != null) {
            ids.add(residence.householdId());
        }
        var there = entered.householdId();
        if (there != null) {
            ids.add(there);
        }
        var today = clock.today();
        var after = new ArrayList<HouseholdRecord>();
        for (var id : ids) {
            after.add(household(id, today));
        }
        return after;
    }

    private HouseholdRecord household(long id, LocalDate today) {
        return access.within(
                Scope.NATION,
                () -> new HouseholdRecord(id, today, residences.members(id, AsOf.on(today))));
    }
}
