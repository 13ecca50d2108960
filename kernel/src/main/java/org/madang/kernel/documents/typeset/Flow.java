package org.madang.kernel.documents.typeset;

import java.util.ArrayList;
import java.util.List;

/** The pages so far, and the place on the last of them where the next line goes. */
final class Flow {

    static final double LEFT = 59;
    static final double RIGHT = PageCanvas.WIDTH - 59;
    static final double WIDE = RIGHT - LEFT;
    static final double TOP = PageCanvas.HEIGHT - 70;
    static final double BOTTOM = 104;

    private final Words words;
    private final Structure structure;
    private final List<PageCanvas> pages = new ArrayList<>();
    private double y;

    Flow(Words words, Structure structure) {
        this.words = words;
        this.structure = structure;
        newPage();
    }

    Words words() {
        return words;
    }

    Structure structure() {
        return structure;
    }

    List<PageCanvas> pages() {
        return pages;
    }

    PageCanvas page() {
        return pages.getLast();
    }

    double y() {
        return y;
    }

    double room() {
        return y - BOTTOM;
    }

    void newPage() {
        pages.add(new PageCanvas(pages.size()));
        y = TOP;
    }

    /** Turns the page unless this much height is left on it. */
    void keepTogether(double height) {
        if (room() < height && y < TOP) {
            newPage();
        }
    }

    void down(double height) {
        y -= height;
    }

    void begin(Structure.Element element, String tag) {
        page().begin(tag, structure.mark(element, page().index()));
    }

    /** Sets the text as one element of the document, turning pages as needed. */
    void paragraph(String tag, Style style, String text) {
        set(structure.add(structure.document(), tag), tag, style, text, 0);
    }

    /**
     * Sets text below what stands there.
     *
     * @param align 0 for left, 0.5 for the middle, 1 for right
     */
    void set(Structure.Element element, String tag, Style style, String text, double align) {
        boolean open = false;
        for (var line : words.lines(style, text, WIDE)) {
            if (room() < style.leading()) {
                if (open) {
                    page().end();
                }
                newPage();
                open = false;
            }
            if (!open) {
                begin(element, tag);
                open = true;
            }
            y -= style.leading();
            double x = LEFT + (WIDE - line.width()) * align;
            page().text(style, x, y + style.leading() * 0.28, line);
        }
        page().end();
    }
}
