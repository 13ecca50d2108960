package org.madang.residents.entries;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.madang.residents.ResidentRecord;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.Residences;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes an entry, looks at what it would leave, and takes everything back: what is shown before
 * confirming is what the entry itself does, not a guess beside it.
 */
@Component
class Rehearsal {

    private static final List<String> MEMBER =
            List.of("residents.name", "residents.household", "residents.status");
    private static final List<String> PERSON =
            List.of(
                    "residents.name",
                    "residents.number",
                    "residents.birth",
                    "residents.sex",
                    "residents.status",
                    "residents.address");

    private final Residences residences;
    private final ResidentRows rows;
    private final Ledger ledger;
    private final Access access;
    private final RegisterClock clock;
    private final TransactionTemplate apart;

    Rehearsal(
            Residences residences,
            ResidentRows rows,
            Ledger ledger,
            Access access,
            RegisterClock clock,
            PlatformTransactionManager transactions) {
        this.residences = residences;
        this.rows = rows;
        this.ledger = ledger;
        this.access = access;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What an entry would change.
     *
     * @param concerned null where it would change nothing: it was refused, or it waits
     */
    record Rehearsed<R>(R result, @Nullable Concerned concerned, Look before, Look after) {}

    /**
     * What the register says at one moment.
     *
     * @param households empty ones have ended
     * @param persons those who are registered at all
     */
    record Look(List<HouseholdRecord> households, List<ResidentRecord> persons, List<Fact> also) {

        static final Look NOTHING = new Look(List.of(), List.of(), List.of());

        Look {
            households = List.copyOf(households);
            persons = List.copyOf(persons);
            also = List.copyOf(also);
        }

        private Stream<Long> members() {
            return households.stream()
                    .flatMap(household -> household.members().stream())
                    .map(HouseholdRecord.Member::residentId);
        }
    }

    /** What is tried, whom it concerns, and what else is looked at. */
    record Trial<R>(
            Supplier<@Nullable R> entry,
            Function<R, @Nullable Concerned> concerned,
            Supplier<List<Fact>> also,
            Purpose purpose) {

        static <R> Trial<R> of(DeskReport<R> report) {
            return new Trial<>(report::rehearse, report::concerned, report::also, report.purpose());
        }
    }

    /** Empty where the entry was not even tried, because its form has errors. */
    <R> Optional<Rehearsed<R>> of(Trial<R> trial) {
        var tried =
                apart.execute(status -> {
                    status.setRollbackOnly();
                    var result = trial.entry().get();
                    return result == null ? null : tried(trial, result);
                });
        if (tried == null || tried.concerned() == null) {
            return Optional.ofNullable(tried);
        }
        var concerned = tried.concerned();
        var before =
                Objects.requireNonNull(
                        apart.execute(status -> {
                            var found = look(concerned, trial.also());
                            // What was looked at stays written down, though the entry was not kept.
                            writeDown(found, tried.after(), trial.purpose());
                            return found;
                        }));
        return Optional.of(new Rehearsed<>(tried.result(), concerned, before, tried.after()));
    }

    private <R> Rehearsed<R> tried(Trial<R> trial, R result) {
        var concerned = trial.concerned().apply(result);
        var after = concerned == null ? Look.NOTHING : look(concerned, trial.also());
        return new Rehearsed<>(result, concerned, Look.NOTHING, after);
    }

    private Look look(Concerned concerned, Supplier<List<Fact>> also) {
        var today = clock.today();
        return access.within(
                Scope.NATION,
                () ->
                        new Look(
                                concerned.households().stream()
                                        .map(id -> household(id, today))
                                        .toList(),
                                concerned.persons().stream()
                                        .map(id -> rows.byId(id, AsOf.on(today)))
                                        .flatMap(Optional::stream)
                                        .toList(),
                                also.get()));
    }

    private HouseholdRecord household(long id, LocalDate today) {
        return new HouseholdRecord(id, today, residences.members(id, AsOf.on(today)));
    }

    /** Children who are not born in the register yet have no line: they have no record either. */
    private void writeDown(Look before, Look after, Purpose purpose) {
        var persons = ids(before);
        ledger.looked(purpose, persons, PERSON);
        var members = new LinkedHashSet<>(before.members().toList());
        after.members().filter(id -> isHeld(id, members)).forEach(members::add);
        members.removeAll(persons);
        ledger.looked(purpose, members, MEMBER);
    }

    private boolean isHeld(long id, Set<Long> known) {
        return known.contains(id)
                || access.within(Scope.NATION, () -> !rows.held(List.of(id)).isEmpty());
    }

    private static Set<Long> ids(Look look) {
        var ids = new LinkedHashSet<Long>();
        look.persons().forEach(person -> ids.add(person.id()));
        return ids;
    }
}
