package org.madang.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.madang.kernel.documents.DocumentVerifier;
import org.madang.kernel.documents.Verification;
import org.madang.kernel.documents.Verification.SignedDocument;
import org.madang.kernel.journal.JournalVerifier;
import org.madang.kernel.journal.VerificationResult;
import org.madang.residents.MobileCardFile;

/**
 * {@code ./madang verify FILE}: a document, a journal export or a mobile card, checked without any
 * server.
 */
final class VerifyCommand {

    private static final int INTACT = 0;
    private static final int NOT_INTACT = 1;

    /** Where a demo house keeps the certificate of its authority, below its data directory. */
    private static final String DEMO_AUTHORITY = "document-keys/root.pem";

    private VerifyCommand() {}

    static int run(Options options, PrintStream out) throws IOException {
        if (options.words().size() != 1) {
            throw new IllegalArgumentException("verify takes one file");
        }
        var file = Path.of(options.words().getFirst());
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("there is no readable file " + file);
        }
        if (JournalVerifier.recognizes(file)) {
            return journal(file, options, out);
        }
        return MobileCardFile.recognizes(file)
                ? card(file, options, out)
                : document(file, options, out);
    }

    private static int journal(Path file, Options options, PrintStream out) {
        VerificationResult result =
                JournalVerifier.verify(
                        file,
                        Optional.ofNullable(options.key()),
                        Optional.ofNullable(options.checkpoints()));
        out.println(result.words().en());
        return result.isIntact() ? INTACT : NOT_INTACT;
    }

    private static int card(Path file, Options options, PrintStream out) throws IOException {
        var named = options.issuer();
        var issuer = named == null ? options.data().resolve(MobileCardFile.DEMO_ISSUER) : named;
        if (!Files.isReadable(issuer)) {
            throw new IllegalArgumentException(
                    "name the issuer's public keys with --issuer FILE.json (from its"
                            + " /.well-known/jwt-vc-issuer): there is none at "
                            + issuer);
        }
        return switch (MobileCardFile.check(file, issuer, options.status(), Instant.now())) {
            case MobileCardFile.Rejected rejected -> {
                out.println("Not to be believed: " + rejected.why().en());
                yield NOT_INTACT;
            }
            case MobileCardFile.Genuine card -> {
                out.println("Genuine: a mobile resident card, unchanged since it was issued.");
                print(card, out);
                yield INTACT;
            }
        };
    }

    private static void print(MobileCardFile.Genuine card, PrintStream out) {
        out.printf("  Issued by  %s%n", card.issuer());
        out.printf("  Issued at  %s%n", card.issuedAt());
        out.printf("  Good until %s%n", card.expiresAt());
        card.facts()
                .forEach((name, value) -> out.printf("  Shows      %s: %s%n", name, cut(value)));
        out.println(
                card.confirmed()
                        ? "  Confirmed by the key of its holder."
                        : "  Not confirmed by its holder: it may be a copy.");
        out.println(
                card.statusKnown()
                        ? "  Not revoked, says the list of states."
                        : "  Whether it was revoked is not known: fetch "
                                + card.statusUri()
                                + " and give the file as --status FILE.");
    }

    /** A photo would fill the screen. */
    private static String cut(Object value) {
        var words = value.toString();
        return words.length() > 120 ? words.substring(0, 40) + "…" : words;
    }

    private static int document(Path file, Options options, PrintStream out) throws IOException {
        if (Files.size(file) > DocumentVerifier.MOST_BYTES) {
            out.println(Verification.Reason.TOO_LARGE.words().en());
            return NOT_INTACT;
        }
        var verifier = new DocumentVerifier(authorities(options), List.of());
        return switch (verifier.verify(Files.readAllBytes(file))) {
            case Verification.Authentic authentic -> {
                out.println("Authentic: unchanged since it was issued.");
                print(authentic.document(), out);
                yield INTACT;
            }
            case Verification.Withdrawn withdrawn -> {
                out.println("Withdrawn by its issuer: " + withdrawn.why());
                print(withdrawn.document(), out);
                yield NOT_INTACT;
            }
            case Verification.Altered altered -> say("Altered: ", altered.reason(), out);
            case Verification.NotADocument none -> say("Not a document: ", none.reason(), out);
            case Verification.UnknownIssuer unknown -> {
                out.printf(
                        "Signed by %s, whom none of the given authorities vouches for.%n",
                        unknown.signer());
                yield NOT_INTACT;
            }
        };
    }

    private static int say(String verdict, Verification.Reason reason, PrintStream out) {
        out.println(verdict + reason.words().en());
        return NOT_INTACT;
    }

    private static void print(SignedDocument document, PrintStream out) {
        out.printf("  Document   %s, %s%n", document.title(), document.number());
        out.printf("  Issued by  %s (%s)%n", document.issuer().en(), document.issuer().ko());
        out.printf("  Issued at  %s%n", document.issuedAt());
        if (document.stampedAt() != null) {
            out.printf(
                    "  Stamped    %s%s%n",
                    document.stampedAt(), document.stampTrusted() ? "" : " (service not trusted)");
        }
        out.printf("  SHA-256    %s%n", document.sha256());
        out.printf(
                "  Withdrawal is known to the issuer alone: ask at its /verify with the number.%n");
    }

    private static List<X509Certificate> authorities(Options options) throws IOException {
        var named = options.issuer();
        var file = named == null ? options.data().resolve(DEMO_AUTHORITY) : named;
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(
                    "name the authority's certificate with --issuer FILE.pem: there is none at "
                            + file);
        }
        try (var in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(file + " holds no certificates: " + e.getMessage());
        }
    }
}
