package org.madang.residents.loading;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Work on several connections at once, and what becomes of it. */
public final class Lanes {

    private Lanes() {}

    /** Waits for all and throws the first failure. */
    public static void await(List<Future<?>> lanes) throws SQLException {
        for (var lane : lanes) {
            try {
                lane.get();
            } catch (ExecutionException e) {
                throw failure(e.getCause());
            } catch (InterruptedException e) {
                lanes.forEach(running -> running.cancel(true));
                Thread.currentThread().interrupt();
                throw new IllegalStateException("loading was interrupted", e);
            }
        }
    }

    private static SQLException failure(@org.jspecify.annotations.Nullable Throwable cause) {
        return switch (cause) {
            case SQLException sql -> sql;
            case RuntimeException runtime -> throw runtime;
            case Error error -> throw error;
            case null, default -> throw new IllegalStateException("loading failed", cause);
        };
    }
}
