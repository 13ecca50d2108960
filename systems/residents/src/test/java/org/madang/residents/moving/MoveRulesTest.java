package org.madang.residents.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.kernel.language.Text;
import org.madang.residents.Lateness;
import org.madang.residents.Period;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.Residence;
import org.madang.residents.Sex;
import org.madang.residents.Status;
import org.madang.residents.registry.Destinations.Destination;
import org.madang.residents.registry.Held;

class MoveRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate SINCE = LocalDate.of(2015, 1, 1);
    private static final long OLD = 70;
    private static final long NEW = 71;

    private final List<Held> known = new ArrayList<>();
    private boolean consent = true;
    private @Nullable Destination destination =
            new Destination(NEW, "1111051500", Text.same("somewhere"));

    private void lives(long id, long household, Relation relation, long address) {
        lives(id, household, relation, address, SINCE, Status.RESIDENT);
    }

    private void lives(
            long id,
            long household,
            Relation relation,
            long address,
            LocalDate since,
            Status status) {
        known.add(
                new Held(
                        id,
                        LocalDate.of(1980, 1, 1),
                        Sex.FEMALE,
                        status,
                        "1111051500",
                        household,
                        3,
                        new Residence(
                                Period.since(since),
                                household,
                                relation,
                                "1111051500",
                                address,
                                "",
                                "MOVE_IN",
                                since)));
    }

    private MoveDecision decide(MoveCommand command) {
        return MoveRules.decide(
                new MoveFacts(
                        command,
                        known,
                        true,
                        destination,
                        consent,
                        TODAY,
                        TODAY,
                        command.movedOn().plusDays(14)));
    }

    private List<String> refusals(MoveCommand command) {
        return ((MoveDecision.Refused) decide(command))
                .reasons().stream().map(Refusal::code).toList();
    }

    private static MoveCommand moving(LocalDate day, Long... movers) {
        return MoveCommand.whole(List.of(movers), NEW, day);
    }

    private static MoveCommand joining(long household, Map<Long, Relation> relations) {
        return new MoveCommand(
                List.copyOf(relations.keySet()),
                NEW,
                "",
                DAY,
                household,
                relations,
                null,
                Map.of());
    }

    @Test
    void a_whole_household_moves_as_it_is() {
        lives(1, 10, Relation.HEAD, OLD);
        lives(2, 10, Relation.SPOUSE, OLD);
        assertThat(decide(moving(DAY, 1L, 2L)))
                .isEqualTo(
                        new MoveDecision.Accepted(
                                10,
                                10L,
                                Map.of(1L, Relation.HEAD, 2L, Relation.SPOUSE),
                                Map.of(),
                                false,
                                Lateness.NONE));
    }

    @Test
    void refuses_a_move_dated_in_the_future() {
        lives(1, 10, Relation.HEAD, OLD);
        assertThat(refusals(moving(TODAY.plusDays(1), 1L))).containsExactly("move.future");
        assertThat(decide(moving(TODAY, 1L))).isInstanceOf(MoveDecision.Accepted.class);
    }

    @Test
    void refuses_a_move_not_after_the_last_one() {
        lives(1, 10, Relation.HEAD, OLD);
        assertThat(refusals(moving(SINCE, 1L))).containsExactly("move.later-entry");
        assertThat(decide(moving(SINCE.plusDays(1), 1L))).isInstanceOf(MoveDecision.Accepted.class);
    }

    @Test
    void refuses_the_dead_the_struck_off_and_those_of_unknown_residence() {
        lives(1, 10, Relation.HEAD, OLD, SINCE, Status.CANCELLED);
        assertThat(refusals(moving(DAY, 1L))).containsExactly("move.not-registered");
        known.clear();
        lives(1, 10, Relation.HEAD, OLD, SINCE, Status.UNKNOWN);
        assertThat(refusals(moving(DAY, 1L))).containsExactly("move.unknown-residence");
    }

    @Test
    void refuses_nobody_strangers_and_members_of_two_households() {
        lives(1, 10, Relation.HEAD, OLD);
        lives(2, 11, Relation.HEAD, OLD);
        assertThat(refusals(moving(DAY))).containsExactly("move.not-found");
        assertThat(refusals(moving(DAY, 1L, 9L))).containsExactly("move.not-found");
        assertThat(refusals(moving(DAY, 1L, 2L))).containsExactly("move.several-households");
    }

    @Test
    void refuses_the_address_they_live_at_and_one_that_does_not_exist() {
        lives(1, 10, Relation.HEAD, NEW);
        assertThat(refusals(moving(DAY, 1L))).containsExactly("move.same-address");
        known.clear();
        lives(1, 10, Relation.HEAD, OLD);
        destination = null;
        assertThat(refusals(moving(DAY, 1L))).containsExactly("move.no-such-address");
    }

    @Test
    void a_household_has_exactly_one_head_on_either_side() {
        lives(1, 10, Relation.HEAD, OLD);
        lives(2, 10, Relation.SPOUSE, OLD);
        lives(3, 10, Relation.CHILD, OLD);
        lives(4, 10, Relation.CHILD, OLD);
        assertThat(refusals(moving(DAY, 3L, 4L))).containsExactly("move.new-head-needed");
        assertThat(refusals(moving(DAY, 1L))).containsExactly("move.head-needed");
        var stranger = new MoveCommand(List.of(1L), NEW, "", DAY, null, Map.of(), 9L, Map.of());
        assertThat(refusals(stranger)).containsExactly("move.head-not-staying");
        var needless = new MoveCommand(List.of(3L), NEW, "", DAY, null, Map.of(), 2L, Map.of());
        assertThat(refusals(needless)).containsExactly("move.head-not-needed");
    }

    @Test
    void those_left_behind_are_related_to_their_new_head() {
        lives(1, 10, Relation.HEAD, OLD);
        lives(2, 10, Relation.SPOUSE, OLD);
        lives(3, 10, Relation.PARENT, OLD);
        var leaving = new MoveCommand(List.of(1L), NEW, "", DAY, null, Map.of(), 2L, Map.of());
        assertThat(decide(leaving))
                .isInstanceOfSatisfying(
                        MoveDecision.Accepted.class,
                        accepted -> {
                            assertThat(accepted.toHousehold()).isNull();
                            assertThat(accepted.leftBehind())
                                    .isEqualTo(
                                            Map.of(
                                                    2L, Relation.HEAD,
                                                    3L, Relation.PARENT_IN_LAW));
                        });
    }

    @Test
    void a_new_head_must_have_lived_there_on_the_day() {
        lives(1, 10, Relation.HEAD, OLD);
        lives(2, 10, Relation.SPOUSE, OLD, DAY.plusDays(1), Status.RESIDENT);
        var leaving = new MoveCommand(List.of(1L), NEW, "", DAY, null, Map.of(), 2L, Map.of());
        assertThat(refusals(leaving)).containsExactly("move.head-came-later");
    }

    @Test
    void joining_needs_consent_a_relation_and_the_same_address() {
        lives(1, 10, Relation.HEAD, OLD);
        lives(5, 20, Relation.HEAD, NEW);
        var relations = Map.of(1L, Relation.SIBLING);
        assertThat(decide(joining(20, relations)))
                .isInstanceOfSatisfying(
                        MoveDecision.Accepted.class,
                        accepted -> assertThat(accepted.ends()).isTrue());
        assertThat(refusals(joining(20, Map.of(1L, Relation.HEAD))))
                .containsExactly("move.one-head");
        assertThat(refusals(joining(99, relations))).containsExactly("move.no-such-household");
        consent = false;
        assertThat(refusals(joining(20, relations))).containsExactly("move.no-consent");
        consent = true;
        known.removeLast();
        lives(5, 20, Relation.HEAD, OLD + 9);
        assertThat(refusals(joining(20, relations))).containsExactly("move.lives-elsewhere");
    }

    @Test
    void a_report_past_its_term_is_entered_and_counted_late() {
        lives(1, 10, Relation.HEAD, OLD);
        assertThat(decide(moving(TODAY.minusDays(20), 1L)))
                .isInstanceOfSatisfying(
                        MoveDecision.Accepted.class,
                        accepted ->
                                assertThat(accepted.lateness()).isEqualTo(new Lateness(6, 10_000)));
    }

    @Test
    void a_record_seen_in_an_older_version_is_not_changed() {
        lives(1, 10, Relation.HEAD, OLD);
        var command =
                new MoveCommand(List.of(1L), NEW, "", DAY, null, Map.of(), null, Map.of(1L, 2));
        assertThat(refusals(command)).containsExactly("move.changed-meanwhile");
    }

    @Test
    void a_unit_is_one_short_line() {
        lives(1, 10, Relation.HEAD, OLD);
        for (var unit : List.of("x".repeat(81), "101\u0000호")) {
            var command =
                    new MoveCommand(List.of(1L), NEW, unit, DAY, null, Map.of(), null, Map.of());
            assertThat(refusals(command)).containsExactly("move.bad-unit");
        }
    }
}
