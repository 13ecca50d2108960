package org.madang.residents.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Jurisdiction;
import org.madang.residents.Refusal;
import org.madang.residents.Sex;
import org.madang.residents.Status;
import org.madang.residents.registry.Held;
import org.madang.residents.rounds.FindingCommand.Found;
import org.madang.residents.rounds.Given.State;

/** Resident Registration Act, Article 20 (1), and the practice of the yearly round. */
class RoundRulesTest {

    private static final LocalDate FROM = LocalDate.of(2026, 7, 20);
    private static final LocalDate HOME = LocalDate.of(2026, 8, 31);
    private static final LocalDate UNTIL = LocalDate.of(2026, 10, 23);
    private static final Jurisdiction JONGNO = new Jurisdiction("11110");
    private static final Held ADULT = person(1, LocalDate.of(1980, 5, 5), Status.RESIDENT);
    private static final Held CHILD = person(2, LocalDate.of(2015, 5, 5), Status.RESIDENT);
    private static final List<Held> HOUSEHOLD = List.of(ADULT, CHILD);

    private static Held person(long id, LocalDate birth, Status status) {
        return new Held(id, birth, Sex.FEMALE, status, "1111051500", 7, 1, null);
    }

    private static Round round(@Nullable Instant closed) {
        return new Round(1, "11110", FROM, FROM, HOME, UNTIL, "제20조", "official:a", null, closed);
    }

    private static Given given(State state, int visits, @Nullable LocalDate visited) {
        return new Given(
                1, 7, "1111051500", state, List.of(), false, "", visits, visited, Instant.EPOCH, 3);
    }

    private static List<String> codes(List<Refusal> reasons) {
        return reasons.stream().map(Refusal::code).toList();
    }

    private static List<String> opening(LocalDate from, LocalDate home, LocalDate until) {
        var command = new OpenRoundCommand(from, home, until, "제20조");
        return codes(RoundRules.opening(command, JONGNO, FROM));
    }

    @Test
    void a_round_begins_today_or_later_and_ends_within_a_year_in_order() {
        assertThat(opening(FROM, HOME, UNTIL)).isEmpty();
        assertThat(opening(FROM.minusDays(1), HOME, UNTIL)).containsExactly("round.from-past");
        assertThat(opening(FROM, FROM.minusDays(1), UNTIL)).containsExactly("round.home-order");
        assertThat(opening(FROM, HOME, HOME.minusDays(1))).containsExactly("round.until-order");
        assertThat(opening(FROM, HOME, FROM.plusYears(1))).containsExactly("round.too-long");
        assertThat(opening(FROM, HOME, FROM.plusYears(1).minusDays(1))).isEmpty();
    }

    @Test
    void a_municipality_opens_it_and_says_on_what_ground() {
        var command = new OpenRoundCommand(FROM, HOME, UNTIL, " ");
        assertThat(codes(RoundRules.opening(command, new Jurisdiction("11"), FROM)))
                .containsExactly("round.no-municipality", "round.no-ground");
        assertThat(codes(RoundRules.opening(command, new Jurisdiction("1111051500"), FROM)))
                .contains("round.no-municipality");
    }

    private static List<String> answer(Held self, @Nullable Given given, LocalDate today) {
        var facts = new RoundRules.AtHome(round(null), true, self, HOUSEHOLD, given, today);
        int version = given == null ? 0 : given.version();
        return codes(
                RoundRules.answering(
                        facts, new AnswerCommand(1, version, true, List.of(), false, "")));
    }

    @Test
    void one_adult_who_is_a_resident_answers_from_the_first_day_to_the_last() {
        assertThat(answer(ADULT, null, FROM)).isEmpty();
        assertThat(answer(ADULT, null, HOME)).isEmpty();
        assertThat(answer(ADULT, null, FROM.minusDays(1))).containsExactly("round.not-begun");
        assertThat(answer(ADULT, null, HOME.plusDays(1))).containsExactly("round.ended");
        assertThat(answer(CHILD, null, FROM)).containsExactly("round.not-adult");
        var unknown = person(1, ADULT.birthDate(), Status.UNKNOWN);
        assertThat(answer(unknown, null, FROM)).containsExactly("round.not-adult");
        var nineteenToday = person(1, FROM.minusYears(19), Status.RESIDENT);
        assertThat(answer(nineteenToday, null, FROM)).isEmpty();
        var tomorrow = person(1, FROM.minusYears(19).plusDays(1), Status.RESIDENT);
        assertThat(answer(tomorrow, null, FROM)).containsExactly("round.not-adult");
    }

