package org.madang.kernel.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.kernel.language.Text;

class FormTest {

    private static Form with(String name, String value) {
        return Form.of(Map.of(name, List.of(value)));
    }

    @Property
    void whatever_is_typed_is_either_read_or_refused_and_never_lost(@ForAll String typed) {
        var form = with("name", typed);
        var read = form.ask("name", "이름", "Name").required().text(20);
        assertThat(read.isPresent()).isEqualTo(form.isValid());
        assertThat(form.typed("name")).isEqualTo(typed);
        read.ifPresent(name -> {
            assertThat(name.codePointCount(0, name.length())).isBetween(1, 20);
            assertThat(name).doesNotContain("\u0000", "\n").isEqualTo(name.strip());
        });
    }

    @Property
    void every_day_is_read_from_its_three_boxes(@ForAll @IntRange(max = 80_000) int days) {
        var day = LocalDate.of(1850, 1, 1).plusDays(days);
        var form =
                Form.of(
                        Map.of(
                                "on.year", List.of(" " + day.getYear()),
                                "on.month", List.of(Integer.toString(day.getMonthValue())),
                                "on.day", List.of(Integer.toString(day.getDayOfMonth()))));
        assertThat(form.ask("on", "날짜", "Date").date()).contains(day);
        assertThat(with("on", day.toString()).ask("on", "날짜", "Date").date()).contains(day);
    }

    @Property
    void any_words_in_the_boxes_of_a_day_are_a_day_or_an_error(
            @ForAll String year, @ForAll String month, @ForAll String day) {
        var form =
                Form.of(
                        Map.of(
                                "on.year", List.of(year),
                                "on.month", List.of(month),
                                "on.day", List.of(day)));
        var read = form.ask("on", "날짜", "Date").required().date();
        assertThat(read.isPresent()).isEqualTo(form.isValid());
    }

    @Property
    void a_number_is_read_with_or_without_its_commas(@ForAll @LongRange(max = 1L << 40) long n) {
        for (var typed : List.of(Long.toString(n), Words.number(n))) {
            assertThat(with("n", typed).ask("n", "수", "Number").number(0, 1L << 40)).contains(n);
        }
    }

    @Property
    void any_words_for_a_number_are_a_number_within_bounds_or_an_error(@ForAll String typed) {
        var form = with("n", typed);
        var read = form.ask("n", "수", "Number").required().number(1, 9);
        assertThat(read.isPresent()).isEqualTo(form.isValid());
        read.ifPresent(n -> assertThat(n).isBetween(1L, 9L));
    }

    @Test
    void all_that_is_wrong_is_said_at_once_in_the_order_of_asking() {
        var form = Form.empty();
        form.ask("name", "이름", "Name").required().text(9);
        form.ask("on", "날짜", "Date").required().date();
        form.ask("why", "사유", "Reason").required().choice(List.of("A"));
        assertThat(form.errors().keySet()).containsExactly("name", "on", "why");
        assertThat(form.errors())
                .containsEntry("name", Text.of("이름을 입력해 주세요.", "Enter name."))
                .containsEntry("why", Text.of("사유를 선택해 주세요.", "Choose reason."));
    }

    @Test
    void a_field_that_may_stay_empty_is_no_error_when_empty() {
        var form = with("name", "   ");
        assertThat(form.ask("name", "이름", "Name").text(9)).isEmpty();
        assertThat(form.isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MONDAY", "monday", " Monday "})
    void a_choice_is_read_in_any_case(String typed) {
        assertThat(with("day", typed).ask("day", "요일", "Day").choice(DayOfWeek.class))
                .contains(DayOfWeek.MONDAY);
    }

    @Test
    void a_choice_that_was_never_offered_is_refused() {
        var form = with("day", "MOONDAY");
        assertThat(form.ask("day", "요일", "Day").choice(DayOfWeek.class)).isEmpty();
        assertThat(form.errorOf("day")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0007b", "\uD800x"})
    void characters_that_cannot_be_stored_are_refused_at_the_field(String typed) {
        var form = with("name", "x" + typed + "y");
        assertThat(form.ask("name", "이름", "Name").text(20)).isEmpty();
        assertThat(form.errorOf("name")).isPresent();
    }

    @Test
    void decomposed_hangul_is_read_as_syllables() {
        assertThat(with("name", "\u1112\u1161\u11AB").ask("name", "이름", "Name").text(1))
                .contains("한");
    }

    @Test
    void two_sendings_differ_by_what_was_typed_and_not_by_their_tokens() {
        var one =
                Form.of(
                        Map.of(
                                "a",
                                List.of("1"),
                                Form.ONCE,
                                List.of("x"),
                                Form.CSRF,
                                List.of("y")));
        assertThat(one.content()).isEqualTo(with("a", "1").content());
        assertThat(one.content()).isNotEqualTo(with("a", "2").content());
    }
}
