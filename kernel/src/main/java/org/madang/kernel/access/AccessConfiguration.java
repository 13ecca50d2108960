package org.madang.kernel.access;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.EnableTransactionManagement;

@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement(proxyTargetClass = true)
class AccessConfiguration {

    @Bean
    CurrentActor currentActor() {
        return new CurrentActor();
    }

    @Bean
    ScopedTransactions transactionManager(DataSource dataSource, CurrentActor current) {
        return new ScopedTransactions(dataSource, current);
    }

    @Bean
    Access access(CurrentActor current, ScopedTransactions transactions) {
        return new RowAccess(current, transactions);
    }
}
