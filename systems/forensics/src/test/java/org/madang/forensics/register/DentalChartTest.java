package org.madang.forensics.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.madang.forensics.register.DentalChart.Agreement;

class DentalChartTest {

    private static DentalChart.Comparison compared(String before, String after) {
        var post = DentalChart.read(after).orElseThrow();
        return DentalChart.read(before).orElseThrow().beside(post);
    }

    @Test
    void a_tooth_filled_after_the_last_visit_is_explainable() {
        assertThat(compared("16:S", "16:F").of(Agreement.EXPLAINABLE)).containsExactly(16);
        assertThat(compared("16:F", "16:C").isPossible()).isTrue();
    }

    @Test
    void what_was_filled_or_pulled_in_life_cannot_be_sound_after_death() {
        assertThat(compared("16:F", "16:S").of(Agreement.IMPOSSIBLE)).containsExactly(16);
        assertThat(compared("26:M", "26:F").isPossible()).isFalse();
    }

    @Test
    void a_tooth_seen_only_once_says_nothing() {
        var c = compared("16:F 17:S", "16:F 18:M");
        assertThat(c.of(Agreement.MATCH)).containsExactly(16);
        assertThat(c.of(Agreement.IMPOSSIBLE)).isEmpty();
    }

    @Test
    void refuses_teeth_that_no_mouth_has_and_a_tooth_twice() {
        assertThat(DentalChart.read("19:F")).isEmpty();
        assertThat(DentalChart.read("51:F")).isEmpty();
        assertThat(DentalChart.read("16:F 16:M")).isEmpty();
        assertThat(DentalChart.read("16:X")).isEmpty();
        assertThat(DentalChart.read("26:m, 16:f").orElseThrow()).hasToString("16:F 26:M");
    }

    @Test
    void finger_patterns_count_only_fingers_seen_in_both() {
        var before = FingerPatterns.read("WUUWU UWUUU").orElseThrow();
        var after = FingerPatterns.read("WUU-U AWU--").orElseThrow();
        assertThat(before.common(after)).isEqualTo(7);
        assertThat(before.different(after)).isEqualTo(1);
        assertThat(FingerPatterns.read("WUU")).isEmpty();
    }
}
