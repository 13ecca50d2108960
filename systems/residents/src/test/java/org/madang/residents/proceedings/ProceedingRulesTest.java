package org.madang.residents.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.residents.Refusal;

/** Resident Registration Act, Articles 7-4, 7-5, 20 and 21. */
class ProceedingRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static Proceeding at(Step state, LocalDate day, @Nullable LocalDate due) {
        var taken = new Proceeding.Taken(state, day, due, "x", "official:a", null);
        return new Proceeding(
                1, state.kind(), 2, state, due, !state.ends(), Instant.EPOCH, List.of(taken));
    }

    private static List<String> codes(
            Proceeding proceeding, Step step, LocalDate on, LocalDate due) {
        var command = new StepCommand(1, step, on, due, "내용");
        return ProceedingRules.refusals(proceeding, command, TODAY, due).stream()
                .map(Refusal::code)
                .toList();
    }

    @Test
    void a_notice_follows_a_visit_and_gives_seven_days() {
        var opened = at(Step.OPENED, TODAY.minusDays(9), null);
        assertThat(codes(opened, Step.NOTICE_SENT, TODAY, TODAY.plusDays(7)))
                .containsExactly("proceeding.not-next");
        var visited = at(Step.VISITED, TODAY.minusDays(3), null);
        assertThat(codes(visited, Step.NOTICE_SENT, TODAY, TODAY.plusDays(6)))
                .containsExactly("proceeding.term-too-short");
        assertThat(codes(visited, Step.NOTICE_SENT, TODAY, TODAY.plusDays(7))).isEmpty();
    }

    @Test
    void an_ex_officio_act_waits_for_the_end_of_the_notice() {
        assertThat(ProceedingRules.noticeRanOut(Step.NOTICE_SENT, TODAY, TODAY)).isFalse();
        assertThat(ProceedingRules.noticeRanOut(Step.ANNOUNCED, TODAY.minusDays(1), TODAY))
                .isTrue();
        assertThat(ProceedingRules.noticeRanOut(Step.VISITED, null, TODAY)).isFalse();
    }

    @Test
    void an_objection_comes_within_its_term() {
        var told = at(Step.TOLD, TODAY.minusDays(40), TODAY.minusDays(10));
        assertThat(codes(told, Step.OBJECTED, TODAY, TODAY)).containsExactly("proceeding.too-late");
        assertThat(codes(told, Step.OBJECTED, TODAY.minusDays(10), TODAY)).isEmpty();
    }

    @Test
    void no_step_is_dated_before_the_one_it_follows_or_in_the_future() {
        var opened = at(Step.OPENED, TODAY.minusDays(2), null);
        assertThat(codes(opened, Step.VISITED, TODAY.minusDays(3), TODAY))
                .containsExactly("proceeding.future");
        assertThat(codes(opened, Step.VISITED, TODAY.plusDays(1), TODAY))
                .containsExactly("proceeding.future");
    }

    @Test
    void what_an_entry_does_no_official_records_by_hand() {
        assertThat(Arrays.stream(Step.values()).filter(step -> !step.byDesk()))
                .containsExactly(Step.ACTED, Step.GRANTED);
        var referred = at(Step.REFERRED, TODAY, TODAY.plusDays(90));
        assertThat(codes(referred, Step.GRANTED, TODAY, TODAY))
                .containsExactly("proceeding.not-next");
    }

    @Test
    void every_step_but_the_first_can_be_reached_and_every_end_is_reachable() {
        for (var step : Step.values()) {
            if (!step.isFirst()) {
                assertThat(Arrays.stream(Step.values()).filter(step::follows))
                        .as(step.name())
                        .isNotEmpty()
                        .allMatch(before -> before.kind() == step.kind());
            }
        }
    }

    /** Article 40, paragraphs 2 and 3. */
    @Test
    void a_fine_is_told_of_while_they_are_visited_and_once_the_notice_has_run_out() {
        var due = LocalDate.of(2026, 11, 10);
        assertThat(ProceedingRules.fine(Step.OPENED, null, due)).isNull();
        assertThat(Objects.requireNonNull(ProceedingRules.fine(Step.VISITED, null, due)).en())
                .contains("500,000", "paragraph 2");
        assertThat(ProceedingRules.fine(Step.NOTICE_SENT, due, due)).isNull();
        var after = ProceedingRules.fine(Step.ANNOUNCED, due, due.plusDays(1));
        assertThat(Objects.requireNonNull(after).en()).contains("100,000", "paragraph 3");
    }
}
