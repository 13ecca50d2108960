package org.madang.residents.cards.demo;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drawn head and shoulders: the demo shows nobody's face. */
final class DrawnPortrait {

    private static final int WIDTH = 413;
    private static final int HEIGHT = 531;
    private static final Color[] COATS = {
        new Color(0x2F4B7C), new Color(0x665191), new Color(0x1B7F79), new Color(0x8A5A44)
    };

    private DrawnPortrait() {}

    /** JPEG of the size of a card's photo. */
    static byte[] of(int variant) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xF4F6F8));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(COATS[variant % COATS.length]);
        pen.fillOval(30, 380, WIDTH - 60, 320);
        pen.setColor(new Color(0xE3B899));
        pen.fillRect(172, 320, 70, 90);
        pen.setColor(new Color(0x2B2623));
        pen.fillOval(112, 92, 190, 220);
        pen.setColor(new Color(0xEBC7AB));
        pen.fillOval(127, 132, 160, 210);
        pen.setColor(new Color(0x2B2623));
        pen.fillOval(165, 222, 14, 10);
        pen.fillOval(235, 222, 14, 10);
        pen.drawArc(180, 270, 54, 24, 200, 140);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
