package org.madang.services.engine;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.madang.kernel.database.Database;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The engine over the house's own connections and transactions: a case and its process are written
 * together or not at all. It keeps no history of its own, because a case has one.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Attempts of a step before it becomes an incident. */
    static final int ATTEMPTS = 3;

    @Bean
    SpringProcessEngineConfiguration processEngineConfiguration(
            Database database,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ObjectProvider<StepDelegate> step,
            ObjectProvider<DeskListener> desk,
            ObjectProvider<EndListener> ended,
            @Value("${madang.services.jobs:true}") boolean jobs,
            @Value("${madang.services.job-pause:1000}") int pause) {
        EngineSchema.migrate(database);
        var configuration = new SpringProcessEngineConfiguration();
        // The registry of engines is one for the whole JVM: two houses in it need two names.
        configuration.setEngineName("madang-" + UUID.randomUUID());
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setDatabaseSchema(EngineSchema.NAME);
        configuration.setDatabaseTablePrefix(EngineSchema.NAME + ".");
        configuration.setTablePrefixIsSchema(true);
        configuration.setHistoryLevel(HistoryLevel.NONE);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setAsyncExecutorActivate(jobs);
        configuration.setAsyncExecutorNumberOfRetries(ATTEMPTS);
        var executor = configuration.getAsyncExecutorConfiguration();
        executor.setDefaultAsyncJobAcquireWaitTime(Duration.ofMillis(pause));
        executor.setDefaultTimerJobAcquireWaitTime(Duration.ofMillis(pause));
        configuration.setAsyncFailedJobWaitTime(5);
        configuration.setBeans(
                Map.of(
                        "step",
                        (org.flowable.engine.delegate.JavaDelegate)
                                execution -> step.getObject().execute(execution),
                        "desk",
                        (org.flowable.task.service.delegate.TaskListener)
                                task -> desk.getObject().notify(task),
                        "ended",
                        (org.flowable.engine.delegate.ExecutionListener)
                                execution -> ended.getObject().notify(execution)));
        return configuration;
    }

    @Bean(destroyMethod = "close")
    ProcessEngine processEngine(SpringProcessEngineConfiguration configuration) {
        return configuration.buildProcessEngine();
    }
}
