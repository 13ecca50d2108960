package org.madang.kernel.documents.typeset;

/**
 * A plain square seal with the issuer's words in it. It is an ornament that shows where the
 * electronic signature is; it copies nobody's seal and proves nothing.
 */
record SealPicture(Words words, String text) {

    private static final int MOST_SIGNS = 16;

    void draw(PageCanvas page, double x, double y, double side) {
        page.frame(Style.SEAL, 1.8, x + 1, y + 1, side - 2, side - 2);
        page.frame(Style.SEAL, 0.5, x + 3.4, y + 3.4, side - 6.8, side - 6.8);
        int[] signs = text.codePoints().filter(c -> !Character.isWhitespace(c)).toArray();
        if (text.indexOf(' ') < 0 && signs.length <= MOST_SIGNS && signs.length > 0) {
            square(page, signs, x + 6, y + 6, side - 12);
        } else {
            lines(page, x + 5, y + 5, side - 10);
        }
    }

    private void square(PageCanvas page, int[] signs, double x, double y, double side) {
        int columns = (int) Math.ceil(Math.sqrt(signs.length));
        int rows = (signs.length + columns - 1) / columns;
        double width = side / columns;
        double height = side / rows;
        double size = Math.min(width, height) * 0.92;
        var style = new Style(true, size, size, Style.SEAL);
        for (int i = 0; i < signs.length; i++) {
            var line = words.line(style, Character.toString(signs[i]));
            double left = x + i % columns * width + (width - line.width()) / 2;
            int row = i / columns;
            double top = y + side - row * height;
            page.text(style, left, top - height / 2 - size * 0.36, line);
        }
    }

    private void lines(PageCanvas page, double x, double y, double side) {
        var style = new Style(true, 6.4, 8, Style.SEAL);
        var lines = words.lines(style, text, side);
        var shown = lines.subList(0, Math.min(lines.size(), (int) (side / style.leading())));
        double baseline = y + side / 2 + shown.size() * style.leading() / 2 - 6;
        for (var line : shown) {
            page.text(style, x + (side - line.width()) / 2, baseline, line);
            baseline -= style.leading();
        }
    }
}
