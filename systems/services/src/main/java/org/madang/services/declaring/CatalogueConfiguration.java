package org.madang.services.declaring;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Duty;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.facts.Facts;
import org.madang.kernel.systems.SystemDescriptor;
import org.madang.kernel.systems.Systems;
import org.madang.services.StepAction;
import org.madang.services.engine.Engine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogueConfiguration.Settings.class)
class CatalogueConfiguration {

    /**
     * What an operator says of services ({@code madang.services.*}).
     *
     * @param directory more declarations, one folder each; those of the house with the same name
     *     give way
     */
    @ConfigurationProperties("madang.services")
    record Settings(@Nullable Path directory) {}

    @Bean
    Catalogue catalogue(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            JsonMapper json,
            HouseClock clock,
            Facts facts,
            ObjectProvider<StepAction> actions,
            Engine engine) {
        var systems = Systems.all().stream().map(SystemDescriptor::name).toList();
        var duties =
                Systems.all().stream()
                        .flatMap(system -> system.duties().stream())
                        .map(Duty::code)
                        .toList();
        var known =
                new Known(
                        systems,
                        facts.codes(),
                        actions.stream().map(StepAction::code).sorted().toList(),
                        duties);
        return new Catalogue(jdbc, transactions, json, clock, known, engine::deploy);
    }

    @Bean
    LoadFolders loadFolders(Catalogue catalogue, Settings settings) {
        return new LoadFolders(catalogue, settings.directory());
    }

    /** A house does not open with a broken declaration of its own; an operator's is reported. */
    @Bean
    SmartInitializingSingleton declarationsAreLoaded(LoadFolders folders) {
        return () -> {
            var loading = folders.load();
            var shipped =
                    loading.problems().stream()
                            .filter(problem -> folders.isShipped(problem.place().file()))
                            .toList();
            if (!shipped.isEmpty()) {
                throw new IllegalStateException(
                        "Declarations of services are broken:\n"
                                + String.join(
                                        "\n", shipped.stream().map(Object::toString).toList()));
            }
        };
    }
}
