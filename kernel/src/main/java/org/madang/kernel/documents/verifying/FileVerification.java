package org.madang.kernel.documents.verifying;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import org.madang.kernel.digests.Sha256;
import org.madang.kernel.documents.DocumentNumber;
import org.madang.kernel.documents.DocumentVerifier;
import org.madang.kernel.documents.Verification;
import org.madang.kernel.documents.Verification.Altered;
import org.madang.kernel.documents.Verification.Authentic;
import org.madang.kernel.documents.Verification.NotADocument;
import org.madang.kernel.documents.Verification.Reason;
import org.madang.kernel.documents.Verification.SignedDocument;
import org.madang.kernel.documents.Verification.UnknownIssuer;
import org.madang.kernel.language.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies one file. The file must be written exactly as this house writes: one revision, one
 * signature over everything but itself, in the one form we sign in. So nothing can be added, moved
 * or exchanged without breaking the form, and each byte counts.
 */
public final class FileVerification {

    private static final String OURS = "<pdf:Producer>Madang</pdf:Producer>";

    private final List<X509Certificate> anchors;
    private final List<X509Certificate> timeStampAnchors;
    private final JsonMapper json = JsonMapper.builder().build();

    public FileVerification(List<X509Certificate> anchors, List<X509Certificate> timeStampAnchors) {
        this.anchors = List.copyOf(anchors);
        this.timeStampAnchors = List.copyOf(timeStampAnchors);
    }

    /** Never throws, whatever the bytes are. */
    public Verification verify(byte[] bytes) {
        if (bytes.length > DocumentVerifier.MOST_BYTES) {
            return new NotADocument(Reason.TOO_LARGE);
        }
        if (!PdfFile.startsWith(bytes, 0, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return new NotADocument(Reason.NO_PDF);
        }
        if (!PdfFile.contains(bytes, OURS)) {
            return new NotADocument(Reason.FOREIGN);
        }
        try {
            var file = PdfFile.open(bytes);
            return verify(bytes, file, SignedBytes.in(bytes, file));
        } catch (Malformed e) {
            return new Altered(Reason.STRUCTURE);
        }
    }

    private Verification verify(byte[] bytes, PdfFile file, SignedBytes signed) throws Malformed {
        CmsSignature signature;
        try {
            signature = CmsSignature.read(signed.contents());
        } catch (Malformed e) {
            return new Altered(Reason.SIGNATURE);
        }
        if (!Arrays.equals(signature.digest(), signed.digest())) {
            return new Altered(Reason.CONTENT);
        }
        var when = signed.claimedTime();
        var signer = signature.chain().getFirst();
        switch (CertificateChain.standing(signature.chain(), anchors, when)) {
            case UNKNOWN -> {
                return new UnknownIssuer(Names.common(signer));
            }
            case FORGED -> {
                return new Altered(Reason.SIGNATURE);
            }
            case UNFIT -> {
                return new Altered(Reason.CERTIFICATE);
            }
            case TRUSTED -> {}
        }
        if (!signature.isOurForm() || !signature.isSigned()) {
            return new Altered(Reason.SIGNATURE);
        }
        if (signature.token().length == 0) {
            return new Authentic(describe(bytes, file, signed, signer, null));
        }
        try {
            var stamp = TimeStampCheck.of(signature.token(), signature.value(), timeStampAnchors);
            return new Authentic(describe(bytes, file, signed, signer, stamp));
        } catch (Malformed e) {
            return new Altered(Reason.TIME_STAMP);
        }
    }

    private SignedDocument describe(
            byte[] bytes,
            PdfFile file,
            SignedBytes signed,
            X509Certificate signer,
            @org.jspecify.annotations.Nullable TimeStampCheck stamp)
            throws Malformed {
        var attachment = file.dictionary(file.only(file.catalogue(), "AF"), "EF");
        var data = new String(file.stream(attachment, "F"), StandardCharsets.UTF_8);
        try {
            var envelope = json.readTree(data);
            var names = envelope.path("issuerName");
            return new SignedDocument(
                    new DocumentNumber(envelope.path("number").asString()),
                    envelope.path("kind").asString(),
                    envelope.path("title").asString(),
                    envelope.path("issuer").asString(),
                    Text.of(names.path("ko").asString(), names.path("en").asString()),
                    Names.common(signer),
                    signed.claimedTime(),
                    stamp == null ? null : stamp.when(),
                    stamp != null && stamp.trusted(),
                    Sha256.hex(bytes),
                    data);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Malformed("the attached data is not ours", e);
        }
    }
}
