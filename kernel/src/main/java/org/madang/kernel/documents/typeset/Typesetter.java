package org.madang.kernel.documents.typeset;

import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.madang.kernel.digests.Sha256;
import org.madang.kernel.documents.DocumentDraft;
import org.madang.kernel.documents.Issuance;

/**
 * Writes documents as PDF 1.7 that is PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1).
 *
 * <p>One pass, no library between: fonts and colour profile are read once, a document takes only
 * the glyphs it shows, and the place for the signature is written along, so that signing is one
 * hash over the same bytes. Thread-safe.
 */
public final class Typesetter {

    private final TrueTypeFont regular = TrueTypeFont.shipped("Pretendard-Regular");
    private final TrueTypeFont bold = TrueTypeFont.shipped("Pretendard-Bold");
    private final Bytes profile = deflated(SrgbProfile.bytes());

    /**
     * Typesets the draft.
     *
     * @param attachment the machine-readable data, JSON in UTF-8
     * @param signatureRoom the bytes to keep free for the signature
     */
    public TypesetDocument typeset(
            DocumentDraft draft, Issuance issuance, byte[] attachment, int signatureRoom) {
        var objects = new PdfObjects();
        var structure = new Structure(objects);
        var regularSubset = new FontSubset(regular);
        var boldSubset = new FontSubset(bold);
        var words = new Words(regularSubset, boldSubset);
        var flow = new Flow(words, structure);
        var seal = new Composition(draft, issuance, flow).compose();
        var file = new PdfFile(objects, structure, draft, issuance);
        file.writeFont("R", regularSubset);
        file.writeFont("B", boldSubset);
        file.writeProfile(profile);
        file.writeAttachment(attachment);
        file.writePages(flow.pages(), seal);
        file.writeSignature(signatureRoom);
        var bytes = file.finish(identity(issuance));
        file.writeByteRange(bytes);
        int end = file.contentsStart() + 2 * signatureRoom + 2;
        return new TypesetDocument(
                bytes, file.contentsStart(), end, flow.pages().size(), words.unshown());
    }

    private static byte[] identity(Issuance issuance) {
        var words = issuance.number() + " " + issuance.issuedAt();
        return Arrays.copyOf(Sha256.of(words), 16);
    }

    private static Bytes deflated(Bytes content) {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(content.backing(), 0, content.size());
            deflater.finish();
            var packed = new byte[content.size() + 64];
            return new Bytes(0).adopt(packed, deflater.deflate(packed));
        }
    }

    /** The characters of these words that would be replaced, so that a system can ask before. */
    public List<String> unshown(String text) {
        var words = new Words(new FontSubset(regular), new FontSubset(bold));
        words.lines(Style.BODY, text, Flow.WIDE);
        return words.unshown();
    }
}
