package org.madang.kernel.documents.typeset;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** Turns text into numbered characters of the two fonts, broken into lines that fit. */
final class Words {

    /** A line ready to show: character numbers from {@code start} up to {@code end}. */
    record Line(char[] numbers, int start, int end, double width) {}

    private final FontSubset regular;
    private final FontSubset bold;
    private final SortedSet<Integer> unshown = new TreeSet<>();

    Words(FontSubset regular, FontSubset bold) {
        this.regular = regular;
        this.bold = bold;
    }

    /** The characters that had to be replaced so far, as {@code U+91D1}. */
    List<String> unshown() {
        return unshown.stream().map(c -> String.format(Locale.ROOT, "U+%04X", c)).toList();
    }

    /** The whole text as one line, however long. */
    Line line(Style style, String text) {
        return lines(style, text.replace('\n', ' '), Double.MAX_VALUE).getFirst();
    }

    /**
     * Breaks text into lines at spaces, and inside a word only where the word alone is too wide:
     * Korean is read more easily when words stay whole. Never empty.
     */
    List<Line> lines(Style style, String text, double width) {
        var font = style.bold() ? bold : regular;
        var composed =
                Normalizer.isNormalized(text, Normalizer.Form.NFC)
                        ? text
                        : Normalizer.normalize(text, Normalizer.Form.NFC);
        var numbers = new char[composed.length()];
        var lines = new ArrayList<Line>(2);
        double room = width * 1000 / style.size();
        double used = 0;
        double usedAtSpace = 0;
        int start = 0;
        int space = -1;
        int count = 0;
        for (int i = 0; i < composed.length(); ) {
            int c = composed.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\n') {
                lines.add(new Line(numbers, start, count, used * style.size() / 1000));
                start = count;
                space = -1;
                used = 0;
                continue;
            }
            int number = number(font, c);
            int advance = font.width(number);
            if (c == ' ') {
                space = count;
                usedAtSpace = used;
            } else if (used + advance > room && count > start) {
                boolean atSpace = space >= start;
                int end = atSpace ? space : count;
                double filled = atSpace ? usedAtSpace : used;
                lines.add(new Line(numbers, start, end, filled * style.size() / 1000));
                start = atSpace ? space + 1 : count;
                used = atSpace ? used - usedAtSpace - font.width(numbers[space]) : 0;
                space = -1;
            }
            numbers[count++] = (char) number;
            used += advance;
        }
        lines.add(new Line(numbers, start, count, used * style.size() / 1000));
        return lines;
    }

    private int number(FontSubset font, int c) {
        int shown = c == '\t' || c == '\r' ? ' ' : c;
        if (Character.getType(shown) == Character.FORMAT || !font.shows(shown)) {
            unshown.add(c);
            shown = FontSubset.REPLACEMENT;
        }
        return font.number(shown);
    }
}
