package org.madang.residents.cards.applying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.residents.cards.testing.Portraits.jpeg;
import static org.madang.residents.cards.testing.Portraits.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.madang.residents.Refusal;

class PhotoTest {

    private static byte[] taken(byte[] file) {
        return ((Photo.Outcome.Taken) Photo.of(file)).jpeg();
    }

    private static Refusal refused(byte[] file) {
        return ((Photo.Outcome.Refused) Photo.of(file)).reason();
    }

    @Test
    void a_photo_of_the_right_shape_becomes_a_jpeg_of_the_size_of_the_card() throws IOException {
        for (var file : new byte[][] {jpeg(826, 1062), picture("png", 413, 531)}) {
            var made = ImageIO.read(new ByteArrayInputStream(taken(file)));
            assertThat(made.getWidth()).isEqualTo(413);
            assertThat(made.getHeight()).isEqualTo(531);
        }
    }

    @Test
    void what_stands_behind_the_picture_does_not_get_any_further() {
        var secret = "<script>37.5665,126.9780</script>".getBytes(StandardCharsets.US_ASCII);
        var photo = jpeg(826, 1062);
        var both = Arrays.copyOf(photo, photo.length + secret.length);
        System.arraycopy(secret, 0, both, photo.length, secret.length);
        assertThat(new String(taken(both), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void photos_too_small_too_large_or_of_another_shape_are_refused() {
        assertThat(refused(jpeg(300, 386))).isEqualTo(Photo.TOO_SMALL);
        assertThat(refused(picture("png", 6100, 20))).isEqualTo(Photo.TOO_LARGE);
        assertThat(refused(jpeg(800, 800))).isEqualTo(Photo.WRONG_SHAPE);
    }

    @Test
    void files_that_are_no_jpeg_or_png_are_refused_by_their_bytes() {
        assertThat(refused(picture("gif", 413, 531))).isEqualTo(Photo.NO_PICTURE);
        assertThat(refused("%PDF-1.7 photo.jpg".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Photo.NO_PICTURE);
        assertThat(refused(new byte[0])).isEqualTo(Photo.NO_PICTURE);
        assertThat(refused(Arrays.copyOf(picture("png", 413, 531), 60)))
                .isEqualTo(Photo.NO_PICTURE);
    }
}
