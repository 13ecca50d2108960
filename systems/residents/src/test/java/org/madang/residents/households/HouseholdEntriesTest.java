package org.madang.residents.households;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.HouseholdChanged;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.entries.Entry;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@HouseTest
@RecordApplicationEvents
class HouseholdEntriesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);

    @Autowired ChangeHead heads;
    @Autowired SplitHousehold splits;
    @Autowired MergeHouseholds merges;
    @Autowired TestRegister register;
    @Autowired Access access;
    @Autowired ApplicationEvents events;

    private <C> EntryResult enter(Entry<C> entry, C command) {
        return access.as(
                register.registrar("household-clerk", "11110"), () -> entry.enter(command));
    }

    private static List<String> codes(EntryResult result) {
        return ((EntryResult.Refused) result).reasons().stream().map(Refusal::code).toList();
    }

    private List<Relation> relations(long household, LocalDate day) {
        return register.members(household, day).stream()
                .map(member -> member.residence().relation())
                .toList();
    }

    @Test
    void another_head_leaves_the_past_as_it_was() {
        var home =
                register.home(TestRegister.JONGNO, Relation.HEAD, Relation.SPOUSE, Relation.CHILD);
        var command = new HeadChangeCommand(home.member(1), Map.of(), DAY, Map.of());
        assertThat(enter(heads, command)).isInstanceOf(EntryResult.Entered.class);
        assertThat(relations(home.household(), DAY))
                .containsExactly(Relation.HEAD, Relation.SPOUSE, Relation.CHILD);
        assertThat(register.members(home.household(), DAY).getFirst().residentId())
                .isEqualTo(home.member(1));
        assertThat(register.members(home.household(), DAY.minusDays(1)).getFirst().residentId())
                .isEqualTo(home.member(0));
        assertThat(events.stream(HouseholdChanged.class))
                .anySatisfy(event -> assertThat(event.toHousehold()).isEqualTo(home.household()));
        assertThat(register.journaled(home.member(0), "CHANGE", "residents.head-change"))
                .isEqualTo(1);
    }

    @Test
    void a_late_report_of_another_head_shows_the_fine() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD, Relation.SPOUSE);
        var command =
                new HeadChangeCommand(home.member(1), Map.of(), LocalDate.of(2026, 1, 5), Map.of());
        var done = (EntryResult.Entered) enter(heads, command);
        assertThat(done.lateness().fine()).isEqualTo(50_000);
    }

    @Test
    void who_splits_off_lives_at_the_same_door_in_another_household() {
        var home =
                register.home(TestRegister.JONGNO, Relation.HEAD, Relation.SPOUSE, Relation.CHILD);
        long before = register.headcount(TestRegister.JONGNO, DAY);
        var command =
                new SplitCommand(
                        List.of(home.member(0), home.member(2)),
                        home.member(0),
                        home.member(1),
                        Map.of(),
                        DAY,
                        Map.of());
        var done = (EntryResult.Entered) enter(splits, command);
        assertThat(done.householdId()).isNotEqualTo(home.household());
        assertThat(relations(home.household(), DAY)).containsExactly(Relation.HEAD);
        assertThat(relations(java.util.Objects.requireNonNull(done.householdId()), DAY))
                .containsExactly(Relation.HEAD, Relation.CHILD);
        assertThat(register.person(home.member(2), DAY).residence().addressId())
                .isEqualTo(home.address());
        assertThat(register.headcount(TestRegister.JONGNO, DAY)).isEqualTo(before);
    }

    @Test
    void a_household_that_merges_whole_ends() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD, Relation.PARENT);
        var split =
                (EntryResult.Entered)
                        enter(
                                splits,
                                new SplitCommand(
                                        List.of(home.member(1)),
                                        home.member(1),
                                        null,
                                        Map.of(),
                                        DAY.minusDays(5),
                                        Map.of()));
        long own = java.util.Objects.requireNonNull(split.householdId());
        var command =
                new MergeCommand(
                        List.of(home.member(1)),
                        home.household(),
                        true,
                        null,
                        Map.of(home.member(1), Relation.PARENT),
                        DAY,
                        Map.of());
        assertThat(enter(merges, command)).isInstanceOf(EntryResult.Entered.class);
        assertThat(relations(home.household(), DAY))
                .containsExactly(Relation.HEAD, Relation.PARENT);
        assertThat(register.members(own, DAY)).isEmpty();
        assertThat(
                        register.owner()
                                .sql("select ended_on from residents.household where id = ?")
                                .param(own)
                                .query(LocalDate.class)
                                .single())
                .isEqualTo(DAY);
    }

    @Test
    void households_at_two_addresses_do_not_merge() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var other = register.home(TestRegister.JONGNO, Relation.HEAD);
        var command =
                new MergeCommand(
                        home.members(),
                        other.household(),
                        true,
                        null,
                        Map.of(home.member(0), Relation.SIBLING),
                        DAY,
                        Map.of());
        assertThat(codes(enter(merges, command))).containsExactly("household.other-address");
    }

    @Test
    void who_comes_second_is_told_that_the_record_has_changed() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD, Relation.SPOUSE);
        var seen = Map.of(home.member(0), register.version(home.member(0)));
        var command = new HeadChangeCommand(home.member(1), Map.of(), DAY, seen);
        enter(heads, command);
        assertThat(codes(enter(heads, command))).containsExactly("entry.changed-meanwhile");
    }

    @Test
    void another_municipality_changes_no_household_here() {
        var home = register.home(TestRegister.BUSAN, Relation.HEAD, Relation.SPOUSE);
        var command = new HeadChangeCommand(home.member(1), Map.of(), DAY, Map.of());
        assertThat(codes(enter(heads, command))).containsExactly("entry.not-found");
        var resident = new org.madang.kernel.access.Actor.Resident(home.member(1));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> access.as(resident, () -> heads.enter(command)))
                .isInstanceOf(AccessRefused.class);
    }
}
