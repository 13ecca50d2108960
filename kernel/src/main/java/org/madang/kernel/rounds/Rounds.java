package org.madang.kernel.rounds;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks for something to do, again and again, on a thread of its own while the server is up. A
 * round that fails is told to the operator, and there is another.
 */
public abstract class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration LEAVE = Duration.ofSeconds(15);

    private final String name;
    private final Duration pause;
    private final boolean on;
    private volatile @Nullable Thread thread;
    private volatile boolean looking;

    /**
     * @param name of the thread, and in the log
     * @param pause between two rounds
     * @param on false where there is nothing to look for, or where tests make the rounds
     */
    protected Rounds(String name, Duration pause, boolean on) {
        this.name = name;
        this.pause = pause;
        this.on = on;
    }

    /** Does all that is to be done now. */
    protected abstract void look();

    @Override
    public void start() {
        if (on) {
            // Known before it runs: a thread that looked for itself in vain would end at once,
            // and no round would ever be made.
            var worker = Thread.ofPlatform().name(name).daemon().unstarted(this::work);
            thread = worker;
            looking = true;
            worker.start();
        }
    }

    private void work() {
        while (Thread.currentThread().equals(thread)) {
            looking = true;
            try {
                look();
            } catch (RuntimeException e) {
                LOG.warn("A round of {} failed; there will be another", name, e);
            }
            looking = false;
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Whether a round is under way; the first one is from the start on. */
    public final boolean isLooking() {
        return looking;
    }

    @Override
    public void stop() {
        var worker = thread;
        thread = null;
        looking = false;
        if (worker != null) {
            worker.interrupt();
            try {
                worker.join(LEAVE);
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
