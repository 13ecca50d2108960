package org.madang.kernel.documents.typeset;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.madang.kernel.documents.DocumentDraft;
import org.madang.kernel.documents.Issuance;

/** Writes everything of the file that is not text on a page: fonts, pages, catalogue, signature. */
final class PdfFile {

    /** Room for four numbers of the byte range, wider than any document's. */
    private static final int RANGE_WIDTH = 44;

    private final PdfObjects objects;
    private final Structure structure;
    private final DocumentDraft draft;
    private final Issuance issuance;
    private final int catalogue;
    private final int pageTree;
    private final int regular;
    private final int bold;
    private final int profile;
    private final int attachment;
    private final int field;
    private final int signature;
    private int rangeStart;
    private int contentsStart;
    private int contentsEnd;

    PdfFile(PdfObjects objects, Structure structure, DocumentDraft draft, Issuance issuance) {
        this.objects = objects;
        this.structure = structure;
        this.draft = draft;
        this.issuance = issuance;
        catalogue = objects.reserve();
        pageTree = objects.reserve();
        regular = objects.reserve();
        bold = objects.reserve();
        profile = objects.reserve();
        attachment = objects.reserve();
        field = objects.reserve();
        signature = objects.reserve();
    }

    int contentsStart() {
        return contentsStart;
    }

    void writeFont(String resource, FontSubset font) {
        int program = objects.reserve();
        int descriptor = objects.reserve();
        int descendant = objects.reserve();
        int unicode = objects.reserve();
        var name = font.name();
        var bytes = font.program();
        // As they are: to deflate outlines costs more than all other typesetting, and saves a
        // third.
        objects.stream(program, "/Length1 " + bytes.size(), bytes);
        objects.stream(unicode, "", font.toUnicode());
        objects.begin(descriptor)
                .ascii("<</Type/FontDescriptor/FontName/")
                .ascii(name)
                .ascii("/Flags 4/FontBBox[-200 -250 1200 1000]/ItalicAngle 0/Ascent 952")
                .ascii("/Descent -241/CapHeight 707/StemV ")
                .ascii(resource.equals("B") ? "140" : "80")
                .ascii("/FontFile2 ")
                .reference(program)
                .ascii(">>");
        objects.end();
        var out = objects.begin(descendant);
        out.ascii("<</Type/Font/Subtype/CIDFontType2/BaseFont/").ascii(name);
        out.ascii("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>");
        out.ascii("/CIDToGIDMap/Identity/FontDescriptor ").reference(descriptor).ascii("/W");
        font.writeWidths(out);
        out.ascii(">>");
        objects.end();
        objects.begin(resource.equals("B") ? bold : regular)
                .ascii("<</Type/Font/Subtype/Type0/BaseFont/")
                .ascii(name)
                .ascii("/Encoding/Identity-H/DescendantFonts[")
                .reference(descendant)
                .ascii("]/ToUnicode ")
                .reference(unicode)
                .ascii(">>");
        objects.end();
    }

    void writeProfile(Bytes deflated) {
        objects.stream(profile, "/N 3/Filter/FlateDecode", deflated);
    }

    void writeAttachment(byte[] json) {
        int file = objects.reserve();
        var date = Dates.pdf(issuance.issuedAt());
        var entries =
                "/Type/EmbeddedFile/Subtype/application#2Fjson/Params<</ModDate("
                        + date
                        + ")/Size "
                        + json.length
                        + ">>";
        objects.deflated(file, entries, new Bytes(0).adopt(json, json.length));
        var out = objects.begin(attachment);
        out.ascii("<</Type/Filespec/AFRelationship/Data/F(").ascii(fileName()).ascii(")/UF");
        out.text(fileName()).ascii("/Desc").text(draft.name().in(draft.language()));
        out.ascii("/EF<</F ").reference(file).ascii("/UF ").reference(file).ascii(">>>>");
        objects.end();
    }

    private String fileName() {
        return issuance.number() + ".json";
    }

