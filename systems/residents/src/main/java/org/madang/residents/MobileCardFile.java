package org.madang.residents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.residents.cards.credential.CredentialCheck;
import org.madang.residents.cards.credential.CredentialCheck.Binding;
import org.madang.residents.cards.credential.StatusToken;
import org.madang.residents.cards.credential.TrustList;

/**
 * A mobile card in a file, checked without any server: by the issuer's public keys and, where there
 * is one, a copy of its list of states.
 */
public final class MobileCardFile {

    /** Where a demo house keeps the public keys of its cards, below its data directory. */
    public static final String DEMO_ISSUER = "keys/card-issuer.json";

    private static final long LONGEST = 300_000;

    private MobileCardFile() {}

    /** What a check found. */
    public sealed interface Finding {}

    /**
     * Genuine.
     *
     * @param facts what its holder shows
     * @param confirmed whether the holder's key confirmed the showing
     * @param statusUri where the list of states is
     * @param statusKnown whether the list that was given says that it is valid
     */
    public record Genuine(
            String issuer,
            Instant issuedAt,
            Instant expiresAt,
            Map<String, Object> facts,
            boolean confirmed,
            String statusUri,
            boolean statusKnown)
            implements Finding {}

    /** Not to be believed, and why. */
    public record Rejected(Text why) implements Finding {}

    /** Whether the file holds something that looks like a mobile card. */
    public static boolean recognizes(Path file) throws IOException {
        return Files.size(file) <= LONGEST
                && CredentialCheck.recognizes(
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    }

    /**
     * Checks a file.
     *
     * @param issuer the document of {@code /.well-known/jwt-vc-issuer}, or a JWK set
     * @param status the token of the issuer's list of states; null where there is none at hand
     * @throws IllegalArgumentException when the issuer's file holds no keys
     */
    public static Finding check(Path file, Path issuer, @Nullable Path status, Instant now)
            throws IOException {
        var trust = TrustList.read(Files.readString(issuer));
        var list = status == null ? null : Files.readString(status);
        CredentialCheck.Lists lists =
                uri -> list == null ? null : StatusToken.read(list, trust, now);
        var shown = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return switch (new CredentialCheck(trust, lists).check(shown, Binding.ANY, now)) {
            case CredentialCheck.Rejected rejected -> new Rejected(rejected.fault().words());
            case CredentialCheck.Genuine genuine ->
                    new Genuine(
                            genuine.issuer(),
                            genuine.issuedAt(),
                            genuine.expiresAt(),
                            genuine.facts(),
                            genuine.confirmed(),
                            genuine.statusUri(),
                            genuine.standing() != null);
        };
    }
}
