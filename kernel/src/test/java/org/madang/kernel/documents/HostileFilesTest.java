package org.madang.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.madang.kernel.documents.Verification.Authentic;
import org.madang.kernel.language.Language;

class HostileFilesTest {

    private static final DocumentVerifier VERIFIER =
            new DocumentVerifier(Samples.KEYS.anchors(), List.of());
    private static final byte[] GENUINE =
            Samples.signed(Samples.draft(Language.EN, "Paper", "", List.of(), "We confirm."));

    @Property(tries = 1000)
    void random_changes_give_an_answer_that_is_never_authentic(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int changes) {
        var random = new Random(seed);
        var bytes = GENUINE.clone();
        for (int i = 0; i < changes; i++) {
            // The last bytes and the signature steer the reader: most changes go there.
            int at =
                    switch (random.nextInt(3)) {
                        case 0 -> bytes.length - 1 - random.nextInt(2500);
                        case 1 -> DocumentVerifierTest.contents(bytes) + random.nextInt(1400);
                        default -> random.nextInt(bytes.length);
                    };
            bytes[Math.min(at, bytes.length - 1)] = (byte) random.nextInt(256);
        }
        boolean same = java.util.Arrays.equals(bytes, GENUINE);
        assertThat(VERIFIER.verify(bytes) instanceof Authentic).isEqualTo(same);
    }

    @Property(tries = 300)
    void cut_files_give_an_answer(@ForAll @IntRange(min = 0, max = 1_000_000) int cut) {
        var bytes = java.util.Arrays.copyOf(GENUINE, cut % GENUINE.length);
        assertThat(VERIFIER.verify(bytes)).isNotInstanceOf(Authentic.class);
    }

    @Test
    void endless_nesting_gives_an_answer() {
        for (var open : List.of("[", "<</A", "(", "/AA<<", "<", "<0")) {
            var bomb = pdf("1 0 obj\n" + open.repeat(400_000));
            assertThat(VERIFIER.verify(bomb)).isInstanceOf(Verification.Altered.class);
        }
    }

    @Test
    void references_in_a_circle_and_outside_the_file_give_an_answer() {
        for (var body : List.of("1 0 R", "999 0 R", "<</AcroForm 1 0 R>>", "2147483647 0 R")) {
            var file = pdf("1 0 obj\n" + body + "\nendobj\n");
            assertThat(VERIFIER.verify(file)).isInstanceOf(Verification.Altered.class);
        }
    }

    @Test
    void a_signature_of_endless_nesting_gives_an_answer() {
        var bytes = GENUINE.clone();
        int start = DocumentVerifierTest.contents(bytes);
        for (int i = 0; bytes[start + i] != '>'; i++) {
            bytes[start + i] = (byte) "3080".charAt(i % 4);
        }
        assertThat(VERIFIER.verify(bytes))
                .isEqualTo(new Verification.Altered(Verification.Reason.SIGNATURE));
    }

    private static byte[] pdf(String object) {
        var body = "%PDF-1.7\n<pdf:Producer>Madang</pdf:Producer>\n";
        int table = body.length() + object.length();
        var file =
                body
                        + object
                        + "xref\n0 2\n0000000000 65535 f \n%010d 00000 n \n"
                                .formatted(body.length())
                        + "trailer\n<</Size 2/Root 1 0 R>>\nstartxref\n"
                        + table
                        + "\n%%EOF\n";
        return file.getBytes(StandardCharsets.ISO_8859_1);
    }
}
