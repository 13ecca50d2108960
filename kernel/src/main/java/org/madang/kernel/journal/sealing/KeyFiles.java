package org.madang.kernel.journal.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.format.SigningKey;
import org.madang.kernel.journal.format.VerifierKey;

/** The journal's signing key: configured, or made on the first start of a demo. */
public final class KeyFiles {

    /** Where a journal's directory keeps the public keys it was ever signed with, one a line. */
    public static final String PUBLIC_KEYS = "public-key.txt";

    /** What an operator is told who starts in production without a key. */
    static final String NEEDED =
            "The journal needs its own signing key: set madang.journal.key-file to an Ed25519 key"
                    + " in a PEM (PKCS#8) or PKCS#12 file."
                    + " 'openssl genpkey -algorithm ed25519' makes"
                    + " one.";

    private static final String DEMO_KEY = "demo-signing-key.pem";
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private KeyFiles() {}

    /**
     * The key to sign with.
     *
     * @param directory where a demo keeps its own, and where the public half is published
     * @param production whether a key must be configured
     * @throws IllegalStateException with a sentence for the operator when there is no usable key
     */
    public static SigningKey load(JournalSettings settings, Path directory, boolean production) {
        var file = settings.keyFile();
        if (file == null && production) {
            throw new IllegalStateException(NEEDED);
        }
        try {
            Files.createDirectories(directory);
            var pair = file == null ? demo(directory) : read(file, settings);
            var verifier = VerifierKey.of(settings.origin(), pair.getPublic());
            publish(directory, verifier);
            return new SigningKey(pair.getPrivate(), verifier);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The journal's signing key cannot be read: " + e.getMessage(), e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "madang.journal.key-file is no Ed25519 key in a PEM (PKCS#8) or PKCS#12 file,"
                            + " or madang.journal.key-password does not open it.",
                    e);
        }
    }

    /** A key that is kept nowhere, for a house that is about to be refused its start. */
    static SigningKey passing(String origin) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(pair.getPrivate(), VerifierKey.of(origin, pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java has Ed25519", e);
        }
    }

    /** The public keys the directory's journal was ever signed with. */
    public static List<VerifierKey> published(Path directory) {
        var file = directory.resolve(PUBLIC_KEYS);
        try {
            return Files.exists(file) ? VerifierKey.parseAll(Files.readString(file)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The journal's public keys cannot be read", e);
        }
    }

    private static void publish(Path directory, VerifierKey key) throws IOException {
        if (!published(directory).contains(key)) {
            Files.writeString(
                    directory.resolve(PUBLIC_KEYS),
                    key + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    private static KeyPair demo(Path directory) throws IOException, GeneralSecurityException {
        var file = directory.resolve(DEMO_KEY);
        if (!Files.exists(file)) {
            var made = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
            var base64 = encoder.encodeToString(made.getPrivate().getEncoded());
            var owner = PosixFilePermissions.fromString("rw-------");
            var draft =
                    Files.createTempFile(
                            directory, "key", ".new", PosixFilePermissions.asFileAttribute(owner));
            Files.writeString(draft, BEGIN + "\n" + base64 + "\n" + END + "\n");
            Files.move(draft, file);
        }
        return pem(Files.readString(file));
    }

    private static KeyPair read(Path file, JournalSettings settings)
            throws IOException, GeneralSecurityException {
        var name = file.getFileName().toString();
        return name.endsWith(".p12") || name.endsWith(".pfx")
                ? pkcs12(file, settings.keyPassword())
                : pem(Files.readString(file));
    }

    private static KeyPair pem(String text) throws GeneralSecurityException {
        var begin = text.indexOf(BEGIN);
        var end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("no private key in the file");
        }
        var base64 = text.substring(begin + BEGIN.length(), end);
        var encoded = Base64.getMimeDecoder().decode(base64);
        var key =
                KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        return withPublic(key);
    }

    private static KeyPair pkcs12(Path file, @Nullable String password)
            throws IOException, GeneralSecurityException {
        var letters = password == null ? new char[0] : password.toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, letters);
        }
        for (var alias : Collections.list(store.aliases())) {
            if (store.getKey(alias, letters) instanceof PrivateKey key) {
                return withPublic(key);
            }
        }
        throw new IllegalArgumentException("no private key in the file");
    }

    /** The public half follows from the private one, so no second file can contradict it. */
    private static KeyPair withPublic(PrivateKey key) throws GeneralSecurityException {
        if (!(key instanceof EdECPrivateKey ed) || ed.getBytes().isEmpty()) {
            throw new IllegalArgumentException("no Ed25519 key");
        }
        var half = new Ed25519PrivateKeyParameters(ed.getBytes().get()).generatePublicKey();
        try {
            SubjectPublicKeyInfo info =
                    SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(half);
            var spec = new X509EncodedKeySpec(info.getEncoded());
            return new KeyPair(KeyFactory.getInstance("Ed25519").generatePublic(spec), key);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