    @Test
    void an_answer_is_replaced_until_an_official_has_seen_for_themselves() {
        assertThat(answer(ADULT, given(State.HOME_SO, 0, null), FROM)).isEmpty();
        assertThat(answer(ADULT, given(State.HOME_AMISS, 0, null), FROM)).isEmpty();
        assertThat(answer(ADULT, given(State.NOT_MET, 1, FROM), FROM)).isEmpty();
        assertThat(answer(ADULT, given(State.VISIT_SO, 1, FROM), FROM))
                .containsExactly("round.visited");
        assertThat(answer(ADULT, given(State.VISIT_AMISS, 1, FROM), FROM))
                .containsExactly("round.visited");
    }

    private static List<String> said(boolean so, List<Long> absent, boolean others, String words) {
        var facts = new RoundRules.AtHome(round(null), true, ADULT, HOUSEHOLD, null, FROM);
        return codes(
                RoundRules.answering(facts, new AnswerCommand(1, 0, so, absent, others, words)));
    }

    @Test
    void what_is_not_so_is_said_of_this_household_and_in_bounded_words() {
        assertThat(said(false, List.of(2L), false, "")).isEmpty();
        assertThat(said(false, List.of(), true, "")).isEmpty();
        assertThat(said(false, List.of(), false, "둘째가 아직 없어요")).isEmpty();
        assertThat(said(false, List.of(), false, " ")).containsExactly("round.nothing-said");
        assertThat(said(false, List.of(99L), false, "")).containsExactly("round.not-a-member");
        assertThat(said(true, List.of(2L), false, "")).containsExactly("round.both");
        assertThat(said(true, List.of(), true, "")).containsExactly("round.both");
        assertThat(said(false, List.of(2L), false, "가".repeat(500))).isEmpty();
        assertThat(said(false, List.of(2L), false, "가".repeat(501))).containsExactly("round.words");
    }

    @Test
    void whoever_comes_second_and_whoever_is_not_asked_is_told() {
        var facts =
                new RoundRules.AtHome(
                        round(null), true, ADULT, HOUSEHOLD, given(State.HOME_SO, 0, null), FROM);
        var late = new AnswerCommand(1, 2, true, List.of(), false, "");
        assertThat(codes(RoundRules.answering(facts, late)))
                .containsExactly("round.changed-meanwhile");
        var unasked = new RoundRules.AtHome(round(null), false, ADULT, HOUSEHOLD, null, FROM);
        assertThat(codes(RoundRules.answering(unasked, late))).containsExactly("round.not-asked");
        var over = new RoundRules.AtHome(round(Instant.EPOCH), true, ADULT, HOUSEHOLD, null, FROM);
        assertThat(codes(RoundRules.answering(over, late))).containsExactly("round.ended");
    }

    private static List<String> found(Found found, LocalDate on, @Nullable Given given) {
        var facts = new RoundRules.AtDoor(round(null), true, HOUSEHOLD, given, UNTIL.plusDays(5));
        int version = given == null ? 0 : given.version();
        return codes(
                RoundRules.finding(
                        facts, new FindingCommand(1, 7, version, found, on, List.of(), false, "")));
    }

    @Test
    void a_visit_lies_within_the_round_and_not_before_the_last() {
        assertThat(found(Found.SO, FROM, null)).isEmpty();
        assertThat(found(Found.SO, UNTIL, null)).isEmpty();
        assertThat(found(Found.SO, FROM.minusDays(1), null)).containsExactly("round.day");
        assertThat(found(Found.SO, UNTIL.plusDays(1), null)).containsExactly("round.day");
        var visited = given(State.NOT_MET, 1, HOME);
        assertThat(found(Found.SO, HOME.minusDays(1), visited)).containsExactly("round.day");
        assertThat(found(Found.SO, HOME, visited)).isEmpty();
    }

    @Test
    void nobody_is_visited_in_vain_more_than_three_times_or_twice_a_day() {
        assertThat(found(Found.NOT_MET, HOME, null)).isEmpty();
        assertThat(found(Found.NOT_MET, HOME, given(State.NOT_MET, 1, HOME)))
                .containsExactly("round.same-day");
        assertThat(found(Found.NOT_MET, UNTIL, given(State.NOT_MET, 2, HOME))).isEmpty();
        assertThat(found(Found.NOT_MET, UNTIL, given(State.NOT_MET, 3, HOME)))
                .containsExactly("round.three-visits");
        assertThat(found(Found.SO, UNTIL, given(State.NOT_MET, 3, HOME))).isEmpty();
        assertThat(found(Found.NOT_MET, UNTIL, given(State.VISIT_SO, 1, HOME)))
                .containsExactly("round.met-already");
    }

    @Test
    void a_finding_that_differs_says_how_and_a_round_that_ended_takes_none() {
        assertThat(found(Found.AMISS, HOME, null)).containsExactly("round.nothing-said");
        var over = new RoundRules.AtDoor(round(Instant.EPOCH), true, HOUSEHOLD, null, UNTIL);
        var command = new FindingCommand(1, 7, 0, Found.SO, HOME, List.of(), false, "");
        assertThat(codes(RoundRules.finding(over, command))).containsExactly("round.ended");
    }
}
