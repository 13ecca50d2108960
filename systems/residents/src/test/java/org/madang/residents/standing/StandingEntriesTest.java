package org.madang.residents.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.StandingChanged;
import org.madang.residents.Status;
import org.madang.residents.entries.Entry;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.proceedings.MoveProceeding;
import org.madang.residents.proceedings.OpenCommand;
import org.madang.residents.proceedings.Proceeding;
import org.madang.residents.proceedings.ProceedingResult;
import org.madang.residents.proceedings.Step;
import org.madang.residents.proceedings.StepCommand;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@HouseTest
@RecordApplicationEvents
class StandingEntriesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));
    private static final LocalDate DAY = TODAY.minusDays(8);

    @Autowired RecordUnknownResidence unknown;
    @Autowired RegisterDeparture departures;
    @Autowired CancelRegistration cancellations;
    @Autowired RegisterAgain returns;
    @Autowired MoveProceeding proceedings;
    @Autowired TestRegister register;
    @Autowired Access access;
    @Autowired ApplicationEvents events;

    private <C> EntryResult enter(Entry<C> entry, C command) {
        return access.as(register.registrar("standing-clerk", "11110"), () -> entry.enter(command));
    }

    private static StandingCommand of(
            List<Long> persons, Ground ground, @Nullable Long address, @Nullable Long newHead) {
        return new StandingCommand(
                persons, ground, "조사서 2026-7", DAY, address, newHead, Map.of(), Map.of());
    }

    private static ReturnCommand back(long person, long address, LocalDate on) {
        return new ReturnCommand(
                List.of(person),
                ReturnCommand.Standing.RESIDENT,
                "신분증 확인",
                on,
                address,
                "101호",
                null,
                false,
                null,
                null,
                Map.of(),
                Map.of());
    }

    private static List<String> codes(EntryResult result) {
        return ((EntryResult.Refused) result).reasons().stream().map(Refusal::code).toList();
    }

    private static long household(EntryResult result) {
        return Objects.requireNonNull(((EntryResult.Entered) result).householdId());
    }

    private long open(long person) {
        var opened =
                access.as(
                        register.registrar("standing-clerk", "11110"),
                        () ->
                                proceedings.open(
                                        new OpenCommand(
                                                person,
                                                Proceeding.Kind.INVESTIGATION,
                                                "통장이 거주하지 않는다고 알림")));
        return ((ProceedingResult.Moved) opened).proceedingId();
    }

    private ProceedingResult take(
            long proceeding, Step step, LocalDate on, @Nullable LocalDate due) {
        return access.as(
                register.registrar("standing-clerk", "11110"),
                () -> proceedings.take(new StepCommand(proceeding, step, on, due, "내용")));
    }

    @Test
    void an_investigation_with_its_notice_ends_in_an_unknown_residence() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD, Relation.SPOUSE);
        long person = home.member(0);
        long proceeding = open(person);
        var command = of(List.of(person), Ground.INVESTIGATION, null, home.member(1));
        assertThat(codes(enter(unknown, command))).containsExactly("standing.no-notice");
        take(proceeding, Step.VISITED, TODAY, null);
        take(proceeding, Step.NOTICE_SENT, TODAY, null);
        assertThat(codes(enter(unknown, command))).containsExactly("standing.no-notice");
        register.owner()
                .sql("update residents.proceeding set due_on = ? where id = ?")
                .params(TODAY.minusDays(1), proceeding)
                .update();
        long before = register.headcount(TestRegister.JONGNO, TODAY);
        var done = enter(unknown, command);
        assertThat(register.person(person, DAY).status()).isEqualTo(Status.UNKNOWN);
        assertThat(register.person(person, DAY.minusDays(1)).status()).isEqualTo(Status.RESIDENT);
        assertThat(register.members(household(done), TODAY)).hasSize(1);
        assertThat(register.members(home.household(), TODAY).getFirst().residence().relation())
                .isEqualTo(Relation.HEAD);
        assertThat(register.headcount(TestRegister.JONGNO, TODAY)).isEqualTo(before);
        var after =
                access.as(
                        register.registrar("standing-clerk", "11110"),
                        () -> proceedings.byId(proceeding).orElseThrow());
        assertThat(after.state()).isEqualTo(Step.ACTED);
        assertThat(after.steps().getLast().reportId())
                .isEqualTo(((EntryResult.Entered) done).reportId());
    }

    @Test
    void who_is_not_found_for_a_year_is_kept_at_the_office_and_unknown_since_the_first_day() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        long person = home.member(0);
        enter(unknown, of(home.members(), Ground.OWN_REPORT, null, null));
        var since = TODAY.minusYears(2);
        for (var table : List.of("standing", "residence")) {
            for (var change :
                    List.of(
                            "set period = daterange(lower(period), ?) where not upper_inf(period)",
                            "set period = daterange(?, null) where upper_inf(period)")) {
                register.owner()
                        .sql("update residents." + table + " " + change + " and resident_id = ?")
                        .params(since, person)
                        .update();
            }
        }
        long proceeding = open(person);
        take(proceeding, Step.VISITED, TODAY, null);
        take(proceeding, Step.ANNOUNCED, TODAY, null);
        long office = register.address(TestRegister.JONGNO);
        var command = of(home.members(), Ground.UNKNOWN_FOR_A_YEAR, office, null);
        assertThat(codes(enter(unknown, command))).containsExactly("standing.not-announced-twice");
        register.owner()
                .sql(
                        """
                        insert into residents.proceeding_step
                            (proceeding_id, position, step, taken_on, words, taken_by)
                        values (?, 9, 'ANNOUNCED', ?, '두 번째 공고', 'test')
                        """)
                .params(proceeding, TODAY)
                .update();
        assertThat(enter(unknown, command)).isInstanceOf(EntryResult.Entered.class);
        var kept = register.person(person, TODAY);
        assertThat(kept.status()).isEqualTo(Status.UNKNOWN);
        assertThat(Objects.requireNonNull(kept.residence()).addressId()).isEqualTo(office);
        assertThat(
                        register.owner()
                                .sql(
                                        """
                                        select lower(period) from residents.standing
                                        where resident_id = ? and status = 'UNKNOWN'
                                        """)
                                .param(person)
                                .query(LocalDate.class)
                                .single())
                .isEqualTo(since);
    }

    @Test
    void unknown_residence_is_lifted_by_registering_again() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        enter(unknown, of(home.members(), Ground.OWN_REPORT, null, null));
        long address = register.address(TestRegister.SAJIK);
        var done = enter(returns, back(home.member(0), address, TODAY.minusDays(2)));
        assertThat(done).isInstanceOf(EntryResult.Entered.class);
        var person = register.person(home.member(0), TODAY);
        assertThat(person.status()).isEqualTo(Status.RESIDENT);
        assertThat(Objects.requireNonNull(person.residence()).unit()).isEqualTo("101호");
        assertThat(household(done)).isEqualTo(home.household());
        assertThat(events.stream(StandingChanged.class))
                .extracting(StandingChanged::status)
                .contains(Status.UNKNOWN, Status.RESIDENT);
    }

    @Test
    void who_is_struck_off_lives_nowhere_and_may_register_again() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD, Relation.CHILD);
        long before = register.headcount(TestRegister.JONGNO, TODAY);
        var struck = of(List.of(home.member(0)), Ground.DOUBLE_REGISTRATION, null, home.member(1));
        enter(cancellations, struck);
        assertThat(register.person(home.member(0), TODAY).residence()).isNull();
        assertThat(register.headcount(TestRegister.JONGNO, TODAY)).isEqualTo(before - 1);
        assertThat(codes(enter(cancellations, struck))).containsExactly("standing.not-from-here");
        long address = register.address(TestRegister.JONGNO);
        var done = enter(returns, back(home.member(0), address, TODAY));
        assertThat(household(done)).isNotEqualTo(home.household());
        assertThat(register.headcount(TestRegister.JONGNO, TODAY)).isEqualTo(before);
    }

    @Test
    void who_emigrates_is_a_national_overseas_kept_at_the_office_and_may_come_back() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD, Relation.SPOUSE);
        long office = register.address(TestRegister.JONGNO);
        var done = enter(departures, of(home.members(), Ground.EMIGRATION, office, null));
        assertThat(household(done)).isEqualTo(home.household());
        var person = register.person(home.member(1), TODAY);
        assertThat(person.status()).isEqualTo(Status.OVERSEAS);
        assertThat(Objects.requireNonNull(person.residence()).addressId()).isEqualTo(office);
        long address = register.address(TestRegister.SAJIK);
        var again = enter(returns, back(home.member(1), address, TODAY));
        assertThat(household(again)).isNotEqualTo(home.household());
        assertThat(register.members(home.household(), TODAY)).hasSize(1);
    }

    @Test
    void the_destination_registers_again_whoever_is_kept_elsewhere() {
        var home = register.home(TestRegister.BUSAN, Relation.HEAD);
        access.as(
                register.registrar("busan-clerk", "26110"),
                () -> unknown.enter(of(home.members(), Ground.OWN_REPORT, null, null)));
        long address = register.address(TestRegister.JONGNO);
        assertThat(enter(returns, back(home.member(0), address, TODAY)))
                .isInstanceOf(EntryResult.Entered.class);
        assertThat(register.journaled(home.member(0), "CHANGE", "residents.reregistration"))
                .isEqualTo(1);
    }
}
