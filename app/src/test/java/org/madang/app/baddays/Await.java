package org.madang.app.baddays;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting for what another process does in its own time. */
final class Await {

    private static final long PATIENCE_SECONDS = 180;

    private Await() {}

    static void until(String what, BooleanSupplier happened) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            while (!happened.getAsBoolean()) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("waited in vain until " + what);
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
