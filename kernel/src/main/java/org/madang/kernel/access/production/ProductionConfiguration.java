package org.madang.kernel.access.production;

import java.util.List;
import org.madang.kernel.access.Accounts;
import org.madang.kernel.access.HouseSettings;
import org.madang.kernel.access.ProductionCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProductionConfiguration {

    /** Asks all checks once everything is made and before the first request can come in. */
    @Bean
    SmartInitializingSingleton productionGate(
            HouseSettings house, ObjectProvider<ProductionCheck> checks) {
        return () -> {
            if (!house.production()) {
                return;
            }
            var problems = checks.stream().flatMap(check -> check.problems().stream()).toList();
            if (!problems.isEmpty()) {
                throw new ProductionRefused(problems);
            }
        };
    }

    @Bean
    ProductionCheck noDemoAccounts(Accounts accounts) {
        return () -> {
            int demo = accounts.demoAccounts();
            return demo == 0
                    ? List.of()
                    : List.of(
                            demo
                                    + " accounts of the demo are in this database: use a database"
                                    + " of its own for production.");
        };
    }

    @Bean
    ProductionCheck publicAddress(HouseSettings house) {
        return () ->
                house.secure()
                        ? List.of()
                        : List.of(
                                "People's passwords must travel by TLS: set madang.public-address"
                                        + " to the https address of the house.");
    }
}
