package org.madang.kernel.events;

import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Where listeners work: a few at once, the others in a queue. As many threads as events, and a rush
 * of moves would take every connection from those who sit at a page. What waits in the queue is
 * written down in the database, too, so nothing is lost with the process.
 */
final class Listeners implements AsyncConfigurer, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    /** Within the time that a house has for its stop. */
    private static final int FAREWELL_SECONDS = 10;

    private final ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();

    Listeners(int atOnce) {
        threads.setCorePoolSize(atOnce);
        threads.setMaxPoolSize(atOnce);
        threads.setThreadNamePrefix("listener-");
        threads.setAwaitTerminationSeconds(FAREWELL_SECONDS);
        threads.initialize();
    }

    @Override
    public Executor getAsyncExecutor() {
        return threads;
    }

    @Override
    public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
        return (failure, method, parameters) ->
                LOG.warn(
                        "{}.{} could not follow an event; it will be told again",
                        method.getDeclaringClass().getSimpleName(),
                        method.getName(),
                        failure);
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
