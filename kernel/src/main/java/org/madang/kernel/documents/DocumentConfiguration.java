package org.madang.kernel.documents;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.access.HouseSettings;
import org.madang.kernel.access.ProductionCheck;
import org.madang.kernel.documents.issuing.DocumentRows;
import org.madang.kernel.documents.issuing.IssueDocuments;
import org.madang.kernel.documents.signing.DemoKeys;
import org.madang.kernel.documents.signing.SigningKey;
import org.madang.kernel.documents.signing.StoredKeys;
import org.madang.kernel.documents.signing.TimeStampService;
import org.madang.kernel.documents.signing.TimeStamps;
import org.madang.kernel.journal.Journal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentSettings.class)
class DocumentConfiguration {

    private static final String KEYS_NEEDED =
            "Documents need the issuers' keys: name their file in madang.documents.pkcs12 or their"
                    + " device in madang.documents.pkcs11, and the authorities above them in"
                    + " madang.documents.authorities.";
    private static final String ADDRESS_NEEDED =
            "Documents print the address where they are checked: set madang.public-address.";

    @Bean
    IssuerKeys issuerKeys(DocumentSettings settings, HouseSettings house, HouseClock clock) {
        var authorities = settings.authorities();
        if (settings.hasKeys() && authorities != null) {
            var password = settings.password().toCharArray();
            return settings.pkcs12() != null
                    ? StoredKeys.pkcs12(settings.pkcs12(), password, authorities)
                    : StoredKeys.pkcs11(pkcs11(settings), password, authorities);
        }
        // Refused by the check below before anybody can ask for a document.
        return house.production() || settings.hasKeys()
                ? new NoKeys()
                : new DemoKeys(house.data().resolve("document-keys"), clock.clock());
    }

    @Bean
    ProductionCheck documentsAreSignedForReal(DocumentSettings settings, HouseSettings house) {
        return () -> {
            var problems = new ArrayList<String>();
            if (!settings.hasKeys() || settings.authorities() == null) {
                problems.add(KEYS_NEEDED);
            }
            if (house.publicAddress() == null) {
                problems.add(ADDRESS_NEEDED);
            }
            return problems;
        };
    }

    @Bean
    DocumentPress documentPress(IssuerKeys keys, DocumentSettings settings) {
        var address = settings.timeStamp();
        return new DocumentPress(
                keys, address == null ? TimeStamps.NONE : new TimeStampService(address));
    }

    @Bean
    DocumentVerifier documentVerifier(IssuerKeys keys, DocumentSettings settings) {
        var authorities = settings.timeStampAuthorities();
        return new DocumentVerifier(
                keys.anchors(),
                authorities == null ? List.of() : StoredKeys.certificates(authorities));
    }

    @Bean
    Documents documents(
            DocumentPress press,
            DocumentVerifier verifier,
            IssuerKeys keys,
            HouseSettings house,
            HouseClock clock,
            Access access,
            Journal journal,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @Value("${server.port:8080}") int port) {
        return new IssueDocuments(
                press,
                verifier,
                new DocumentRows(jdbc, access, transactions),
                access,
                journal,
                clock,
                new IssueDocuments.Place(verifyAddress(house, port), keys.demo()),
                new SecureRandom());
    }

    private static URI verifyAddress(HouseSettings house, int port) {
        var address = house.publicAddress();
        var base = address == null ? "http://127.0.0.1:" + port : address.toString();
        return URI.create(base.replaceAll("/+$", "") + "/verify");
    }

    private static Path pkcs11(DocumentSettings settings) {
        var path = settings.pkcs11();
        if (path == null) {
            throw new MissingKey(KEYS_NEEDED);
        }
        return path;
    }

    /** Stands where an operator has not said which keys to use. */
    private record NoKeys() implements IssuerKeys {

        @Override
        public SigningKey of(Issuer issuer) {
            throw new MissingKey(KEYS_NEEDED);
        }

        @Override
        public List<X509Certificate> anchors() {
            return List.of();
        }

        @Override
        public boolean demo() {
            return false;
        }
    }
}
