package org.madang.residents.cards;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import gg.jte.Content;
import org.madang.kernel.pages.Html;

/** A QR code as a picture in the page: no file, no script, sharp at any size. */
public final class QrPicture {

    private static final int QUIET = 4;

    private QrPicture() {}

    /**
     * Draws the words.
     *
     * @param label what the picture is, for those who do not see it
     */
    public static Content of(String words, String label) {
        try {
            var matrix = Encoder.encode(words, ErrorCorrectionLevel.L).getMatrix();
            int side = matrix.getWidth() + 2 * QUIET;
            var path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y) == 1) {
                        path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
                        path.append("h1v1h-1z");
                    }
                }
            }
            return Html.of()
                    .open(
                            "svg",
                            "class",
                            "qr",
                            "role",
                            "img",
                            "aria-label",
                            label,
                            "width",
                            "260",
                            "height",
                            "260",
                            "shape-rendering",
                            "crispEdges",
                            "viewBox",
                            "0 0 " + side + " " + side)
                    .open("rect", "width", "100%", "height", "100%", "fill", "#fff")
                    .close("rect")
                    .open("path", "fill", "#000", "d", path.toString())
                    .close("path")
                    .close("svg");
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }
}
