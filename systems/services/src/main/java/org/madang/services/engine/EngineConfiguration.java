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
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The engine over the house's own connections and transactions: a case and its process are written
 * together or not at all. It keeps no history of its own, because a case has one.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Attempts of a step before it becomes an incident. */
    static final int ATTEMPTS = 3;

    /** How often the engine looks for steps whose server has gone. */
    private static final Duration LOOK_FOR_LEFT = Duration.ofSeconds(5);

    @Bean
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ObjectProvider<StepDelegate> step,
            ObjectProvider<DeskListener> desk,
            ObjectProvider<EndListener> ended,
            @Value("${madang.services.jobs:true}") boolean jobs,
            @Value("${madang.services.job-pause:1000}") int pause,
            @Value("${madang.services.job-lease:60s}") Duration lease) {
        var configuration = new SpringProcessEngineConfiguration();
        // The registry of engines is one for the whole JVM: two houses in it need two names.
        configuration.setEngineName("madang-" + UUID.randomUUID());
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setDatabaseSchema(EngineSchema.NAME);
        configuration.setDatabaseTablePrefix(EngineSchema.NAME + ".");
        configuration.setTablePrefixIsSchema(true);
        configuration.setMybatisMappingFile("flowable-madang/mappings.xml");
        configuration.setHistoryLevel(HistoryLevel.NONE);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setAsyncExecutorActivate(jobs);
        configuration.setAsyncExecutorNumberOfRetries(ATTEMPTS);
        var executor = configuration.getAsyncExecutorConfiguration();
        executor.setDefaultAsyncJobAcquireWaitTime(Duration.ofMillis(pause));
        executor.setDefaultTimerJobAcquireWaitTime(Duration.ofMillis(pause));
        // A step belongs to the server that took it for this long; then it is anybody's again. One
        // that takes longer is done twice at most in vain: what it wrote goes with its transaction.
        executor.setAsyncJobLockTime(lease);
        executor.setTimerLockTime(lease);
        executor.setResetExpiredJobsInterval(LOOK_FOR_LEFT);
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

    @Bean
    EngineBuilding engineBuilding(
            Database database, SpringProcessEngineConfiguration configuration) {
        return new EngineBuilding(database, configuration);
    }

    @Bean(destroyMethod = "")
    @Lazy
    ProcessEngine processEngine(EngineBuilding building) {
        return building.engine();
    }

    @Bean
    SmartInitializingSingleton engineIsBuilt(EngineBuilding building) {
        return building::engine;
    }
}
