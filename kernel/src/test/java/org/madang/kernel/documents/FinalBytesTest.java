package org.madang.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class FinalBytesTest {

    @Test
    void a_signed_household_certificate_is_pdf_a_3a_and_pdf_ua_1() throws Exception {
        conforms("household", Samples.household());
    }

    @Test
    void a_table_over_many_pages_is_pdf_a_3a_and_pdf_ua_1() throws Exception {
        conforms("long", Samples.longHistory(150));
    }

    private static void conforms(String name, DocumentDraft draft) throws Exception {
        var pdf = Samples.signed(draft);
        Files.write(Path.of("target", name + ".pdf"), pdf);
        assertThat(Conformance.broken(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(Conformance.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }
}
