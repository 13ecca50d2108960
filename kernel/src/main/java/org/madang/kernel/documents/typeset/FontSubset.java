package org.madang.kernel.documents.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a font that one document shows. Characters get numbers in the order they are first
 * seen, and these numbers are also the glyph numbers of the font program that is embedded.
 *
 * <p>A rare syllable needs no fallback that way, and a document weighs some ten kilobytes instead
 * of the 400 that a subset for every common syllable would put into each.
 */
final class FontSubset {

    /** What stands for a character that the font cannot show. */
    static final int REPLACEMENT = 0x25A1;

    private final TrueTypeFont font;

    /** Numbers of characters, in pages of 256 that exist only where something is shown. */
    private final char[] @Nullable [] numbers = new char[256][];

    private int[] glyphs = new int[256];
    private int[] characters = new int[256];
    private int count = 1;

    FontSubset(TrueTypeFont font) {
        this.font = font;
    }

    boolean shows(int codePoint) {
        return font.glyph(codePoint) != 0;
    }

    /** The number of a character in this document, which {@link #shows} must know. */
    int number(int codePoint) {
        var page = numbers[codePoint >>> 8];
        if (page == null) {
            page = new char[256];
            numbers[codePoint >>> 8] = page;
        }
        int number = page[codePoint & 255];
        if (number == 0) {
            number = add(font.glyph(codePoint), codePoint);
            page[codePoint & 255] = (char) number;
        }
        return number;
    }

    /** Advance width in thousandths of the type size. */
    int width(int number) {
        return font.width(glyphs[number]);
    }

    private int add(int glyph, int codePoint) {
        if (count == glyphs.length) {
            glyphs = Arrays.copyOf(glyphs, count * 2);
            characters = Arrays.copyOf(characters, count * 2);
        }
        glyphs[count] = glyph;
        characters[count] = codePoint;
        return count++;
    }

    /** Name with the six-letter tag that marks a subset (ISO 32000-1, 9.6.4). */
    String name() {
        int hash = Arrays.hashCode(Arrays.copyOf(glyphs, count));
        var tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + Math.floorMod(hash, 26)));
            hash = hash / 26 + 7 * i;
        }
        return tag.append('+').append(font.name()).toString();
    }

    /** The /W array: widths from character number 0 on. */
    void writeWidths(Bytes out) {
        out.ascii("[0[");
        for (int i = 0; i < characterCount(); i++) {
            out.number(width(i)).one(' ');
        }
        out.ascii("]]");
    }

    private int characterCount() {
        return count;
    }

    /** The /ToUnicode map, so that text can be searched, copied and read aloud. */
    Bytes toUnicode() {
        var out = new Bytes(512 + 15 * count);
        out.ascii(
                """
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <ffff>
                endcodespacerange
                """);
        for (int from = 1; from < count; from += 100) {
            int to = Math.min(count, from + 100);
            out.number(to - from).ascii(" beginbfchar\n");
            for (int i = from; i < to; i++) {
                out.one('<').hex16(i).ascii("> <").hex16(characters[i]).ascii(">\n");
            }
            out.ascii("endbfchar\n");
        }
        return out.ascii("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    }

    /** The font program: a TrueType file with the glyphs used and the six tables a PDF needs. */
    Bytes program() {
        var outlines = new Bytes(200 * count);
        var offsets = new ArrayList<Integer>();
        var components = glyphsWithComponents();
        for (int glyph : components.order()) {
            offsets.add(outlines.size());
            writeOutline(glyph, components, outlines);
        }
        offsets.add(outlines.size());
        int total = components.order().length;
        var loca = new Bytes(4 * total + 4);
        for (int offset : offsets) {
            loca.four(offset);
        }
        var hmtx = new Bytes(4 * total);
        for (int glyph : components.order()) {
            hmtx.two(font.advance(glyph)).two(font.leftSideBearing(glyph));
        }
        var head = font.table("head", 54);
        head[50] = 0;
        head[51] = 1;
        Arrays.fill(head, 8, 12, (byte) 0);
        var hhea = font.table("hhea", 36);
        hhea[34] = (byte) (total >>> 8);
        hhea[35] = (byte) total;
        var maxp = font.table("maxp", 32);
        maxp[4] = (byte) (total >>> 8);
        maxp[5] = (byte) total;
        return assemble(
                List.of("glyf", "head", "hhea", "hmtx", "loca", "maxp"),
                List.of(outlines, wrap(head), wrap(hhea), hmtx, loca, wrap(maxp)));
    }

    /** The glyphs of the program: those of characters first, then components they are made of. */
    private record Glyphs(int[] order) {
        int indexOf(int glyph) {
            for (int i = 1; i < order.length; i++) {
                if (order[i] == glyph) {
                    return i;
                }
            }
            throw new IllegalStateException("a component was not collected");
        }
    }

    private Glyphs glyphsWithComponents() {
        int[] order = Arrays.copyOf(glyphs, count);
        int size = count;
        for (int i = 0; i < size; i++) {
            if (font.isComposite(order[i])) {
                for (int place : font.componentPlaces(order[i])) {
                    int glyph = font.unsigned(font.outlineStart(order[i]) + place);
                    if (!contains(order, size, glyph)) {
                        order = size == order.length ? Arrays.copyOf(order, size * 2) : order;
                        order[size++] = glyph;
                    }
                }
            }
        }
        return new Glyphs(Arrays.copyOf(order, size));
    }

    private static boolean contains(int[] order, int size, int glyph) {
        for (int i = 1; i < size; i++) {
            if (order[i] == glyph) {
                return true;
            }
        }
        return false;
    }

    private void writeOutline(int glyph, Glyphs all, Bytes out) {
        int start = out.size();
        out.raw(font.bytes(), font.outlineStart(glyph), font.outlineLength(glyph));
        if (font.isComposite(glyph)) {
            for (int place : font.componentPlaces(glyph)) {
                int index = all.indexOf(font.unsigned(font.outlineStart(glyph) + place));
                out.patch(start + place, new Bytes(2).two(index));
            }
        }
        while (out.size() % 4 != 0) {
            out.one(0);
        }
    }

    private static Bytes wrap(byte[] bytes) {
        return new Bytes(bytes.length + 4).raw(bytes);
    }

    private static Bytes assemble(List<String> tags, List<Bytes> tables) {
        int at = 12 + 16 * tags.size();
        var out = new Bytes(at + tables.stream().mapToInt(t -> t.size() + 4).sum());
        out.four(0x00010000).two(tags.size()).two(64).two(2).two(16 * tags.size() - 64);
        for (int i = 0; i < tags.size(); i++) {
            var table = tables.get(i);
            out.ascii(tags.get(i)).four(checksum(table)).four(at).four(table.size());
            at += table.size() + 3 & ~3;
        }
        for (var table : tables) {
            out.raw(table);
            while (out.size() % 4 != 0) {
                out.one(0);
            }
        }
        return out;
    }

    private static int checksum(Bytes table) {
        int sum = 0;
        var data = table.backing();
        for (int i = 0; i < table.size(); i++) {
            sum += (data[i] & 0xFF) << (24 - 8 * (i % 4));
        }
        return sum;
    }
}
