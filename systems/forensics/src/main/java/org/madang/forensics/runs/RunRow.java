package org.madang.forensics.runs;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * A run as lists and progress show it, without its data.
 *
 * @param done of {@code total} parts of the present stage
 * @param worked time spent computing, over all its stretches
 */
public record RunRow(
        long id,
        Method method,
        State state,
        boolean stopping,
        long modelId,
        String software,
        String inputHash,
        @Nullable String outcomeHash,
        String stage,
        int done,
        int total,
        Duration worked,
        String askedBy,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable Text failure) {

    /** Where a run stands. */
    public enum State {
        QUEUED("대기", "Waiting"),
        RUNNING("계산 중", "Running"),
        STOPPED("멈춤", "Stopped"),
        DONE("완료", "Done"),
        FAILED("실패", "Failed");

        private final Text words;

        State(String ko, String en) {
            words = Text.of(ko, en);
        }

        public Text words() {
            return words;
        }
    }

    public boolean isLive() {
        return state == State.QUEUED || state == State.RUNNING;
    }

    /** Parts a second, or 0 where nothing is known yet. */
    public double rate() {
        double seconds = worked.toMillis() / 1000.0;
        return seconds <= 0 ? 0 : done / seconds;
    }

    /** What is left at this rate; null where nothing is known yet. */
    public @Nullable Duration remaining() {
        double rate = rate();
        return rate <= 0 ? null : Duration.ofMillis(Math.round((total - done) / rate * 1000));
    }

    public int percent() {
        return total == 0 ? 0 : (int) (100L * done / total);
    }
}
