package org.madang.kernel.documents.typeset;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** A QR code (ISO/IEC 18004) as a one-bit picture without its quiet zone. */
record QrSquare(int side, Bytes bits) {

    /**
     * Encodes the words.
     *
     * <p>The mask is fixed: trying all eight costs more than the rest of the page, and any reader
     * accepts any mask.
     */
    static QrSquare of(String words) {
        try {
            var hints = Map.of(EncodeHintType.QR_MASK_PATTERN, 3);
            var matrix = Encoder.encode(words, ErrorCorrectionLevel.M, hints).getMatrix();
            int side = matrix.getWidth();
            var bits = new Bytes(side * (side / 8 + 1));
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x += 8) {
                    int eight = 0;
                    for (int bit = 0; bit < 8; bit++) {
                        boolean dark = x + bit < side && matrix.get(x + bit, y) == 1;
                        eight = eight << 1 | (dark ? 0 : 1);
                    }
                    bits.one(eight);
                }
            }
            return new QrSquare(side, bits);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    String entries() {
        return "/Type/XObject/Subtype/Image/ImageMask true/BitsPerComponent 1/Width "
                + side
                + "/Height "
                + side;
    }
}
