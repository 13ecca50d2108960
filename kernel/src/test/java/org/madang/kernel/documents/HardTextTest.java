package org.madang.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.madang.kernel.documents.Block.Column;
import org.madang.kernel.documents.Block.Fact;
import org.madang.kernel.language.Language;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class HardTextTest {

    @Test
    void rare_syllables_and_diacritics_are_shown_and_can_be_copied() throws Exception {
        var words = "뷁쀍똠방각하 힣 가각 · Dvořák Łódź Ærø Señor Nguyễn Ñandú €";
        var pressed = press(words);
        assertThat(pressed.unshown()).isEmpty();
        assertThat(text(pressed.bytes())).contains("뷁쀍똠방각하 힣").contains("Dvořák Łódź Ærø Señor");
        conforms(pressed.bytes());
    }

    @Test
    void decomposed_letters_are_composed_first() throws Exception {
        var pressed = press("각 e\u0301");
        assertThat(text(pressed.bytes())).contains("각 é");
    }

    @Test
    void a_character_no_font_has_is_replaced_in_sight_and_named_in_a_note() throws Exception {
        var pressed = press("金 😀 \u202Eabc\uD800 \u0000 \uFFFF");
        assertThat(pressed.unshown())
                .containsExactly("U+0000", "U+202E", "U+91D1", "U+D800", "U+FFFF", "U+1F600");
        assertThat(text(pressed.bytes())).contains("□ □").contains("U+91D1");
        conforms(pressed.bytes());
    }

    @Test
    void text_that_looks_like_pdf_is_only_text() throws Exception {
        var words = ") Tj ET (\\( endstream endobj <</ByteRange[0 1]>> %%EOF startxref & <b>";
        var pressed = press(words);
        assertThat(text(pressed.bytes()).replaceAll("\\s+", " ")).contains(words);
        conforms(pressed.bytes());
        var verifier = new DocumentVerifier(Samples.KEYS.anchors(), List.of());
        assertThat(verifier.verify(pressed.bytes())).isInstanceOf(Verification.Authentic.class);
    }

    @Test
    void a_cell_longer_than_a_page_is_continued_on_the_next() throws Exception {
        var rows = List.of(List.of("가나다 ".repeat(4000), "끝"), List.of("다음", "끝"));
        var table = new Block.Table(List.of(new Column("긴 칸", 1), new Column("나", 1)), rows);
        var draft = Samples.draft(Language.KO, "긴 문서", "", List.of(table), "");
        var pressed = Samples.PRESS.press(draft, Samples.issuance());
        assertThat(pressed.pages()).isGreaterThan(3);
        assertThat(text(pressed.bytes())).contains("다음");
        conforms(pressed.bytes());
    }

    @Test
    void an_empty_body_and_empty_cells_conform() throws Exception {
        var table = new Block.Table(List.of(new Column("", 1)), List.of(List.of(), List.of("")));
        List<Block> body =
                List.of(
                        table,
                        new Block.Paragraph(""),
                        new Block.Facts(List.of()),
                        new Block.Notes(List.of("", "b")),
                        new Block.Heading("h"));
        var draft = Samples.draft(Language.EN, "t", "", body, "");
        conforms(Samples.signed(draft));
    }

    @Test
    void a_drawing_conforms_and_its_words_are_read_in_its_place() throws Exception {
        var point = new Block.Point(10, 10);
        var drawing =
                new Block.Drawing(
                        900,
                        400,
                        "아버지와 아들",
                        List.of(
                                new Block.Line(List.of(point, new Block.Point(880, 390))),
                                new Block.Circle(100, 100, 20, Block.Look.SHADED),
                                new Block.Outline(
                                        List.of(
                                                point,
                                                new Block.Point(60, 10),
                                                new Block.Point(30, 60)),
                                        Block.Look.DASHED),
                                new Block.Label(450, 200, 0.5, 12, "그림 안의 글")));
        var draft = Samples.draft(Language.KO, "그림", "", List.of(drawing), "");
        var bytes = Samples.signed(draft);
        conforms(bytes);
        assertThat(text(bytes)).contains("그림 안의 글");
    }

    @Property(tries = 200)
    void any_text_makes_a_document_that_a_second_reader_opens(@ForAll String words)
            throws IOException {
        var bytes = press(words + "끝").bytes();
        assertThat(text(bytes)).contains("끝");
        var verifier = new DocumentVerifier(Samples.KEYS.anchors(), List.of());
        assertThat(verifier.verify(bytes)).isInstanceOf(Verification.Authentic.class);
    }

    private static DocumentPress.Pressed press(String words) {
        var body = new ArrayList<Block>();
        body.add(new Block.Paragraph(words));
        body.add(new Block.Facts(List.of(new Fact(words, words))));
        var draft = Samples.draft(Language.KO, "글자 " + words, words, body, words);
        return Samples.PRESS.press(draft, Samples.issuance());
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void conforms(byte[] pdf) throws Exception {
        assertThat(Conformance.broken(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(Conformance.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }
}
