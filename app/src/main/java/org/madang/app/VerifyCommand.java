package org.madang.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.madang.kernel.documents.DocumentVerifier;
import org.madang.kernel.documents.Verification;
import org.madang.kernel.documents.Verification.SignedDocument;
import org.madang.kernel.journal.JournalVerifier;
import org.madang.kernel.journal.VerificationResult;

/** {@code ./madang verify FILE}: a document or a journal export, checked without any server. */
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
        return JournalVerifier.recognizes(file)
                ? journal(file, options, out)
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
