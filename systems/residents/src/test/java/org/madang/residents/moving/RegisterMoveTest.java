package org.madang.residents.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Actor;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.ResidentMoved;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@HouseTest
@RecordApplicationEvents
class RegisterMoveTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired RegisterMove moves;
    @Autowired TestRegister register;
    @Autowired Access access;
    @Autowired ApplicationEvents events;

    private Actor.Official registrar() {
        return register.registrar("move-clerk", "11110");
    }

    private MoveResult register(MoveCommand command, boolean consent) {
        return access.as(registrar(), () -> moves.register(command, consent));
    }

    private static List<String> codes(MoveResult result) {
        return ((MoveResult.Refused) result).reasons().stream().map(Refusal::code).toList();
    }

    private MoveCommand part(
            List<Long> movers,
            long address,
            @org.jspecify.annotations.Nullable Long joined,
            Map<Long, Relation> relations,
            @org.jspecify.annotations.Nullable Long newHead) {
        return new MoveCommand(movers, address, "", DAY, joined, relations, newHead, Map.of());
    }

    @Test
    void a_whole_household_keeps_itself_and_its_past() {
        var home =
                register.home(TestRegister.BUSAN, Relation.HEAD, Relation.SPOUSE, Relation.CHILD);
        long address = register.address(TestRegister.SAJIK);
        long before = register.headcount(TestRegister.SAJIK, DAY);
        long left = register.headcount(TestRegister.BUSAN, DAY);
        var result = register(MoveCommand.whole(home.members(), address, DAY), false);
        assertThat(result)
                .isInstanceOfSatisfying(
                        MoveResult.Registered.class,
                        done -> assertThat(done.householdId()).isEqualTo(home.household()));
        assertThat(register.members(home.household(), DAY))
                .hasSize(3)
                .allSatisfy(member -> {
                    assertThat(member.residence().addressId()).isEqualTo(address);
                    assertThat(member.residence().division()).isEqualTo(TestRegister.SAJIK);
                });
        assertThat(register.members(home.household(), DAY.minusDays(1)))
                .hasSize(3)
                .allSatisfy(member ->
                        assertThat(member.residence().addressId()).isEqualTo(home.address()));
        assertThat(register.headcount(TestRegister.SAJIK, DAY)).isEqualTo(before + 3);
        assertThat(register.headcount(TestRegister.BUSAN, DAY)).isEqualTo(left - 3);
        assertThat(events.stream(ResidentMoved.class))
                .anySatisfy(moved -> {
                    assertThat(moved.residentIds()).isEqualTo(home.members());
                    assertThat(moved.fromDivision()).isEqualTo(TestRegister.BUSAN);
                });
        assertThat(register.journaled(home.member(1), "CHANGE", "residents.move")).isEqualTo(1);
    }

    @Test
    void one_member_leaves_and_heads_a_household_of_their_own() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD, Relation.CHILD);
        var result =
                register(
                        part(
                                List.of(home.member(1)),
                                register.address(TestRegister.SAJIK),
                                null,
                                Map.of(),
                                null),
                        false);
        long formed = ((MoveResult.Registered) result).householdId();
        assertThat(formed).isNotEqualTo(home.household());
        assertThat(register.members(formed, DAY))
                .singleElement()
                .satisfies(member ->
                        assertThat(member.residence().relation()).isEqualTo(Relation.HEAD));
        assertThat(register.members(home.household(), DAY)).hasSize(1);
    }

    @Test
    void when_the_head_leaves_those_who_stay_need_a_new_one() {
        var home =
                register.home(TestRegister.JONGNO, Relation.HEAD, Relation.SPOUSE, Relation.CHILD);
        long address = register.address(TestRegister.SAJIK);
        var head = List.of(home.member(0));
        assertThat(codes(register(part(head, address, null, Map.of(), null), false)))
                .containsExactly("move.head-needed");
        var result = register(part(head, address, null, Map.of(), home.member(1)), false);
        assertThat(result).isInstanceOf(MoveResult.Registered.class);
        assertThat(register.members(home.household(), DAY))
                .extracting(member -> member.residence().relation())
                .containsExactly(Relation.HEAD, Relation.CHILD);
        assertThat(register.members(home.household(), DAY.minusDays(1)))
                .extracting(member -> member.residence().relation())
                .containsExactly(Relation.HEAD, Relation.SPOUSE, Relation.CHILD);
        assertThat(register.journaled(home.member(1), "CHANGE", "residents.move")).isEqualTo(1);
    }

    @Test
    void a_household_that_joins_another_ends() {
        var home = register.home(TestRegister.BUSAN, Relation.HEAD, Relation.SPOUSE);
        var there = register.home(TestRegister.JONGNO, Relation.HEAD);
        var relations =
                Map.of(
                        home.member(0), Relation.PARENT,
                        home.member(1), Relation.PARENT);
        var command = part(home.members(), there.address(), there.household(), relations, null);
        assertThat(codes(register(command, false))).containsExactly("move.no-consent");
        assertThat(register(command, true)).isInstanceOf(MoveResult.Registered.class);
        assertThat(register.members(there.household(), DAY))
                .extracting(member -> member.residence().relation())
                .containsExactly(Relation.HEAD, Relation.PARENT, Relation.PARENT);
        assertThat(register.members(home.household(), DAY)).isEmpty();
        assertThat(
                        register.owner()
                                .sql("select ended_on from residents.household where id = ?")
                                .param(home.household())
                                .query(LocalDate.class)
                                .single())
                .isEqualTo(DAY);
    }

    @Test
    void a_late_report_is_entered_with_its_days_and_fine() {
        var home = register.home(TestRegister.BUSAN, Relation.HEAD);
        var long_ago = LocalDate.of(2026, 1, 5);
        var command =
                MoveCommand.whole(home.members(), register.address(TestRegister.SAJIK), long_ago);
        var done = (MoveResult.Registered) register(command, false);
        assertThat(done.lateness().days()).isGreaterThan(180);
        assertThat(done.lateness().fine()).isEqualTo(50_000);
        assertThat(
                        register.owner()
                                .sql("select days_late from residents.report where id = ?")
                                .param(done.reportId())
                                .query(Integer.class)
                                .single())
                .isEqualTo(done.lateness().days());
    }

    @Test
    void an_official_of_another_place_is_refused_and_the_refusal_is_kept() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var command = MoveCommand.whole(home.members(), register.address(TestRegister.BUSAN), DAY);
        long before = refusals();
        assertThatThrownBy(() -> register(command, false)).isInstanceOf(AccessRefused.class);
        assertThat(refusals()).isEqualTo(before + 1);
        assertThat(register.members(home.household(), DAY))
                .allSatisfy(member ->
                        assertThat(member.residence().addressId()).isEqualTo(home.address()));
    }

    @Test
    void without_the_duty_nothing_is_entered() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var command = MoveCommand.whole(home.members(), register.address(TestRegister.SAJIK), DAY);
        for (var actor :
                List.of(
                        register.official("reader", "11110", "residents.read"),
                        new Actor.Resident(home.member(0)),
                        new Actor.Visitor())) {
            assertThatThrownBy(() -> access.as(actor, () -> moves.register(command, false)))
                    .isInstanceOf(AccessRefused.class);
        }
    }

    @Test
    void a_form_that_showed_an_older_record_is_told_so() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        int seen = register.version(home.member(0));
        var first =
                MoveCommand.whole(
                        home.members(), register.address(TestRegister.SAJIK), DAY.minusDays(5));
        assertThat(register(first, false)).isInstanceOf(MoveResult.Registered.class);
        var second =
                new MoveCommand(
                        home.members(),
                        register.address(TestRegister.JONGNO),
                        "",
                        DAY,
                        null,
                        Map.of(),
                        null,
                        Map.of(home.member(0), seen));
        assertThat(codes(register(second, false))).containsExactly("move.changed-meanwhile");
    }

    @Test
    void the_counter_of_the_destination_finds_a_household_registered_elsewhere() {
        var home = register.home(TestRegister.BUSAN, Relation.HEAD, Relation.CHILD);
        var number = register.person(home.member(0), DAY).number();
        var found = access.as(registrar(), () -> moves.household(number));
        assertThat(found)
                .hasValueSatisfying(household -> assertThat(household.members()).hasSize(2));
        assertThat(register.journaled(home.member(1), "READ", "residents.household")).isEqualTo(1);
    }

    private long refusals() {
        return register.owner()
                .sql(
                        """
                        select count(*) from journal.entry
                        where deed = 'REFUSED' and actor = 'official:move-clerk'
                        """)
                .query(Long.class)
                .single();
    }
}
