package org.madang.residents.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final int ENTRIES = 40;

    @Autowired RegisterMove moves;
    @Autowired RegisterBirth births;
    @Autowired RegisterDeath deaths;
    @Autowired ChangeName names;
    @Autowired RandomEntries entries;
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
        entries.begin(model, random);
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
            var relation = Objects.requireNonNull(held.residence()).relation();
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
        return switch (random.nextInt(17)) {
            case 0 -> birth(number, day);
            case 1 -> death(day);
            case 2 -> name(number, day);
            case 3, 4 -> entries.headChange(day);
            case 5, 6 -> entries.split(day);
            case 7, 8 -> entries.merge(day);
            case 9 -> entries.unknownResidence(day);
            case 10 -> entries.cancellation(day);
            case 11, 12 -> entries.registerAgain(day);
            default -> move(day);
        };
    }

    private boolean move(LocalDate day) {
        var movers = entries.some(model.members(entries.pick(model.households())));
        var staying = entries.staying(movers);
        var joined = random.nextInt(3) == 0 ? entries.other(movers) : null;
        boolean headLeaves = movers.stream().anyMatch(entries::isHead);
        Long newHead = headLeaves && !staying.isEmpty() ? entries.pick(staying) : null;
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
        boolean free =
                movers.stream()
                        .allMatch(id -> model.since(id).isBefore(day) && !entries.isUnknown(id));
        if (!(result instanceof MoveResult.Registered done)) {
            assertThat(free && joined == null && newHead == null).isFalse();
            return false;
        }
        assertThat(free).isTrue();
        entries.relate(staying, newHead, day);
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
        long dead = entries.pick(model.living());
        var staying = entries.staying(List.of(dead));
        Long newHead = entries.isHead(dead) && !staying.isEmpty() ? entries.pick(staying) : null;
        var command = new DeathCommand(dead, day, null, "진단서", newHead, Map.of(), null);
        var result =
                access.as(register.registrar("model", "11110"), () -> deaths.register(command));
        if (!(result instanceof DeathResult.Registered)) {
            return false;
        }
        entries.relate(staying, newHead, day);
        model.leave(dead, day);
        entries.forget(dead);
        return true;
    }

    private boolean birth(int number, LocalDate day) {
        long parent = entries.pick(model.living());
        var given = "아이" + (char) ('가' + number);
        var command = new BirthCommand(parent, null, "김", given, null, Sex.MALE, day, null);
        var result =
                access.as(register.registrar("model", "11110"), () -> births.register(command));
        if (!(result instanceof BirthResult.Registered done)) {
            return false;
        }
        model.call(done.residentId(), day, "김" + given);
        var first = Objects.requireNonNull(model.spots(parent).floorKey(day));
        for (var spot : model.spots(parent).tailMap(first, true).entrySet()) {
            var from = spot.getKey().isBefore(day) ? day : spot.getKey();
            var of = spot.getValue();
            var relation = Relations.newborn(of.relation());
            model.live(done.residentId(), from, new Spot(of.household(), relation, of.address()));
        }
        model.leaveWith(done.residentId(), parent, day);
        return true;
    }

    private boolean name(int number, LocalDate day) {
        long person = entries.pick(model.living());
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
        assertThat(found.values())
                .as("one head each on %s", day)
                .allMatch(lines ->
                        lines.stream().filter(line -> line.contains(" HEAD ")).count() == 1);
        assertThat(found.values().stream().flatMap(List::stream).map(RegisterModelTest::who))
                .as("one residence each on %s", day)
                .doesNotHaveDuplicates();
        assertThat(found).as("%s as known at %s", day, known).isEqualTo(expected.snapshot(day));
    }

    private static String who(String line) {
        return line.substring(0, line.indexOf(' '));
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
}
