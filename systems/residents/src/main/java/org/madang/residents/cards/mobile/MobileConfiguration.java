package org.madang.residents.cards.mobile;

import java.util.List;
import org.madang.kernel.access.HouseSettings;
import org.madang.kernel.access.ProductionCheck;
import org.madang.kernel.access.PublicPaths;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CardSettings.class)
class MobileConfiguration {

    @Bean
    CardKey cardKey(
            HouseSettings house, CardSettings settings, @Value("${server.port:8080}") int port) {
        var address = house.publicAddress();
        var issuer =
                address == null
                        ? "http://127.0.0.1:" + port
                        : address.toString().replaceAll("/+$", "");
        var file = settings.key();
        if (file != null) {
            return CardKey.read(file, issuer);
        }
        // In production nothing is made up on disk: the check below stops the start.
        return house.production() ? CardKey.made(issuer) : CardKey.in(house.data(), issuer);
    }

    @Bean
    ProductionCheck ownCardKey(CardSettings settings) {
        return () ->
                settings.key() != null
                        ? List.of()
                        : List.of(
                                "No key of your own signs mobile cards: make a P-256 key and name"
                                        + " its file in madang.cards.key.");
    }

    /** What wallets and verifiers ask; none of it knows a session. */
    @Bean
    PublicPaths cardPaths() {
        return PublicPaths.of(
                        "/.well-known/openid-credential-issuer",
                        "/.well-known/oauth-authorization-server",
                        "/.well-known/jwt-vc-issuer",
                        "/cards/token",
                        "/cards/nonce",
                        "/cards/credential",
                        "/cards/status/*",
                        "/cards/shown/*")
                .withoutToken(
                        "/cards/token", "/cards/nonce", "/cards/credential", "/cards/shown/*");
    }
}
