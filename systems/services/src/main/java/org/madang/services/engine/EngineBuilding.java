package org.madang.services.engine;

import java.util.concurrent.CompletableFuture;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.madang.kernel.database.Database;

/**
 * The engine while it is being built, on a thread of its own: reading its statements takes longer
 * than anything else of a start, and nobody needs it before the house opens. A house whose engine
 * cannot be built does not open ({@link EngineConfiguration#engineIsBuilt}).
 */
final class EngineBuilding implements AutoCloseable {

    private final CompletableFuture<ProcessEngine> built = new CompletableFuture<>();

    EngineBuilding(Database database, ProcessEngineConfiguration configuration) {
        Thread.ofPlatform().name("engine-building").start(() -> build(database, configuration));
    }

    private void build(Database database, ProcessEngineConfiguration configuration) {
        try {
            EngineSchema.migrate(database);
            built.complete(configuration.buildProcessEngine());
        } catch (RuntimeException | Error e) {
            built.completeExceptionally(e);
        }
    }

    /** The engine; waits for it. */
    ProcessEngine engine() {
        return built.join();
    }

    @Override
    public void close() {
        if (!built.isCompletedExceptionally()) {
            engine().close();
        }
    }
}
