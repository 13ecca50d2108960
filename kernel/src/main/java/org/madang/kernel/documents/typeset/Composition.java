package org.madang.kernel.documents.typeset;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.madang.kernel.documents.Block;
import org.madang.kernel.documents.DocumentDraft;
import org.madang.kernel.documents.Issuance;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;

/** Lays a draft out: title, body, closing with the seal, and head and foot of each page. */
final class Composition {

    static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    private static final double SEAL = 50;
    private static final double QR = 54;
    private static final Text NUMBER = Text.of("문서번호 {0}", "Document number {0}");
    private static final Text CHECK =
            Text.of(
                    "이 문서의 진위는 QR 코드를 찍거나 아래 주소에서 문서번호로 확인할 수 있습니다.",
                    "Anyone can check this document by its QR code, or by its number at:");
    private static final Text DEMO =
            Text.of("시연용 문서이며 법적 효력이 없습니다.", "A demonstration, without legal effect.");
    private static final Text UNSHOWN =
            Text.of(
                    "□는 글꼴에 없는 글자입니다({0}). 원래 글자는 첨부된 데이터에 있습니다.",
                    "□ stands for a character the font lacks ({0}); the attached data has it.");
    private static final Text SEAL_WORDS = Text.of("{0} 직인", "Seal of {0}");
    private static final Text QR_WORDS = Text.of("확인 주소 QR 코드: {0}", "QR code of {0}");

    /** Where the seal stands, so that the signature can be seen there. */
    record SealPlace(int page, double x, double y, double side) {}

    private final DocumentDraft draft;
    private final Issuance issuance;
    private final Language language;
    private final Flow flow;
    private final Structure structure;

    Composition(DocumentDraft draft, Issuance issuance, Flow flow) {
        this.draft = draft;
        this.issuance = issuance;
        this.language = draft.language();
        this.flow = flow;
        this.structure = flow.structure();
    }

    SealPlace compose() {
        title();
        for (var block : draft.body()) {
            block(block);
        }
        var unshown = flow.words().unshown();
        if (!unshown.isEmpty()) {
            var shown = String.join(", ", unshown.subList(0, Math.min(20, unshown.size())));
            block(new Block.Notes(List.of(UNSHOWN.with(shown).in(language))));
        }
        var seal = closing();
        for (var page : flow.pages()) {
            head(page);
            foot(page);
        }
        return seal;
    }

