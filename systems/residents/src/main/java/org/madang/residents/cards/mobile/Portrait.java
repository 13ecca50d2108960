package org.madang.residents.cards.mobile;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The photo as small as a phone needs it: a credential travels whole. */
final class Portrait {

    private static final int WIDTH = 206;
    private static final int HEIGHT = 265;

    private Portrait() {}

    /** From a JPEG the house has encoded itself. */
    static byte[] of(byte[] photo) {
        try {
            var to = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            var pen = to.createGraphics();
            pen.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.drawImage(ImageIO.read(new ByteArrayInputStream(photo)), 0, 0, WIDTH, HEIGHT, null);
            pen.dispose();
            var out = new ByteArrayOutputStream();
            ImageIO.write(to, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
