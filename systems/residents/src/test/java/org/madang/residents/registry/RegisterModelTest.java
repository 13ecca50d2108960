package org.madang.residents.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.kernel.access.Access;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.AsOf;
import org.madang.residents.Relation;
import org.madang.residents.Sex;
import org.madang.residents.births.BirthCommand;
import org.madang.residents.births.BirthResult;
import org.madang.residents.births.RegisterBirth;
import org.madang.residents.deaths.DeathCommand;
import org.madang.residents.deaths.DeathResult;
import org.madang.residents.deaths.RegisterDeath;
import org.madang.residents.moving.MoveCommand;
import org.madang.residents.moving.MoveResult;
import org.madang.residents.moving.RegisterMove;
import org.madang.residents.naming.ChangeName;
import org.madang.residents.naming.NameCommand;
import org.madang.residents.naming.NameResult;
import org.madang.residents.testing.Model;
import org.madang.residents.testing.Model.Spot;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random entries, many of them dated back: on every day the register says what a plain model says,
 * and what it said at an earlier moment stays what the model said then.
 */
@HouseTest
class RegisterModelTest {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);
    private static final int ENTRIES = 25;

    @Autowired RegisterMove moves;
    @Autowired RegisterBirth births;
    @Autowired RegisterDeath deaths;
    @Autowired ChangeName names;
    @Autowired Residences residences;
    @Autowired ResidentRows rows;
    @Autowired TestRegister register;
    @Autowired Access access;

    private Model model = new Model();
    private Random random = new Random();

    private record Moment(Instant known, Model model) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void every_day_and_every_earlier_knowledge_of_it_equals_the_model(long seed) {
        random = new Random(seed);
        model = new Model();
        settle(register.home(TestRegister.JONGNO, Relation.HEAD, Relation.SPOUSE, Relation.CHILD));
        settle(register.home(TestRegister.SAJIK, Relation.HEAD, Relation.PARENT));
        settle(register.home(TestRegister.JONGNO, Relation.HEAD));
        var moments = new ArrayList<Moment>();
        int entered = 0;
        for (int i = 0; i < ENTRIES; i++) {
            moments.add(new Moment(register.seen(rows::now), model.copy()));
            entered += entry(i) ? 1 : 0;
        }
        assertThat(entered).as("entries of seed %d", seed).isPositive();
        for (int i = 0; i < 20; i++) {
            var day = LAST.minusDays(random.nextInt(420) - 5);
            check(day, null, model);
            var moment = moments.get(random.nextInt(moments.size()));
            check(day, moment.known(), moment.model());
        }
    }

    private void settle(TestRegister.Home home) {
        for (var id : home.members()) {
            var held = register.seen(() -> rows.held(List.of(id)).getFirst());
            var relation = java.util.Objects.requireNonNull(held.residence()).relation();
            var spot = new Spot(home.household(), relation, home.address());
            model.live(id, TestRegister.SINCE, spot);
            model.call(id, held.birthDate(), "김시험");
        }
    }

    private boolean entry(int number) {
        if (model.living().isEmpty()) {
            return false;
        }
        var day = LAST.minusDays(random.nextInt(400));
        return switch (random.nextInt(10)) {
            case 0 -> birth(number, day);
            case 1 -> death(day);
            case 2 -> name(number, day);
            default -> move(day);
        };
    }

    private boolean move(LocalDate day) {
        var movers = some(model.members(pick(model.households())));
        var staying = staying(movers);
        var joined = random.nextInt(3) == 0 ? other(movers) : null;
        boolean headLeaves = movers.stream().anyMatch(this::isHead);
        Long newHead = headLeaves && !staying.isEmpty() ? pick(staying) : null;
        var relations = new HashMap<Long, Relation>();
        if (joined != null || !headLeaves) {
            movers.forEach(id -> relations.put(id, Relation.COHABITANT));
        }
        if (joined == null && !headLeaves) {
            relations.put(movers.getFirst(), Relation.HEAD);
        }
        long address =
                joined == null
                        ? register.address(TestRegister.SAJIK)
                        : model.now(model.members(joined).getFirst()).address();
        var command =
                new MoveCommand(movers, address, "", day, joined, relations, newHead, Map.of());
        var result =
                access.as(
                        register.registrar("model", "11110"), () -> moves.register(command, true));
        boolean free = movers.stream().allMatch(id -> model.since(id).isBefore(day));
        if (!(result instanceof MoveResult.Registered done)) {
            assertThat(free && joined == null && newHead == null).isFalse();
            return false;
        }
        assertThat(free).isTrue();
        relate(staying, newHead, day);
        for (var id : movers) {
            var relation =
                    movers.size() == 1 && joined == null
                            ? Relation.HEAD
                            : relations.getOrDefault(id, model.now(id).relation());
            model.live(id, day, new Spot(done.householdId(), relation, address));
        }
        return true;
    }

    private boolean death(LocalDate day) {
        long dead = pick(model.living());
        var staying = staying(List.of(dead));
        Long newHead = isHead(dead) && !staying.isEmpty() ? pick(staying) : null;
        var command = new DeathCommand(dead, day, null, "진단서", newHead, Map.of(), null);
        var result =
                access.as(register.registrar("model", "11110"), () -> deaths.register(command));
        if (!(result instanceof DeathResult.Registered)) {
            return false;
        }
        relate(staying, newHead, day);
        model.die(dead, day);
        return true;
    }

    private boolean birth(int number, LocalDate day) {
        long parent = pick(model.living());
        var given = "아이" + (char) ('가' + number);
        var command = new BirthCommand(parent, null, "김", given, null, Sex.MALE, day, null);
        var result =
                access.as(register.registrar("model", "11110"), () -> births.register(command));
        if (!(result instanceof BirthResult.Registered done)) {
            return false;
        }
        model.call(done.residentId(), day, "김" + given);
        var first = model.spots(parent).floorEntry(day);
        for (var spot : model.spots(parent).tailMap(first.getKey()).entrySet()) {
            var from = spot.getKey().isBefore(day) ? day : spot.getKey();
            var of = spot.getValue();
            var relation = Relations.newborn(of.relation());
            model.live(done.residentId(), from, new Spot(of.household(), relation, of.address()));
        }
        return true;
    }

    private boolean name(int number, LocalDate day) {
        long person = pick(model.living());
        var given = "이름" + (char) ('가' + number);
        var command = new NameCommand(person, "김", given, null, day, "법원", null);
        var result = access.as(register.registrar("model", "11110"), () -> names.change(command));
        assertThat(result instanceof NameResult.Changed)
                .isEqualTo(model.nameSince(person).isBefore(day));
        if (result instanceof NameResult.Changed) {
            model.call(person, day, "김" + given);
        }
        return result instanceof NameResult.Changed;
    }

    private void relate(List<Long> staying, @Nullable Long newHead, LocalDate day) {
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

    private void check(LocalDate day, @Nullable Instant known, Model expected) {
        var asOf = new AsOf(day, known);
        var households = new TreeSet<>(model.snapshot(day).keySet());
        households.addAll(expected.snapshot(day).keySet());
        var found =
                register.seen(() ->
                        households.stream()
                                .collect(
                                        Collectors.toMap(
                                                id -> id,
                                                id -> lines(residences.members(id, asOf)))));
        found.values().removeIf(List::isEmpty);
        assertThat(found).as("%s as known at %s", day, known).isEqualTo(expected.snapshot(day));
    }

    private static List<String> lines(
            Collection<org.madang.residents.HouseholdRecord.Member> members) {
        return members.stream()
                .map(member -> {
                    var lived = member.residence();
                    return Model.line(
                            member.residentId(),
                            new Spot(lived.householdId(), lived.relation(), lived.addressId()),
                            member.name());
                })
                .sorted()
                .toList();
    }

    private boolean isHead(long person) {
        return model.now(person).relation() == Relation.HEAD;
    }

    private List<Long> staying(List<Long> movers) {
        return model.members(model.now(movers.getFirst()).household()).stream()
                .filter(id -> !movers.contains(id))
                .toList();
    }

    private @Nullable Long other(List<Long> movers) {
        long own = model.now(movers.getFirst()).household();
        var others = model.households().stream().filter(id -> id != own).toList();
        return others.isEmpty() ? null : pick(others);
    }

    private List<Long> some(List<Long> all) {
        var chosen = all.stream().filter(id -> random.nextBoolean()).toList();
        return chosen.isEmpty() ? List.of(pick(all)) : chosen;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
