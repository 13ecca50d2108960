package org.madang.kernel.documents.typeset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * A TrueType font kept whole in memory, so that each document can take just the glyphs it shows.
 *
 * <p>Reads the tables a PDF needs and no others (OpenType 1.9: cmap format 4, glyf, head, hhea,
 * hmtx, loca, maxp). Pretendard has no hinting program, so none is carried over.
 */
final class TrueTypeFont {

    private static final int COMPONENT_WORDS = 0x0001;
    private static final int COMPONENT_SCALE = 0x0008;
    private static final int COMPONENT_MORE = 0x0020;
    private static final int COMPONENT_TWO_SCALES = 0x0040;
    private static final int COMPONENT_MATRIX = 0x0080;

    private final String name;
    private final ByteBuffer file;
    private final Map<String, Integer> tables = new HashMap<>();
    private final char[] glyphs = new char[0x10000];
    private final int unitsPerEm;
    private final int metrics;
    private final int glyf;
    private final int loca;
    private final int hmtx;
    private final short[] widths;
    private final boolean longOffsets;

    private TrueTypeFont(String name, byte[] bytes) {
        this.name = name;
        this.file = ByteBuffer.wrap(bytes);
        int count = file.getShort(4);
        for (int i = 0; i < count; i++) {
            int at = 12 + 16 * i;
            var tag = new StringBuilder();
            for (int c = 0; c < 4; c++) {
                tag.append((char) file.get(at + c));
            }
            tables.put(tag.toString(), file.getInt(at + 8));
        }
        unitsPerEm = unsigned(table("head") + 18);
        longOffsets = file.getShort(table("head") + 50) == 1;
        metrics = unsigned(table("hhea") + 34);
        glyf = table("glyf");
        loca = table("loca");
        hmtx = table("hmtx");
        widths = new short[unsigned(table("maxp") + 4)];
        for (int glyph = 0; glyph < widths.length; glyph++) {
            widths[glyph] = (short) Math.round(advance(glyph) * 1000f / unitsPerEm);
        }
        readCharacters();
    }

    /** Reads a font that ships with this class. */
    static TrueTypeFont shipped(String name) {
        var path = "/org/madang/kernel/documents/fonts/" + name + ".ttf";
        try (var in = TrueTypeFont.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the font " + path + " is missing from the build");
            }
            return new TrueTypeFont(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    /** The glyph of a character, 0 when the font has none. */
    int glyph(int codePoint) {
        return codePoint < glyphs.length ? glyphs[codePoint] : 0;
    }

    /** Advance width in thousandths of the type size. */
    int width(int glyph) {
        return widths[glyph];
    }

    int advance(int glyph) {
        return unsigned(hmtx + 4 * Math.min(glyph, metrics - 1));
    }

    int leftSideBearing(int glyph) {
        int at =
                glyph < metrics ? hmtx + 4 * glyph + 2 : hmtx + 4 * metrics + 2 * (glyph - metrics);
        return unsigned(at);
    }

    int outlineStart(int glyph) {
        return glyf + offset(glyph);
    }

    int outlineLength(int glyph) {
        return offset(glyph + 1) - offset(glyph);
    }

    boolean isComposite(int glyph) {
        return outlineLength(glyph) > 0 && file.getShort(outlineStart(glyph)) < 0;
    }

    byte[] bytes() {
        return file.array();
    }

    /** Where in the outline the glyph numbers of its components stand. */
    int[] componentPlaces(int glyph) {
        var places = new int[64];
        int count = 0;
        int at = outlineStart(glyph) + 10;
        int flags;
        do {
            flags = unsigned(at);
            places[count++] = at + 2 - outlineStart(glyph);
            at += 4 + ((flags & COMPONENT_WORDS) != 0 ? 4 : 2);
            if ((flags & COMPONENT_SCALE) != 0) {
                at += 2;
            } else if ((flags & COMPONENT_TWO_SCALES) != 0) {
                at += 4;
            } else if ((flags & COMPONENT_MATRIX) != 0) {
                at += 8;
            }
        } while ((flags & COMPONENT_MORE) != 0);
        return java.util.Arrays.copyOf(places, count);
    }

    byte[] table(String tag, int length) {
        var copy = new byte[length];
        file.get(table(tag), copy);
        return copy;
    }

    int unsigned(int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }

    private int offset(int glyph) {
        return longOffsets ? file.getInt(loca + 4 * glyph) : 2 * unsigned(loca + 2 * glyph);
    }

    private int table(String tag) {
        var at = tables.get(tag);
        if (at == null) {
            throw new IllegalStateException("the font " + name + " has no table " + tag);
        }
        return at;
    }

    /** cmap format 4: segments of characters, each with a delta or a list of glyphs. */
    private void readCharacters() {
        int cmap = table("cmap");
        int subtable = -1;
        for (int i = 0; i < unsigned(cmap + 2); i++) {
            int at = cmap + file.getInt(cmap + 4 + 8 * i + 4);
            if (unsigned(at) == 4) {
                subtable = at;
            }
        }
        if (subtable < 0) {
            throw new IllegalStateException("the font " + name + " has no character map we read");
        }
        int doubled = unsigned(subtable + 6);
        int ends = subtable + 14;
        int starts = ends + doubled + 2;
        int deltas = starts + doubled;
        int ranges = deltas + doubled;
        for (int segment = 0; segment < doubled; segment += 2) {
            int range = unsigned(ranges + segment);
            int start = unsigned(starts + segment);
            for (int c = start; c <= unsigned(ends + segment) && c < 0xFFFF; c++) {
                int glyph = c;
                if (range != 0) {
                    glyph = unsigned(ranges + segment + range + 2 * (c - start));
                }
                if (range == 0 || glyph != 0) {
                    glyph = glyph + unsigned(deltas + segment) & 0xFFFF;
                }
                glyphs[c] = (char) glyph;
            }
        }
    }
}
