package org.madang.kernel.access.production;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What an operator would otherwise have to remember: with {@code madang.production=true} logs are
 * structured, and the house believes the proxy in front of it what address and scheme a request
 * had. All of it can be set otherwise.
 */
final class ProductionEnvironment implements EnvironmentPostProcessor, Ordered {

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("madang.production", Boolean.class, false)) {
            environment
                    .getPropertySources()
                    .addLast(
                            new MapPropertySource(
                                    "production",
                                    Map.of(
                                            "logging.structured.format.console",
                                            "ecs",
                                            "server.forward-headers-strategy",
                                            "native")));
        }
    }
}
