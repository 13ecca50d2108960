package org.madang.residents.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.residents.Relation;
import org.madang.residents.entries.Entry;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.households.ChangeHead;
import org.madang.residents.households.HeadChangeCommand;
import org.madang.residents.households.MergeCommand;
import org.madang.residents.households.MergeHouseholds;
import org.madang.residents.households.SplitCommand;
import org.madang.residents.households.SplitHousehold;
import org.madang.residents.standing.CancelRegistration;
import org.madang.residents.standing.Ground;
import org.madang.residents.standing.RecordUnknownResidence;
import org.madang.residents.standing.RegisterAgain;
import org.madang.residents.standing.ReturnCommand;
import org.madang.residents.standing.StandingCommand;
import org.madang.residents.testing.Model;
import org.madang.residents.testing.Model.Spot;
import org.madang.residents.testing.TestRegister;
import org.springframework.stereotype.Component;

/**
 * Random entries that regroup households or change standings, made in the register and the model.
 */
@Component
class RandomEntries {

    private final ChangeHead heads;
    private final SplitHousehold splits;
    private final MergeHouseholds merges;
    private final RecordUnknownResidence unknowns;
    private final CancelRegistration cancellations;
    private final RegisterAgain returns;
    private final TestRegister register;
    private final Access access;

    private Model model = new Model();
    private Random random = new Random();
    private final TreeSet<Long> unknown = new TreeSet<>();
    private final TreeSet<Long> struckOff = new TreeSet<>();

    RandomEntries(
            ChangeHead heads,
            SplitHousehold splits,
            MergeHouseholds merges,
            RecordUnknownResidence unknowns,
            CancelRegistration cancellations,
            RegisterAgain returns,
            TestRegister register,
            Access access) {
        this.heads = heads;
        this.splits = splits;
        this.merges = merges;
        this.unknowns = unknowns;
        this.cancellations = cancellations;
        this.returns = returns;
        this.register = register;
        this.access = access;
    }

    void begin(Model newModel, Random newRandom) {
        model = newModel;
        random = newRandom;
        unknown.clear();
        struckOff.clear();
    }

    boolean isUnknown(long person) {
        return unknown.contains(person);
    }

    /** Who died is nobody to register again. */
    void forget(long person) {
        unknown.remove(person);
    }

    private <C> EntryResult enter(Entry<C> entry, C command) {
        return access.as(register.registrar("model", "11110"), () -> entry.enter(command));
    }

    boolean headChange(LocalDate day) {
        var members = model.members(pick(model.households()));
        long newHead = pick(members);
        var command = new HeadChangeCommand(newHead, Map.of(), day, Map.of());
        if (!(enter(heads, command) instanceof EntryResult.Entered)) {
            return false;
        }
        relate(members, newHead, day);
        return true;
    }

    boolean split(LocalDate day) {
        var leaving = some(model.members(pick(model.households())));
        var staying = staying(leaving);
        long head = pick(leaving);
        Long newHead = headOf(leaving) && !staying.isEmpty() ? pick(staying) : null;
        var command = new SplitCommand(leaving, head, newHead, Map.of(), day, Map.of());
        if (!(enter(splits, command) instanceof EntryResult.Entered done)) {
            return false;
        }
        relate(staying, newHead, day);
        settle(leaving, head, household(done), model.now(leaving.getFirst()).address(), day);
        return true;
    }

    boolean merge(LocalDate day) {
        var leaving = some(model.members(pick(model.households())));
        var joined = other(leaving);
        if (joined == null) {
            return false;
        }
        var staying = staying(leaving);
        Long newHead = headOf(leaving) && !staying.isEmpty() ? pick(staying) : null;
        var relations = new HashMap<Long, Relation>();
        leaving.forEach(id -> relations.put(id, Relation.RELATIVE));
        var command = new MergeCommand(leaving, joined, true, newHead, relations, day, Map.of());
        if (!(enter(merges, command) instanceof EntryResult.Entered)) {
            return false;
        }
        relate(staying, newHead, day);
        for (var id : leaving) {
            long address = model.now(id).address();
            model.live(id, day, new Spot(joined, Relation.RELATIVE, address));
        }
        return true;
    }

