package org.madang.residents.entries;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Purpose;
import org.madang.residents.AsOf;
import org.madang.residents.HouseholdRecord;
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
public class Rehearsal {

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
     * @param before the households concerned as they are; those it would form are not among them
     * @param after the same as they would be; empty ones have ended
     */
    public record Rehearsed<R>(
            R result, List<HouseholdRecord> before, List<HouseholdRecord> after) {
        public Rehearsed {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    private record Tried<R>(R result, List<HouseholdRecord> after) {}

    /**
     * Null where the entry was not even tried, because its form has errors.
     *
     * @param concerned the households that what became of it concerns; none where it was refused
     */
    public <R> @Nullable Rehearsed<R> of(
            Supplier<@Nullable R> entry, Function<R, Set<Long>> concerned, Purpose purpose) {
        var tried =
                apart.execute(status -> {
                    status.setRollbackOnly();
                    var result = entry.get();
                    return result == null
                            ? null
                            : new Tried<>(result, households(concerned.apply(result)));
                });
        if (tried == null) {
            return null;
        }
        var ids = new LinkedHashSet<Long>();
        tried.after().forEach(household -> ids.add(household.id()));
        var before =
                apart.execute(status -> {
                    var found = households(ids);
                    // What was looked at stays written down, though the entry was taken back.
                    writeDown(found, tried.after(), purpose);
                    return found;
                });
        return new Rehearsed<>(
                tried.result(),
                Objects.requireNonNull(before).stream()
                        .filter(household -> !household.members().isEmpty())
                        .toList(),
                tried.after());
    }

    private void writeDown(
            List<HouseholdRecord> before, List<HouseholdRecord> after, Purpose purpose) {
        var seen =
                Stream.concat(before.stream(), after.stream())
                        .flatMap(household -> household.members().stream())
                        .map(HouseholdRecord.Member::residentId)
                        .distinct()
                        .toList();
        ledger.looked(purpose, seen, SHOWN);
    }

    private List<HouseholdRecord> households(Set<Long> ids) {
        var today = clock.today();
        return ids.stream().map(id -> household(id, today)).toList();
    }

    private HouseholdRecord household(long id, LocalDate today) {
        return access.within(
                Scope.NATION,
                () -> new HouseholdRecord(id, today, residences.members(id, AsOf.on(today))));
    }
}
