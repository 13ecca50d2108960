package org.madang.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.madang.kernel.documents.Verification.Altered;
import org.madang.kernel.documents.Verification.Authentic;
import org.madang.kernel.documents.Verification.NotADocument;
import org.madang.kernel.documents.Verification.Reason;
import org.madang.kernel.documents.Verification.UnknownIssuer;
import org.madang.kernel.documents.signing.TimeStamps;
import org.madang.kernel.language.Language;

class DocumentVerifierTest {

    private static final DocumentVerifier VERIFIER =
            new DocumentVerifier(Samples.KEYS.anchors(), List.of());
    private static final byte[] SMALL =
            Samples.signed(Samples.draft(Language.KO, "확인서", "", List.of(), "위와 같이 확인합니다."));

    @Test
    void a_document_as_issued_is_authentic_and_says_by_whom_and_when() {
        var issuance = Samples.issuance();
        var pressed = Samples.PRESS.press(Samples.household(), issuance);
        assertThat(VERIFIER.verify(pressed.bytes()))
                .isInstanceOfSatisfying(
                        Authentic.class,
                        authentic -> {
                            var document = authentic.document();
                            assertThat(document.number()).isEqualTo(issuance.number());
                            assertThat(document.kind()).isEqualTo("residents.household");
                            assertThat(document.issuer()).isEqualTo(Samples.JONGNO.name());
                            assertThat(document.signer()).isEqualTo("서울특별시 종로구청장");
                            assertThat(document.issuedAt().getEpochSecond())
                                    .isEqualTo(issuance.issuedAt().getEpochSecond());
                            assertThat(document.stampedAt()).isNull();
                            assertThat(document.data()).contains("김하늘");
                        });
    }

    @Test
    void one_flipped_bit_in_any_byte_is_found() {
        for (int at = 0; at < SMALL.length; at++) {
            var flipped = SMALL.clone();
            flipped[at] ^= (byte) (1 << at % 8);
            assertThat(VERIFIER.verify(flipped))
                    .as("byte %d", at)
                    .isNotInstanceOfAny(Authentic.class);
        }
    }

    @Test
    void a_signature_written_in_other_letters_is_found() {
        int start = contents(SMALL);
        var upper = SMALL.clone();
        for (int at = start; upper[at] != '>'; at++) {
            upper[at] = (byte) Character.toUpperCase((char) upper[at]);
        }
        assertThat(VERIFIER.verify(upper)).isEqualTo(new Altered(Reason.STRUCTURE));
    }

    @Test
    void the_other_valid_half_of_the_signature_is_refused() {
        int start = contents(SMALL);
        int end = start;
        while (SMALL[end] != '>') {
            end++;
        }
        var hex = new String(SMALL, start, end - start, StandardCharsets.US_ASCII);
        var cms = HexFormat.of().parseHex(hex);
        var twin = SignatureTwin.of(cms);
        var changed = SMALL.clone();
        var text = HexFormat.of().formatHex(twin).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, changed, start, text.length);
        assertThat(VERIFIER.verify(changed)).isEqualTo(new Altered(Reason.SIGNATURE));
    }

    @Test
    void a_revision_appended_by_another_program_is_found() throws Exception {
        try (var pdf = Loader.loadPDF(SMALL)) {
            pdf.getDocumentInformation().setTitle("Something else");
            pdf.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            var out = new ByteArrayOutputStream();
            pdf.saveIncremental(out);
            assertThat(out.size()).isGreaterThan(SMALL.length);
            assertThat(VERIFIER.verify(out.toByteArray())).isEqualTo(new Altered(Reason.STRUCTURE));
        }
    }

    @Test
    void a_file_saved_again_whole_is_found() throws Exception {
        try (var pdf = Loader.loadPDF(SMALL)) {
            var out = new ByteArrayOutputStream();
            pdf.save(out, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
            assertThat(VERIFIER.verify(out.toByteArray())).isInstanceOf(Altered.class);
        }
    }

    @Test
    void bytes_after_the_end_are_found() {
        assertThat(VERIFIER.verify(Arrays.copyOf(SMALL, SMALL.length + 1)))
                .isEqualTo(new Altered(Reason.STRUCTURE));
        var twice = Arrays.copyOf(SMALL, 2 * SMALL.length);
        System.arraycopy(SMALL, 0, twice, SMALL.length, SMALL.length);
        assertThat(VERIFIER.verify(twice)).isInstanceOf(Altered.class);
    }

    @Test
    void the_data_of_one_document_under_the_signature_of_another_is_found() {
        var one = Samples.signed(Samples.household());
        var two = Samples.PRESS.press(Samples.household(), Samples.issuance()).bytes();
        int start = contents(one);
        int end = new String(one, StandardCharsets.ISO_8859_1).indexOf('>', start);
        System.arraycopy(two, contents(two), one, start, end - start);
        assertThat(VERIFIER.verify(one)).isEqualTo(new Altered(Reason.CONTENT));
    }

    @Test
    void a_byte_range_that_leaves_more_out_than_the_signature_is_found() {
        var text = new String(SMALL, StandardCharsets.ISO_8859_1);
        int start = contents(SMALL) - 1;
        var moved = text.replace("/ByteRange[0 " + start, "/ByteRange[0 " + (start - 1));
        assertThat(moved).isNotEqualTo(text);
        assertThat(VERIFIER.verify(moved.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new Altered(Reason.STRUCTURE));
    }

    @Test
    void a_signer_under_another_root_is_unknown_even_with_the_same_names() {
        var other = new DocumentPress(Samples.keys(), TimeStamps.NONE);
        var document = other.press(Samples.household(), Samples.issuance()).bytes();
        assertThat(VERIFIER.verify(document)).isEqualTo(new Altered(Reason.SIGNATURE));
        assertThat(new DocumentVerifier(List.of(), List.of()).verify(SMALL))
                .isEqualTo(new UnknownIssuer("서울특별시 종로구청장"));
    }

    @Test
    void other_files_are_no_documents() throws Exception {
        assertThat(VERIFIER.verify(new byte[0])).isEqualTo(new NotADocument(Reason.NO_PDF));
        assertThat(VERIFIER.verify(new byte[DocumentVerifier.MOST_BYTES + 1]))
                .isEqualTo(new NotADocument(Reason.TOO_LARGE));
        try (var pdf = new org.apache.pdfbox.pdmodel.PDDocument()) {
            pdf.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            assertThat(VERIFIER.verify(out.toByteArray()))
                    .isEqualTo(new NotADocument(Reason.FOREIGN));
        }
    }

    static int contents(byte[] pdf) {
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        return text.indexOf("/Contents<3") + 10;
    }
}
