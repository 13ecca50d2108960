package org.madang.kernel.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/** What a look at a document found. */
public sealed interface Verification {

    /** Issued by a known authority and unchanged since, to the last bit. */
    record Authentic(SignedDocument document) implements Verification {}

    /** Once a document of this house, but something in it has been changed. */
    record Altered(Reason reason) implements Verification {}

    /** No document of this house. */
    record NotADocument(Reason reason) implements Verification {}

    /** Signed in our form, but by somebody the verifier does not know. */
    record UnknownIssuer(String signer) implements Verification {}

    /** Authentic, but its issuer has taken it back. */
    record Withdrawn(SignedDocument document, Instant when, String why) implements Verification {}

    /**
     * What a signed document says of itself.
     *
     * @param signer the name in the signer's certificate
     * @param issuedAt the time the signer states
     * @param stampedAt the time that a time-stamp service states, or null without one
     * @param stampTrusted whether that service is one the verifier trusts
     * @param sha256 of the whole file, hexadecimal
     * @param data the attached data, JSON
     */
    record SignedDocument(
            DocumentNumber number,
            String kind,
            String title,
            String issuerCode,
            Text issuer,
            String signer,
            Instant issuedAt,
            @Nullable Instant stampedAt,
            boolean stampTrusted,
            String sha256,
            String data) {}

    /** Why a file is not authentic. */
    enum Reason {
        TOO_LARGE(Text.of("파일이 너무 커요(최대 10 MB).", "The file is too large (at most 10 MB).")),
        NO_PDF(Text.of("PDF 파일이 아니에요.", "This is not a PDF file.")),
        FOREIGN(Text.of("이 시스템에서 발급한 문서가 아니에요.", "This is a PDF, but not a document issued here.")),
        STRUCTURE(
                Text.of(
                        "발급된 뒤에 파일이 다시 저장되었거나 내용이 덧붙었어요.",
                        "The file was saved again or added to after it was issued.")),
        SIGNATURE(
                Text.of("전자서명이 바뀌었거나 손상되었어요.", "The electronic signature was changed or damaged.")),
        CONTENT(
                Text.of(
                        "발급된 뒤에 내용이 바뀌었어요.",
                        "The content was changed after the document was issued.")),
        CERTIFICATE(
                Text.of(
                        "서명한 인증서가 그 시각에 유효하지 않았어요.",
                        "The signer's certificate was not valid at that time.")),
        TIME_STAMP(Text.of("시점확인이 맞지 않아요.", "The time stamp does not hold."));

        private final Text words;

        Reason(Text words) {
            this.words = words;
        }

        public Text words() {
            return words;
        }
    }
}
