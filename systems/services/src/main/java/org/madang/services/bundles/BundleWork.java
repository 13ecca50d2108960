package org.madang.services.bundles;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for parts of bundles to begin, while the server is up. */
@Component
class BundleWork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BundleWork.class);
    private static final long PAUSE = 1000;

    private final BeginParts parts;
    private final boolean jobs;
    private volatile @Nullable Thread thread;

    BundleWork(BeginParts parts, @Value("${madang.services.jobs:true}") boolean jobs) {
        this.parts = parts;
        this.jobs = jobs;
    }

    @Override
    public void start() {
        if (jobs) {
            thread = Thread.ofPlatform().name("bundles").daemon().start(this::work);
        }
    }

    private void work() {
        while (Thread.currentThread().equals(thread)) {
            try {
                parts.round();
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Parts of bundles could not be looked for; trying again", e);
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
                worker.join(10_000);
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
