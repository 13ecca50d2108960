package org.madang.residents.cards.applying;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.madang.residents.Refusal;

/**
 * The photo for a card: 3.5 × 4.5 cm, printed at 300 dots an inch. What was sent is looked at by
 * its bytes, drawn anew and encoded by the house, so that nothing but the picture itself gets any
 * further: no place where it was taken, no second file behind it. Where the face is, an official
 * judges.
 */
final class Photo {

    /** In bytes. */
    static final int LARGEST_FILE = 5 << 20;

    static final int WIDTH = 413;
    static final int HEIGHT = 531;

    private static final int LARGEST_SIDE = 6000;
    private static final double TOLERANCE = 0.06;
    private static final float QUALITY = 0.88f;
    private static final Set<String> KINDS = Set.of("JPEG", "png");

    static final Refusal NO_PICTURE =
            Refusal.of(
                    "card.photo-kind",
                    "photo",
                    "JPEG나 PNG 사진 파일을 올려 주세요.",
                    "Send a photo as a JPEG or PNG file.");
    static final Refusal TOO_SMALL =
            Refusal.of(
                    "card.photo-small",
                    "photo",
                    "사진이 작아요. 가로 413, 세로 531픽셀 이상이어야 해요.",
                    "The photo is too small: it needs at least 413 by 531 pixels.");
    static final Refusal TOO_LARGE =
            Refusal.of(
                    "card.photo-large",
                    "photo",
                    "사진이 너무 커요. 한 변이 6,000픽셀을 넘지 않아야 해요.",
                    "The photo is too large: no side may have more than 6,000 pixels.");
    static final Refusal WRONG_SHAPE =
            Refusal.of(
                    "card.photo-shape",
                    "photo",
                    "가로 3.5cm, 세로 4.5cm 비율의 사진이어야 해요.",
                    "The photo must have the shape of 3.5 by 4.5 cm.");

    private Photo() {}

    /** What became of a photo. */
    sealed interface Outcome {

        /** JPEG of the size of the card. */
        record Taken(byte[] jpeg) implements Outcome {}

        record Refused(Refusal reason) implements Outcome {}
    }

    static Outcome of(byte[] file) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (file.length > LARGEST_FILE || !readers.hasNext()) {
                return new Outcome.Refused(NO_PICTURE);
            }
            var reader = readers.next();
            try {
                return read(reader, in);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Readers of the JDK answer broken bytes with exceptions of many kinds.
            return new Outcome.Refused(NO_PICTURE);
        }
    }

    private static Outcome read(ImageReader reader, ImageInputStream in) throws IOException {
        if (!KINDS.contains(reader.getFormatName())) {
            return new Outcome.Refused(NO_PICTURE);
        }
        reader.setInput(in, true, true);
        // From the header: nothing is unpacked before the size is known.
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > LARGEST_SIDE || height > LARGEST_SIDE) {
            return new Outcome.Refused(TOO_LARGE);
        }
        if (width < WIDTH || height < HEIGHT) {
            return new Outcome.Refused(TOO_SMALL);
        }
        double shape = (double) width / height * HEIGHT / WIDTH;
        if (Math.abs(shape - 1) > TOLERANCE) {
            return new Outcome.Refused(WRONG_SHAPE);
        }
        return new Outcome.Taken(jpeg(scaled(reader.read(0), WIDTH, HEIGHT)));
    }

    /** A picture drawn anew, on white. */
    static BufferedImage scaled(BufferedImage from, int width, int height) {
        var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = to.createGraphics();
        try {
            pen.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.drawImage(from, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return to;
    }

    static byte[] jpeg(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new ByteArrayOutputStream();
                var stream = new MemoryCacheImageOutputStream(out)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
            stream.flush();
            return out.toByteArray();
        } finally {
            writer.dispose();
        }
    }
}
