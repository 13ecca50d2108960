package org.madang.kernel.notices;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks into the outbox while the server is up; asleep where the house has no channel. */
final class Delivering implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);

    private final Outbox outbox;
    private final Duration every;
    private volatile @Nullable Thread thread;

    Delivering(Outbox outbox, Duration every) {
        this.outbox = outbox;
        this.every = every;
    }

    @Override
    public void start() {
        if (outbox.hasChannels()) {
            thread = Thread.ofPlatform().name("notices").daemon().start(this::work);
        }
    }

    private void work() {
        while (Thread.currentThread().equals(thread)) {
            try {
                outbox.round();
            } catch (RuntimeException e) {
                LOG.warn("The outbox could not be read; trying again", e);
            }
            try {
                Thread.sleep(every);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void stop() {
        var worker = thread;
        thread = null;
        if (worker != null) {
            worker.interrupt();
            try {
                worker.join(Duration.ofSeconds(15));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
