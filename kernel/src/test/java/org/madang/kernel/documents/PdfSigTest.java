package org.madang.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second opinion: poppler's {@code pdfsig}, where it is installed. */
class PdfSigTest {

    @TempDir Path folder;

    @Test
    void pdfsig_finds_a_valid_signature_over_the_whole_document() throws Exception {
        var said = pdfsig(Samples.signed(Samples.household()));
        assertThat(said)
                .contains("Signature is Valid.", "Total document signed", "ETSI.CAdES.detached")
                .doesNotContain("Signature #2");
    }

    @Test
    void pdfsig_agrees_that_a_changed_letter_breaks_it() throws Exception {
        var document = Samples.signed(Samples.household());
        document[document.length / 3] ^= 1;
        assertThat(pdfsig(document)).doesNotContain("Signature is Valid.");
    }

    private String pdfsig(byte[] document) throws Exception {
        var file = Files.write(folder.resolve("document.pdf"), document);
        try {
            var process =
                    new ProcessBuilder("pdfsig", "-nocert", file.toString())
                            .redirectErrorStream(true)
                            .start();
            var said = process.getInputStream().readAllBytes();
            process.waitFor();
            return new String(said, StandardCharsets.UTF_8);
        } catch (IOException e) {
            var why = "pdfsig (poppler-utils) is not installed: its second opinion is skipped";
            System.out.println(why);
            Assumptions.abort(why);
            throw e;
        }
    }
}
