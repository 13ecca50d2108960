package org.madang.kernel.secrets;

import java.nio.file.Path;
import java.util.List;
import org.madang.kernel.access.ProductionCheck;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecretsSettings.class)
class SecretsConfiguration {

    static final String OWN_KEYS_NEEDED =
            "In production the house seals with keys of its own: name their file in"
                    + " madang.secrets.file (MADANG_SECRETS_FILE).";

    @Bean
    Vault vault(
            SecretsSettings settings,
            @Value("${madang.data:data}") Path data,
            @Value("${madang.production:false}") boolean production) {
        var own = settings.file();
        if (own != null) {
            return new KeyedVault(KeyFile.read(own));
        }
        if (production) {
            // Kept nowhere: the check below stops the start before anything is sealed.
            return new KeyedVault(VaultKeys.fresh());
        }
        return new KeyedVault(KeyFile.readOrMake(data.resolve("secrets.keys")));
    }

    @Bean
    ProductionCheck vaultHasItsOwnKeys(SecretsSettings settings) {
        return () -> settings.file() == null ? List.of(OWN_KEYS_NEEDED) : List.of();
    }
}
