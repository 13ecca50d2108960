package org.madang.residents.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Period;
import org.madang.residents.Residence;
import org.madang.residents.registry.Ledger.Changed;
import org.springframework.stereotype.Component;

/** Writes a {@link Rearrangement}: residences, standings, households and headcounts. */
@Component
public class Rearrange {

    private static final List<String> PLACED =
            List.of("residents.address", "residents.household", "residents.history");
    private static final List<String> STANDS = List.of("residents.status");
    private static final List<String> RELATED = List.of("residents.household");

    private final ResidentRows rows;
    private final Residences residences;
    private final Standings standings;
    private final Households households;
    private final Headcounts headcounts;
    private final Destinations destinations;
    private final RegisterClock clock;

    Rearrange(
            ResidentRows rows,
            Residences residences,
            Standings standings,
            Households households,
            Headcounts headcounts,
            Destinations destinations,
            RegisterClock clock) {
        this.rows = rows;
        this.residences = residences;
        this.standings = standings;
        this.households = households;
        this.headcounts = headcounts;
        this.destinations = destinations;
        this.clock = clock;
    }

    /**
     * What was written.
     *
     * @param household where those who left are registered now; null is nowhere
     * @param changes whose facts were changed, for the journal
     */
    public record Written(@Nullable Long household, List<Changed> changes) {
        public Written {
            changes = List.copyOf(changes);
        }
    }

    /** To be called when all locks are held and the report is filed. */
    public Written write(Rearrangement change, long report) {
        var changes = new ArrayList<Changed>();
        var ids = change.leaving().stream().map(Held::id).toList();
        residences.end(ids, change.day(), report);
        relate(change, report, changes);
        var household = place(change, ids, report);
        for (var held : change.leaving()) {
            count(held, change.to(), change.day());
            changes.add(new Changed(held.id(), facts(change)));
        }
        stand(change, report);
        endWhereNobodyIsLeft(change, household);
        return new Written(household, changes);
    }

    private static List<String> facts(Rearrangement change) {
        var facts = new ArrayList<>(PLACED);
        if (change.status() != null) {
            facts.addAll(STANDS);
        }
        return facts;
    }

    private void relate(Rearrangement change, long report, List<Changed> changes) {
        for (var held : change.members()) {
            var relation = change.staying().get(held.id());
            if (relation != null) {
                residences.relate(held.id(), held.lived(), relation, change.day(), report);
                changes.add(new Changed(held.id(), RELATED));
            }
        }
        rows.touch(change.staying().keySet(), report);
    }

    private @Nullable Long place(Rearrangement change, List<Long> ids, long report) {
        var to = change.to();
        if (to == null || ids.isEmpty()) {
            return null;
        }
        var chosen = to.household();
        long household = chosen == null ? households.form(change.day()) : chosen;
        for (var held : change.leaving()) {
            residences.begin(held.id(), residence(change, to, household, held), report);
        }
        var divisionNow = destinations.divisionOn(to.division(), clock.today());
        rows.place(ids, household, divisionNow, report);
        return household;
    }

    private Residence residence(
            Rearrangement change, Rearrangement.Target to, long household, Held held) {
        return new Residence(
                Period.since(change.day()),
                household,
                Objects.requireNonNull(change.relations().get(held.id())),
                to.division(),
                to.addressId(),
                to.unit(),
                change.cause(),
                clock.today());
    }

    private void stand(Rearrangement change, long report) {
        var status = change.status();
        if (status == null) {
            return;
        }
        for (var held : change.leaving()) {
            standings.change(held.id(), status, change.day(), report);
            rows.stand(held.id(), status, report);
        }
    }

    private void count(Held held, Rearrangement.@Nullable Target to, LocalDate day) {
        var before = held.residence();
        if (before != null && to != null && before.division().equals(to.division())) {
            return;
        }
        if (before != null) {
            headcounts.change(before.division(), day, held.sex(), held.birthDate(), -1);
        }
        if (to != null) {
            headcounts.change(to.division(), day, held.sex(), held.birthDate(), 1);
        }
    }

    private void endWhereNobodyIsLeft(Rearrangement change, @Nullable Long household) {
        if (change.members().isEmpty()) {
            return;
        }
        long old = change.members().getFirst().lived().householdId();
        boolean empty = change.leaving().containsAll(change.members());
        if (empty && !Objects.equals(old, household)) {
            households.end(old, change.day());
        }
    }
}
