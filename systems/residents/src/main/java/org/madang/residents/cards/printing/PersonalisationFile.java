package org.madang.residents.cards.printing;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.madang.kernel.digests.Sha256;

/**
 * The file a printer of cards reads: lines of JSON in UTF-8, each ended by a line feed.
 *
 * <ol>
 *   <li>{@code {"format":"madang-card/1","batch":7,"cards":2,"madeAt":"…"}}
 *   <li>a line for each card: {@code serial, number, name, latin, address, authority, issuedOn,
 *       overseas, photo} (base64 of a JPEG of 413 × 531) and {@code mrz} (three lines of 30, for
 *       countries that print them)
 *   <li>{@code {"sha256":"…","signature":"…"}}: the digest of all bytes before this line, and a JWS
 *       (ES256) over batch and digest
 * </ol>
 */
final class PersonalisationFile {

    static final String FORMAT = "madang-card/1";

    /** A machine-readable zone needs a last day; ten years is what partner countries use. */
    private static final int YEARS = 10;

    private PersonalisationFile() {}

    /**
     * Writes the file.
     *
     * @param sign makes a JWS of the digest
     */
    static byte[] of(long batch, Instant madeAt, List<CardFace> cards, UnaryOperator<String> sign) {
        var lines = new StringBuilder();
        var head = new LinkedHashMap<String, Object>();
        head.put("format", FORMAT);
        head.put("batch", batch);
        head.put("cards", cards.size());
        head.put("madeAt", madeAt.toString());
        line(lines, head);
        cards.forEach(card -> line(lines, card(card)));
        var digest = sha256(lines.toString());
        var end = new LinkedHashMap<String, Object>();
        end.put("sha256", digest);
        end.put("signature", sign.apply(digest));
        line(lines, end);
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> card(CardFace face) {
        var card = new LinkedHashMap<String, Object>();
        card.put("serial", face.serial());
        card.put("number", face.number().whole());
        card.put("name", face.name());
        card.put("latin", face.latin());
        card.put("address", face.address().ko());
        card.put("authority", face.authority().ko());
        card.put("issuedOn", face.issuedOn().toString());
        card.put("overseas", face.overseas());
        card.put("mrz", zone(face).lines());
        card.put("photo", Base64.getEncoder().encodeToString(face.photo()));
        return card;
    }

    static MachineReadableZone zone(CardFace face) {
        var names = face.latin().strip().split("\\s+", 2);
        return new MachineReadableZone(
                "ID",
                "KOR",
                face.serial(),
                face.birth(),
                face.sex().code(),
                face.issuedOn().plusYears(YEARS),
                "KOR",
                names[0],
                names.length > 1 ? names[1] : "");
    }

    private static void line(StringBuilder lines, Map<String, Object> object) {
        lines.append(JSONObjectUtils.toJSONString(object)).append('\n');
    }

    static String sha256(String text) {
        return Sha256.hex(text);
    }
}
