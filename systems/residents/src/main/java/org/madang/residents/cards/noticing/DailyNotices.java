package org.madang.residents.cards.noticing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.madang.residents.registry.RegisterClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sends the notices when the house opens and once in a while after, so that no day is missed. */
@Component
class DailyNotices implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DailyNotices.class);
    private static final Duration PAUSE = Duration.ofHours(3);

    private final SendCardNotices notices;
    private final RegisterClock clock;
    private volatile @Nullable Thread thread;

    DailyNotices(SendCardNotices notices, RegisterClock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("card-notices").start(this::work);
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                send();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() {
        try {
            int told = notices.send(clock.today());
            if (told > 0) {
                LOG.info("{} residents were told to apply for their first card", told);
            }
        } catch (RuntimeException e) {
            LOG.error("Card notices could not be sent; they are tried again", e);
        }
    }

    @Override
    public void stop() {
        var running = thread;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(10));
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

    /** After the demo's rooms were furnished, before the front door. */
    @Override
    public int getPhase() {
        return 1;
    }
}
