package org.madang.kernel.payments;

import java.util.List;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.access.ProductionCheck;
import org.madang.kernel.access.PublicPaths;
import org.madang.kernel.secrets.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {

    private static final String PROVIDER_NEEDED =
            "In production fees are paid for real: give the house a bean of PaymentProvider.";

    @Bean
    PublicPaths paymentCallbacks() {
        var path = "/payments/callbacks/*";
        return PublicPaths.of(path).withoutToken(path);
    }

    @Bean
    Sandbox sandbox(JdbcClient jdbc, JsonMapper json, HouseClock clock, Vault vault) {
        return new Sandbox(jdbc, json, clock, vault);
    }

    @Bean
    CollectFees payments(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ObjectProvider<PaymentProvider> providers,
            Sandbox sandbox,
            ApplicationEventPublisher events,
            HouseClock clock) {
        var provider =
                providers.stream().filter(one -> !one.equals(sandbox)).findFirst().orElse(sandbox);
        return new CollectFees(new PaymentRows(jdbc, transactions), provider, events, clock);
    }

    @Bean
    ProductionCheck feesArePaidForReal(ObjectProvider<PaymentProvider> providers) {
        return () -> providers.stream().count() > 1 ? List.of() : List.of(PROVIDER_NEEDED);
    }
}
