package org.madang.kernel.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.accounts.GuessRules.Guesses;

class GuessRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-23T03:00:00Z");

    private static Guesses after(int failures) {
        @Nullable Guesses guesses = null;
        for (int i = 0; i < failures; i++) {
            guesses = GuessRules.ACCOUNT.failed(guesses, NOON);
        }
        return Objects.requireNonNull(guesses);
    }

    @Test
    void four_wrong_guesses_are_forgiven_and_each_further_one_doubles_the_wait() {
        assertThat(after(4).lockedUntil()).isNull();
        assertThat(after(5).lockedUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(1)));
        assertThat(after(6).lockedUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(2)));
        assertThat(after(9).lockedUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(16)));
        assertThat(after(10).lockedUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
        assertThat(after(500).lockedUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
    }

    @Test
    void a_quiet_day_forgives_all() {
        var next = GuessRules.ACCOUNT.failed(after(9), NOON.plus(Duration.ofHours(24)));
        assertThat(next.failures()).isEqualTo(1);
        assertThat(next.lockedUntil()).isNull();
    }

    @Property
    void whoever_waits_as_told_guesses_no_more_than_sixty_times_a_day(
            @ForAll @Size(max = 200) List<@IntRange(max = 600) Integer> pauses) {
        @Nullable Guesses guesses = null;
        var now = NOON;
        int guessed = 0;
        for (int pause : pauses) {
            now = now.plusSeconds(pause);
            var until = guesses == null ? null : guesses.lockedUntil();
            if (until != null && now.isBefore(until)) {
                now = until;
            }
            if (now.isAfter(NOON.plus(Duration.ofHours(24)))) {
                break;
            }
            guesses = GuessRules.ACCOUNT.failed(guesses, now);
            guessed++;
        }
        assertThat(guessed).isLessThanOrEqualTo(60);
    }

    @Test
    void all_addresses_of_one_ipv6_site_count_as_one() {
        assertThat(Subject.site("2001:db8:1:2:3:4:5:6")).isEqualTo(Subject.site("2001:db8:1:2::9"));
        assertThat(Subject.site("2001:db8:1:3::9")).isNotEqualTo(Subject.site("2001:db8:1:2::9"));
        assertThat(Subject.site("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(Subject.site("not.an.address")).isEqualTo("not.an.address");
    }
}
