package org.madang.kernel.access.machines;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The private key that signs tokens (ES256), read from a file or made on the first start. */
final class TokenKey {

    private TokenKey() {}

    /**
     * Reads a key.
     *
     * @throws IllegalStateException when the file holds no private P-256 key
     */
    static ECKey read(Path file) {
        try {
            var text = Files.readString(file).strip();
            var key = text.startsWith("{") ? JWK.parse(text) : JWK.parseFromPEMEncodedObjects(text);
            if (key instanceof ECKey ec && ec.isPrivate() && Curve.P_256.equals(ec.getCurve())) {
                return new ECKey.Builder(ec)
                        .algorithm(JWSAlgorithm.ES256)
                        .keyUse(KeyUse.SIGNATURE)
                        .keyIDFromThumbprint()
                        .build();
            }
            throw new IllegalStateException(file + " holds no private P-256 key");
        } catch (IOException e) {
            throw new UncheckedIOException("the token key cannot be read from " + file, e);
        } catch (ParseException | JOSEException e) {
            // The cause may quote the file, and the file is a secret.
            throw new IllegalStateException(file + " holds neither a JWK nor a PEM key");
        }
    }

    /** Reads the key of the folder, or makes it there, readable by its owner alone. */
    static ECKey in(Path folder) {
        var file = folder.resolve("token-signing.jwk");
        if (!Files.exists(file)) {
            make(folder, file);
        }
        return read(file);
    }

    static ECKey made() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("no P-256 key could be made", e);
        }
    }

    private static void make(Path folder, Path file) {
        try {
            Files.createDirectories(folder);
            var draft =
                    Files.createTempFile(
                            folder,
                            "token-signing",
                            ".new",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, made().toJSONString());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("no token key could be made in " + folder, e);
        }
    }
}
