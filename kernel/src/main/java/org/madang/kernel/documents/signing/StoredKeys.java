package org.madang.kernel.documents.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.documents.Issuer;
import org.madang.kernel.documents.IssuerKeys;
import org.madang.kernel.documents.MissingKey;

/**
 * Keys that an operator brings: in a PKCS#12 file or on a PKCS#11 device. The entry for an issuer
 * has the issuer's code as its alias; {@code default} signs for those without their own.
 */
public final class StoredKeys implements IssuerKeys {

    private static final String DEFAULT = "default";

    private final KeyStore store;
    private final char[] password;
    private final List<X509Certificate> anchors;
    private final ConcurrentMap<String, SigningKey> keys = new ConcurrentHashMap<>();

    private StoredKeys(KeyStore store, char[] password, List<X509Certificate> anchors) {
        this.store = store;
        this.password = password;
        this.anchors = List.copyOf(anchors);
        if (anchors.isEmpty()) {
            throw new MissingKey("the file of trusted authorities holds no certificate");
        }
    }

    /**
     * Reads a PKCS#12 file.
     *
     * @param anchors PEM file with the certificates of the authorities above the keys
     * @throws MissingKey when a file cannot be read or the password does not open it
     */
    public static StoredKeys pkcs12(Path file, char[] password, Path anchors) {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return new StoredKeys(store, password, certificates(anchors));
        } catch (IOException | GeneralSecurityException e) {
            throw new MissingKey("the keys in " + file + " cannot be read", e);
        }
    }

    /**
     * Opens a PKCS#11 device.
     *
     * @param configuration of the Java provider SunPKCS11: name, library, slot
     * @throws MissingKey when the device or a file cannot be opened
     */
    public static StoredKeys pkcs11(Path configuration, char[] pin, Path anchors) {
        Provider base = Security.getProvider("SunPKCS11");
        if (base == null) {
            throw new MissingKey("this Java cannot speak to PKCS#11 devices");
        }
        try {
            var provider = base.configure(configuration.toString());
            Security.addProvider(provider);
            var store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
            return new StoredKeys(store, pin, certificates(anchors));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new MissingKey("the device of " + configuration + " cannot be opened", e);
        }
    }

    /**
     * Reads certificates in PEM.
     *
     * @throws MissingKey when the file cannot be read or holds something else
     */
    public static List<X509Certificate> certificates(Path pem) {
        try (var in = Files.newInputStream(pem)) {
            var read = new ArrayList<X509Certificate>();
            for (var each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                read.add((X509Certificate) each);
            }
            return List.copyOf(read);
        } catch (IOException | GeneralSecurityException e) {
            throw new MissingKey("the certificates in " + pem + " cannot be read", e);
        }
    }

    @Override
    public SigningKey of(Issuer issuer) {
        return keys.computeIfAbsent(
                issuer.code(),
                code -> {
                    var own = read(code);
                    var key = own == null ? read(DEFAULT) : own;
                    if (key == null) {
                        throw new MissingKey("no key for the issuer " + code + ", nor a default");
                    }
                    return key;
                });
    }

    @Override
    public List<X509Certificate> anchors() {
        return anchors;
    }

    @Override
    public boolean demo() {
        return false;
    }

    private @Nullable SigningKey read(String alias) {
        try {
            if (!(store.getKey(alias, password) instanceof PrivateKey key)) {
                return null;
            }
            var chain = new ArrayList<X509Certificate>();
            for (var each : store.getCertificateChain(alias)) {
                var certificate = (X509Certificate) each;
                boolean isRoot =
                        certificate
                                .getSubjectX500Principal()
                                .equals(certificate.getIssuerX500Principal());
                if (!isRoot || chain.isEmpty()) {
                    chain.add(certificate);
                }
            }
            return new SigningKey(key, chain);
        } catch (GeneralSecurityException e) {
            throw new MissingKey("the key " + alias + " cannot be read", e);
        }
    }
}