    boolean unknownResidence(LocalDate day) {
        var leaving = some(model.members(pick(model.households())));
        var staying = staying(leaving);
        Long newHead = headOf(leaving) && !staying.isEmpty() ? pick(staying) : null;
        var command = standing(leaving, Ground.OWN_REPORT, newHead, day);
        if (!(enter(unknowns, command) instanceof EntryResult.Entered done)) {
            return false;
        }
        relate(staying, newHead, day);
        long head = leaving.stream().filter(this::isHead).findFirst().orElse(leaving.getFirst());
        settle(leaving, head, household(done), model.now(head).address(), day);
        unknown.addAll(leaving);
        return true;
    }

    boolean cancellation(LocalDate day) {
        var leaving = List.of(pick(model.living()));
        var staying = staying(leaving);
        Long newHead = headOf(leaving) && !staying.isEmpty() ? pick(staying) : null;
        var command = standing(leaving, Ground.DOUBLE_REGISTRATION, newHead, day);
        if (!(enter(cancellations, command) instanceof EntryResult.Entered)) {
            return false;
        }
        relate(staying, newHead, day);
        model.leave(leaving.getFirst(), day);
        struckOff.add(leaving.getFirst());
        unknown.remove(leaving.getFirst());
        return true;
    }

    boolean registerAgain(LocalDate day) {
        var away = new ArrayList<>(struckOff);
        away.addAll(unknown);
        if (away.isEmpty()) {
            return false;
        }
        long person = pick(away);
        var staying = struckOff.contains(person) ? List.<Long>of() : staying(List.of(person));
        boolean heads = !struckOff.contains(person) && isHead(person);
        Long newHead = heads && !staying.isEmpty() ? pick(staying) : null;
        long address = register.address(TestRegister.JONGNO);
        var command =
                new ReturnCommand(
                        List.of(person),
                        ReturnCommand.Standing.RESIDENT,
                        "확인",
                        day,
                        address,
                        "",
                        null,
                        false,
                        null,
                        newHead,
                        Map.of(),
                        Map.of());
        if (!(enter(returns, command) instanceof EntryResult.Entered done)) {
            return false;
        }
        relate(staying, newHead, day);
        model.live(person, day, new Spot(household(done), Relation.HEAD, address));
        struckOff.remove(person);
        unknown.remove(person);
        return true;
    }

    private static StandingCommand standing(
            List<Long> persons, Ground ground, @Nullable Long newHead, LocalDate day) {
        return new StandingCommand(persons, ground, "조사", day, null, newHead, Map.of(), Map.of());
    }

    private static long household(EntryResult.Entered done) {
        return Objects.requireNonNull(done.householdId());
    }

    private boolean headOf(List<Long> persons) {
        return persons.stream().anyMatch(this::isHead);
    }

    /** Those who leave together live under their head from the day on. */
    private void settle(
            List<Long> leaving, long head, long household, long address, LocalDate day) {
        var was = model.now(head).relation();
        for (var id : leaving) {
            var relation =
                    id == head ? Relation.HEAD : Relations.toNewHead(was, model.now(id).relation());
            model.live(id, day, new Spot(household, relation, address));
        }
    }

    void relate(List<Long> staying, @Nullable Long newHead, LocalDate day) {
        if (newHead == null) {
            return;
        }
        var was = model.now(newHead).relation();
        for (var id : staying) {
            var spot = model.now(id);
            var relation =
                    id.equals(newHead) ? Relation.HEAD : Relations.toNewHead(was, spot.relation());
            if (relation == spot.relation()) {
                continue;
            }
            var since = model.since(id);
            model.live(
                    id,
                    since.isAfter(day) ? since : day,
                    new Spot(spot.household(), relation, spot.address()));
        }
    }

    boolean isHead(long person) {
        return model.now(person).relation() == Relation.HEAD;
    }

    List<Long> staying(List<Long> movers) {
        return model.members(model.now(movers.getFirst()).household()).stream()
                .filter(id -> !movers.contains(id))
                .toList();
    }

    @Nullable Long other(List<Long> movers) {
        long own = model.now(movers.getFirst()).household();
        var others = model.households().stream().filter(id -> id != own).toList();
        return others.isEmpty() ? null : pick(others);
    }

    List<Long> some(List<Long> all) {
        var chosen = all.stream().filter(id -> random.nextBoolean()).toList();
        return chosen.isEmpty() ? List.of(pick(all)) : chosen;
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
