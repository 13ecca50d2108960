package org.madang.residents.loading;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;

/**
 * Progress as one line that is written over: what is done, how much, how fast and how long still.
 * Silent for the first two seconds of a step, so that quick steps leave no trace.
 */
public final class ProgressLine implements LoadProgress {

    private static final long QUIET = Duration.ofSeconds(2).toNanos();
    private static final long PAUSE = Duration.ofMillis(250).toNanos();
    private static final int WIDTH = 24;

    private final PrintStream out;
    private final Language language;
    private final LongSupplier nanoTime;
    private @Nullable Text step;
    private long began;
    private long shown;

    public ProgressLine(PrintStream out, Language language) {
        this(out, language, System::nanoTime);
    }

    ProgressLine(PrintStream out, Language language, LongSupplier nanoTime) {
        this.out = out;
        this.language = language;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void advanced(Text newStep, long done, long total) {
        long now = nanoTime.getAsLong();
        if (!newStep.equals(step)) {
            step = newStep;
            began = now;
            shown = 0;
        }
        long elapsed = now - began;
        boolean last = done >= total;
        if (elapsed < QUIET || (!last && now - shown < PAUSE && shown != 0)) {
            return;
        }
        shown = now;
        out.print("\r" + line(newStep, done, total, elapsed) + (last ? "\n" : ""));
        out.flush();
    }

    private String line(Text what, long done, long total, long elapsed) {
        double share = total == 0 ? 1 : (double) done / total;
        int filled = (int) (share * WIDTH);
        double seconds = elapsed / 1e9;
        double rate = done / seconds;
        long remaining = rate > 0 ? Math.round((total - done) / rate) : 0;
        var words = Text.of("남은 시간 {0}", "{0} left").with(clock(remaining));
        return "%s [%s%s] %3d %%  %,d/%,d  %,.0f/s  %s   "
                .formatted(
                        what.in(language),
                        "=".repeat(filled),
                        " ".repeat(WIDTH - filled),
                        (int) (share * 100),
                        done,
                        total,
                        rate,
                        words.in(language));
    }

    private static String clock(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
