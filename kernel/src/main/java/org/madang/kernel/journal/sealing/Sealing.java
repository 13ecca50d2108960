package org.madang.kernel.journal.sealing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/** Runs the sequencer while the server is up, and says whether all is well. */
final class Sealing implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    /**
     * Requests are drained in later phases, so their entries are still sealed by the last round.
     */
    private static final int PHASE = 0;

    private static final Text FAILED = Text.of("마지막 시도가 실패했습니다.", "The last attempt failed.");

    private final Sequencer sequencer;
    private final JournalSettings settings;
    private final Counter sealed;
    private final Object bell = new Object();
    private @Nullable Thread thread;
    private volatile boolean running;
    private volatile @Nullable Text trouble;
    private volatile long size;
    private volatile Duration lag = Duration.ZERO;

    Sealing(Sequencer sequencer, JournalSettings settings, MeterRegistry meters) {
        this.sequencer = sequencer;
        this.settings = settings;
        this.sealed =
                Counter.builder("madang.journal.sealed")
                        .description("Journal entries this server has put into the signed tree")
                        .register(meters);
        Gauge.builder("madang.journal.size", () -> size)
                .description("Entries under the last checkpoint this server signed")
                .register(meters);
        Gauge.builder("madang.journal.lag", () -> lag.toMillis() / 1_000.0)
                .description("Age of the oldest entry of the last round when it was signed")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("madang.journal.broken", () -> trouble == null ? 0 : 1)
                .description("1 while nothing can be sealed")
                .register(meters);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("journal-sequencer").daemon().start(this::work);
    }

    private void work() {
        while (running) {
            rest(round());
        }
        round();
        sequencer.close();
    }

    /** Until the pause is over or somebody rings to stop. */
    private void rest(Duration pause) {
        long end = System.nanoTime() + pause.toNanos();
        synchronized (bell) {
            try {
                long left = pause.toMillis();
                while (running && left > 0) {
                    bell.wait(left);
                    left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                }
            } catch (InterruptedException e) {
                running = false;
            }
        }
    }

    /** One round; returns how long to rest. */
    private Duration round() {
        try {
            switch (sequencer.round()) {
                case Round.Sealed done -> {
                    sealed.increment((double) done.entries());
                    size = done.checkpoint().checkpoint().size();
                    lag = done.lag();
                    trouble = null;
                }
                case Round.Quiet _, Round.Following _ -> {
                    lag = Duration.ZERO;
                    trouble = null;
                }
                case Round.Broken broken -> report(broken.why(), null);
            }
            return settings.every();
        } catch (SQLException | RuntimeException e) {
            report(FAILED, e);
            return settings.every().plusSeconds(1);
        }
    }

    private void report(Text why, @Nullable Exception cause) {
        if (!why.equals(trouble)) {
            LOG.error("Journal entries are written but not sealed. {}", why.en(), cause);
        }
        trouble = why;
    }

    @Override
    public Health health() {
        var why = trouble;
        return why == null
                ? Health.up().withDetail("size", size).build()
                : Health.down().withDetail("why", why.en()).build();
    }

    @Override
    public void stop() {
        running = false;
        var worker = thread;
        synchronized (bell) {
            bell.notifyAll();
        }
        if (worker != null) {
            try {
                worker.join(Duration.ofSeconds(15));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.sequencer();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
