package org.madang.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.madang.kernel.documents.Verification.Authentic;
import org.madang.kernel.documents.signing.TimeStampRefused;
import org.madang.kernel.documents.signing.TimeStampService;
import org.madang.kernel.language.Language;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimeStampTest {

    private LocalTimeStamps service;
    private byte[] stamped;

    @BeforeAll
    void stamp() throws Exception {
        service = new LocalTimeStamps();
        var press = new DocumentPress(Samples.KEYS, new TimeStampService(service.address()));
        var draft = Samples.draft(Language.EN, "Paper", "", List.of(), "We confirm.");
        stamped = press.press(draft, Samples.issuance()).bytes();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void a_stamped_document_is_authentic_says_when_and_conforms() throws Exception {
        var verifier = new DocumentVerifier(Samples.KEYS.anchors(), List.of(service.root()));
        assertThat(verifier.verify(stamped))
                .isInstanceOfSatisfying(
                        Authentic.class,
                        authentic -> {
                            assertThat(authentic.document().stampedAt()).isNotNull();
                            assertThat(authentic.document().stampTrusted()).isTrue();
                        });
        assertThat(Conformance.broken(stamped, PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    @Test
    void a_stamp_by_an_unknown_service_is_told_apart() {
        var verifier = new DocumentVerifier(Samples.KEYS.anchors(), List.of());
        assertThat(verifier.verify(stamped))
                .isInstanceOfSatisfying(
                        Authentic.class,
                        authentic -> assertThat(authentic.document().stampTrusted()).isFalse());
    }

    @Test
    void one_flipped_bit_in_any_sign_of_signature_and_stamp_is_found() {
        var verifier = new DocumentVerifier(Samples.KEYS.anchors(), List.of(service.root()));
        int start = DocumentVerifierTest.contents(stamped);
        int end = new String(stamped, StandardCharsets.ISO_8859_1).indexOf(">>", start);
        for (int at = start; at < end; at++) {
            var flipped = stamped.clone();
            flipped[at] ^= (byte) (1 << at % 3);
            var verification = verifier.verify(flipped);
            boolean accepted =
                    verification instanceof Authentic(var document) && document.stampTrusted();
            assertThat(accepted).as("byte %d", at - start).isFalse();
        }
    }

    @Test
    void without_an_answer_nothing_is_issued() {
        var nobody = new TimeStampService(java.net.URI.create("http://127.0.0.1:1/tsa"));
        var press = new DocumentPress(Samples.KEYS, nobody);
        assertThatThrownBy(() -> press.press(Samples.household(), Samples.issuance()))
                .isInstanceOf(TimeStampRefused.class);
    }
}
