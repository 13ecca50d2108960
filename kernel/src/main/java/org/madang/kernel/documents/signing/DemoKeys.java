package org.madang.kernel.documents.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.madang.kernel.documents.Issuer;
import org.madang.kernel.documents.IssuerKeys;
import org.madang.kernel.documents.MissingKey;

/**
 * The demo's keys: a root made on the first start and a key for each issuer when it first signs,
 * kept in a directory that only its owner can read. Several servers may share the directory.
 *
 * <p>{@code root.pem} in it is what others need to verify the demo's documents offline.
 */
public final class DemoKeys implements IssuerKeys {

    private static final String ALIAS = "key";
    private static final Duration RENEW_BEFORE = Duration.ofDays(30);

    private final Path directory;
    private final Clock clock;
    private final DemoAuthority authority;
    private final char[] password;
    private final DemoAuthority.Pair root;
    private final ConcurrentMap<String, SigningKey> keys = new ConcurrentHashMap<>();

    public DemoKeys(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
        this.authority = new DemoAuthority(clock);
        try {
            Files.createDirectories(directory);
            ownersOnly(directory, "rwx------");
        } catch (IOException e) {
            throw new UncheckedIOException("the folder for keys cannot be made: " + directory, e);
        }
        this.password = locked(this::password);
        this.root = locked(() -> pair("root", authority::root));
        locked(this::writeRootCertificate);
    }

    @Override
    public SigningKey of(Issuer issuer) {
        var known = keys.get(issuer.code());
        if (known != null && lasts(known.certificate())) {
            return known;
        }
        return keys.compute(
                issuer.code(),
                (code, old) -> {
                    var file = "issuer-" + HexFormat.of().formatHex(code.getBytes(UTF_8));
                    var pair = locked(() -> pair(file, () -> authority.signer(root, issuer)));
                    return new SigningKey(pair.key(), List.of(pair.certificate()));
                });
    }

    private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;

    @Override
    public List<X509Certificate> anchors() {
        return List.of(root.certificate());
    }

    @Override
    public boolean demo() {
        return true;
    }

    private boolean lasts(X509Certificate certificate) {
        return certificate.getNotAfter().toInstant().isAfter(clock.instant().plus(RENEW_BEFORE));
    }

    private DemoAuthority.Pair pair(String name, Supplier<DemoAuthority.Pair> make) {
        var file = directory.resolve(name + ".p12");
        try {
            var store = KeyStore.getInstance("PKCS12");
            if (Files.exists(file)) {
                try (var in = Files.newInputStream(file)) {
                    store.load(in, password);
                }
                if (store.getKey(ALIAS, password) instanceof PrivateKey key
                        && store.getCertificate(ALIAS) instanceof X509Certificate certificate
                        && lasts(certificate)) {
                    return new DemoAuthority.Pair(key, certificate);
                }
            }
            var made = make.get();
            var fresh = KeyStore.getInstance("PKCS12");
            fresh.load(null, password);
            fresh.setKeyEntry(ALIAS, made.key(), password, new Certificate[] {made.certificate()});
            var part = directory.resolve(name + ".part");
            try (var out = Files.newOutputStream(part)) {
                fresh.store(out, password);
            }
            ownersOnly(part, "rw-------");
            Files.move(
                    part,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            return made;
        } catch (IOException | GeneralSecurityException e) {
            throw new MissingKey("the demo key " + file + " cannot be read or made", e);
        }
    }

    private char[] password() {
        var file = directory.resolve("password");
        try {
            if (!Files.exists(file)) {
                var secret = new byte[24];
                new SecureRandom().nextBytes(secret);
                Files.writeString(file, Base64.getUrlEncoder().encodeToString(secret));
                ownersOnly(file, "rw-------");
            }
            return Files.readString(file).strip().toCharArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path writeRootCertificate() {
        var file = directory.resolve("root.pem");
        try {
            var body = Base64.getMimeEncoder().encodeToString(root.certificate().getEncoded());
            var pem =
                    "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                            .formatted(body.replace("\r", ""));
            if (!Files.exists(file) || !Files.readString(file).equals(pem)) {
                Files.writeString(file, pem);
            }
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw new MissingKey("the root's certificate cannot be written", e);
        }
    }

    /** One at a time, among the threads of this process and among processes. */
    private synchronized <T> T locked(Supplier<T> work) {
        try (var channel =
                        FileChannel.open(
                                directory.resolve("lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new MissingKey("the folder for keys cannot be locked: " + directory);
            }
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ownersOnly(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