    void writePages(List<PageCanvas> canvases, Composition.SealPlace seal) {
        int picture = objects.reserve();
        var qr = QrSquare.of(issuance.link());
        objects.stream(picture, qr.entries(), qr.bits());
        int resources = objects.reserve();
        objects.begin(resources)
                .ascii("<</Font<</R ")
                .reference(regular)
                .ascii("/B ")
                .reference(bold)
                .ascii(">>/XObject<</Q ")
                .reference(picture)
                .ascii(">>>>");
        objects.end();
        int[] pages = new int[canvases.size()];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = objects.reserve();
        }
        writeField(seal, pages);
        for (var canvas : canvases) {
            int content = objects.reserve();
            objects.deflated(content, "", canvas.content());
            var out = objects.begin(pages[canvas.index()]);
            out.ascii("<</Type/Page/Parent ").reference(pageTree);
            out.ascii("/MediaBox[0 0 595.28 841.89]/Resources ").reference(resources);
            out.ascii("/Contents ").reference(content);
            out.ascii("/StructParents ").number(canvas.index()).ascii("/Tabs/S");
            if (canvas.index() == seal.page()) {
                out.ascii("/Annots[").reference(field).one(']');
            }
            out.ascii(">>");
            objects.end();
        }
        writeTree(pages);
        structure.write(pages);
        writeCatalogue();
    }

    private void writeTree(int[] pages) {
        var out = objects.begin(pageTree).ascii("<</Type/Pages/Count ").number(pages.length);
        out.ascii("/Kids[");
        for (int page : pages) {
            out.reference(page).one(' ');
        }
        out.ascii("]>>");
        objects.end();
    }

    /** The signature as a field over the seal: its own appearance is empty, the seal is drawn. */
    private void writeField(Composition.SealPlace seal, int[] pages) {
        var form = structure.add(structure.document(), "Form");
        var words = draft.language().locale().getLanguage().equals("ko") ? "전자서명" : "Signature";
        form.alternative(words);
        int key = structure.field(form, seal.page(), field, pages.length);
        int appearance = objects.reserve();
        objects.stream(
                appearance, "/Type/XObject/Subtype/Form/BBox[0 0 1 1]", new Bytes(1).one('\n'));
        var out = objects.begin(field);
        out.ascii("<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature)/TU").text(words);
        out.ascii("/Contents").text(words).ascii("/F 132/Rect[").decimal(seal.x()).one(' ');
        out.decimal(seal.y()).one(' ').decimal(seal.x() + seal.side()).one(' ');
        out.decimal(seal.y() + seal.side()).ascii("]/P ").reference(pages[seal.page()]);
        out.ascii("/StructParent ").number(key).ascii("/AP<</N ").reference(appearance);
        out.ascii(">>/V ").reference(signature).ascii(">>");
        objects.end();
    }

    private void writeCatalogue() {
        int metadata = objects.reserve();
        var xmp = Xmp.packet(draft, issuance).getBytes(StandardCharsets.UTF_8);
        objects.stream(metadata, "/Type/Metadata/Subtype/XML", new Bytes(0).adopt(xmp, xmp.length));
        var out = objects.begin(catalogue).ascii("<</Type/Catalog/Pages ").reference(pageTree);
        out.ascii("/Lang(").ascii(draft.language().tag()).ascii(")/MarkInfo<</Marked true>>");
        out.ascii("/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot ");
        out.reference(structure.root()).ascii("/Metadata ").reference(metadata);
        out.ascii("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier");
        out.ascii("(sRGB)/DestOutputProfile ").reference(profile).ascii(">>]/AF[");
        out.reference(attachment).ascii("]/Names<</EmbeddedFiles<</Names[(");
        out.ascii(fileName()).one(')').reference(attachment).ascii("]>>>>");
        out.ascii("/AcroForm<</SigFlags 3/Fields[").reference(field).ascii("]>>");
        out.ascii("/Perms<</DocMDP ").reference(signature).ascii(">>>>");
        objects.end();
    }

    /** The signature's dictionary: a certification that permits no later change (DocMDP 1). */
    void writeSignature(int room) {
        var out = objects.begin(signature);
        out.ascii("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(");
        out.ascii(Dates.pdf(issuance.issuedAt())).ascii(")/Name");
        out.text(draft.issuer().name().in(draft.language()));
        out.ascii("/Reference[<</Type/SigRef/TransformMethod/DocMDP");
        out.ascii("/TransformParams<</Type/TransformParams/P 1/V/1.2>>>>]/ByteRange[0 ");
        rangeStart = out.size();
        out.ascii(" ".repeat(RANGE_WIDTH)).ascii("]/Contents");
        contentsStart = out.size();
        out.one('<').ascii("0".repeat(2 * room)).one('>');
        contentsEnd = out.size();
        out.ascii(">>");
        objects.end();
    }

    byte[] finish(byte[] identity) {
        int info = objects.reserve();
        var date = Dates.pdf(issuance.issuedAt());
        var out = objects.begin(info).ascii("<</Title").text(draft.title());
        out.ascii("/Producer(Madang)/CreationDate(").ascii(date).ascii(")/ModDate(");
        out.ascii(date).ascii(")>>");
        objects.end();
        return objects.finish(catalogue, info, identity);
    }

    void writeByteRange(byte[] file) {
        var range = new Bytes(RANGE_WIDTH).number(contentsStart).one(' ').number(contentsEnd);
        range.one(' ').number(file.length - contentsEnd);
        System.arraycopy(range.backing(), 0, file, rangeStart, range.size());
    }
}
