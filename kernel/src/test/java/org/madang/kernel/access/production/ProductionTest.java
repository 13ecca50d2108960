package org.madang.kernel.access.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.HouseSettings;
import org.madang.kernel.access.ProductionCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mock.env.MockEnvironment;

class ProductionTest {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(HouseSettings.class)
    static class House {
        @Bean
        SmartInitializingSingleton gate(
                HouseSettings house, ObjectProvider<ProductionCheck> checks) {
            return new ProductionConfiguration().productionGate(house, checks);
        }

        @Bean
        ProductionCheck address(HouseSettings house) {
            return new ProductionConfiguration().publicAddress(house);
        }

        @Bean
        ProductionCheck another(HouseSettings house) {
            return () -> house.data().endsWith("fit") ? List.of() : List.of("Not fit.");
        }
    }

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(House.class);

    @Test
    void a_demo_starts_without_any_of_it() {
        runner.run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void production_names_everything_that_is_missing_at_once() {
        runner.withPropertyValues(
                        "madang.production=true", "madang.public-address=http://madang.example")
                .run(context ->
                        assertThat(context)
                                .getFailure()
                                .isInstanceOf(ProductionRefused.class)
                                .hasMessageContaining("https address")
                                .hasMessageContaining("Not fit."));
    }

    @Test
    void production_starts_when_all_is_there() {
        runner.withPropertyValues(
                        "madang.production=true",
                        "madang.data=fit",
                        "madang.public-address=https://madang.example")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void production_logs_are_structured_unless_said_otherwise() {
        var environment = new MockEnvironment().withProperty("madang.production", "true");
        new ProductionEnvironment().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("logging.structured.format.console")).isEqualTo("ecs");
        var demo = new StandardEnvironment();
        new ProductionEnvironment().postProcessEnvironment(demo, new SpringApplication());
        assertThat(demo.getProperty("logging.structured.format.console")).isNull();
    }
}