    private void title() {
        flow.down(8);
        var title = structure.add(structure.document(), "H1");
        flow.set(title, "H1", Style.TITLE, draft.title(), 0.5);
        if (!draft.subtitle().isBlank()) {
            var subtitle = structure.add(structure.document(), "P");
            flow.set(subtitle, "P", Style.SUBTITLE, draft.subtitle(), 0.5);
        }
        flow.down(14);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> {
                flow.keepTogether(70);
                flow.paragraph("H2", Style.HEADING, heading.text());
                flow.down(4);
            }
            case Block.Paragraph paragraph -> {
                flow.paragraph("P", Style.BODY, paragraph.text());
                flow.down(8);
            }
            case Block.Facts facts -> facts(facts);
            case Block.Table table -> table(table);
            case Block.Drawing drawing -> drawing(drawing);
            case Block.Notes notes -> notes(notes);
        }
    }

    private void facts(Block.Facts facts) {
        if (facts.rows().isEmpty()) {
            return;
        }
        var grid = new Grid(flow, new double[] {1, 3.2});
        for (var fact : facts.rows()) {
            grid.row(List.of(Grid.Cell.header(fact.label(), "Row"), Grid.Cell.data(fact.value())));
        }
        flow.down(14);
    }

    private void table(Block.Table table) {
        var shares = table.columns().stream().mapToDouble(Block.Column::share).toArray();
        flow.keepTogether(60);
        var grid = new Grid(flow, shares);
        grid.header(
                table.columns().stream().map(c -> Grid.Cell.header(c.header(), "Column")).toList());
        for (var row : table.rows()) {
            var cells = new ArrayList<Grid.Cell>(shares.length);
            for (int i = 0; i < shares.length; i++) {
                cells.add(Grid.Cell.data(i < row.size() ? row.get(i) : ""));
            }
            grid.row(cells);
        }
        flow.down(14);
    }

    private void drawing(Block.Drawing drawing) {
        double room = Flow.TOP - Flow.BOTTOM - 20;
        double scale = Math.min(1, Math.min(Flow.WIDE / drawing.width(), room / drawing.height()));
        double height = drawing.height() * scale;
        double width = drawing.width() * scale;
        flow.keepTogether(height + 10);
        var figure = structure.add(structure.document(), "Figure");
        figure.alternative(drawing.alternative());
        figure.attributes(box(Flow.LEFT, flow.y() - height, width, height));
        flow.begin(figure, "Figure");
        new DrawingPicture(flow.words(), flow.page(), Flow.LEFT, flow.y(), scale)
                .draw(drawing.shapes());
        flow.page().end();
        flow.down(height + 10);
    }

    private void notes(Block.Notes notes) {
        if (notes.items().isEmpty()) {
            return;
        }
        var list = structure.add(structure.document(), "L");
        for (var item : notes.items()) {
            var body = structure.add(structure.add(list, "LI"), "LBody");
            flow.set(body, "LBody", Style.SMALL, "· " + item, 0);
        }
        flow.down(10);
    }

    private SealPlace closing() {
        flow.keepTogether(SEAL + 90 + 18 * (1 + draft.statement().length() / 40.0));
        flow.down(14);
        if (!draft.statement().isBlank()) {
            var statement = structure.add(structure.document(), "P");
            flow.set(statement, "P", Style.STATEMENT, draft.statement(), 0.5);
            flow.down(12);
        }
        var date = structure.add(structure.document(), "P");
        flow.set(date, "P", Style.BODY, date(), 0.5);
        flow.down(14);
        if (flow.room() < SEAL) {
            flow.newPage();
        }
        return signedBy();
    }

    private SealPlace signedBy() {
        var name = draft.issuer().name().in(language);
        var page = flow.page();
        double top = flow.y();
        var lines = flow.words().lines(Style.SIGNED_BY, name, Flow.WIDE - 2 * SEAL - 30);
        double widest = lines.stream().mapToDouble(Words.Line::width).max().orElse(0);
        var element = structure.add(structure.document(), "P");
        flow.begin(element, "P");
        double height = lines.size() * Style.SIGNED_BY.leading();
        double baseline = top - SEAL / 2 + height / 2 - 17;
        for (var line : lines) {
            page.text(Style.SIGNED_BY, (PageCanvas.WIDTH - line.width()) / 2, baseline, line);
            baseline -= Style.SIGNED_BY.leading();
        }
        page.end();
        var figure = structure.add(structure.document(), "Figure");
        double x = PageCanvas.WIDTH / 2 + widest / 2 + 12;
        double y = top - SEAL;
        figure.alternative(SEAL_WORDS.with(name).in(language)).attributes(box(x, y, SEAL));
        flow.begin(figure, "Figure");
        new SealPicture(flow.words(), draft.issuer().seal().in(language)).draw(page, x, y, SEAL);
        page.end();
        flow.down(SEAL);
        return new SealPlace(page.index(), x, y, SEAL);
    }

    private void head(PageCanvas page) {
        var issuer = flow.words().line(Style.SMALL, draft.issuer().name().in(language));
        var number = flow.words().line(Style.SMALL, number());
        double baseline = PageCanvas.HEIGHT - 46;
        open(page, "P", "");
        page.text(Style.SMALL, Flow.LEFT, baseline, issuer);
        page.text(Style.SMALL, Flow.RIGHT - number.width(), baseline, number);
        page.end();
        page.beginArtifact("Layout");
        page.fill(Style.DEEP, Flow.LEFT, PageCanvas.HEIGHT - 56, Flow.WIDE, 1.5);
        page.end();
    }

    private void foot(PageCanvas page) {
        page.beginArtifact("Layout");
        page.rule("0.72 0.75 0.8", 0.5, Flow.LEFT, Flow.RIGHT, 94);
        page.end();
        var figure = open(page, "Figure", QR_WORDS.with(issuance.link()).in(language));
        figure.forEach(f -> f.attributes(box(Flow.LEFT, 32, QR)));
        page.qr(Flow.LEFT, 32, QR);
        page.end();
        open(page, "P", "");
        double x = Flow.LEFT + QR + 12;
        line(page, Style.SMALL, x, 76, CHECK.in(language));
        line(page, Style.SMALL, x, 64, issuance.verifyAddress().toString());
        line(page, Style.SMALL, x, 52, number());
        if (issuance.demo()) {
            line(page, Style.DEMO, x, 38, DEMO.in(language));
        }
        page.end();
        page.beginArtifact("Pagination");
        var count = page.index() + 1 + " / " + flow.pages().size();
        var line = flow.words().line(Style.SMALL, count);
        page.text(Style.SMALL, Flow.RIGHT - line.width(), 38, line);
        page.end();
    }

    /** Head and foot are content once, on the first page, and repetition on all others. */
    private List<Structure.Element> open(PageCanvas page, String tag, String alternative) {
        if (page.index() > 0) {
            page.beginArtifact("Pagination");
            return Collections.emptyList();
        }
        var element = structure.add(structure.document(), tag);
        if (!alternative.isEmpty()) {
            element.alternative(alternative);
        }
        page.begin(tag, structure.mark(element, 0));
        return List.of(element);
    }

    private void line(PageCanvas page, Style style, double x, double baseline, String words) {
        page.text(style, x, baseline, flow.words().line(style, words));
    }

    private String number() {
        return NUMBER.with(issuance.number()).in(language);
    }

    private String date() {
        return Dates.words(LocalDate.ofInstant(issuance.issuedAt(), ZONE), language);
    }

    private static String box(double x, double y, double side) {
        return box(x, y, side, side);
    }

    private static String box(double x, double y, double width, double height) {
        var out = new Bytes(96).ascii("/A<</O/Layout/BBox[").decimal(x).one(' ').decimal(y);
        out.one(' ').decimal(x + width).one(' ').decimal(y + height).ascii("]/Placement/Block>>");
        return new String(out.toArray(), java.nio.charset.StandardCharsets.US_ASCII);
    }
}
