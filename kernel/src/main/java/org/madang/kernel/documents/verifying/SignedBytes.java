package org.madang.kernel.documents.verifying;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.madang.kernel.digests.Sha256;

/**
 * The one signature of a file, whose signed range is everything but the signature itself.
 *
 * @param digest SHA-256 of the range
 * @param contents what stands in the place of the signature, with its padding
 * @param claimedTime when the signer says to have signed
 */
record SignedBytes(byte[] digest, byte[] contents, Instant claimedTime) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmssxx");

    /** Finds it by way of the catalogue, so that no other text in the file can pose as it. */
    static SignedBytes in(byte[] bytes, PdfFile file) throws Malformed {
        var catalogue = file.catalogue();
        var field = file.only(file.dictionary(catalogue, "AcroForm"), "Fields");
        var signature = file.dictionary(field, "V");
        var entries = signature.entries();
        if (!new PdfValue.Name("Sig").equals(entries.get("Type"))
                || !new PdfValue.Name("ETSI.CAdES.detached").equals(entries.get("SubFilter"))
                || !(entries.get("ByteRange") instanceof PdfValue.Row(var range))
                || !(entries.get("Contents") instanceof PdfValue.Words contents)
                || !(entries.get("M") instanceof PdfValue.Words time)) {
            throw new Malformed("no signature of our form");
        }
        var whole =
                List.<PdfValue>of(
                        new PdfValue.Whole(0),
                        new PdfValue.Whole(contents.start()),
                        new PdfValue.Whole(contents.end()),
                        new PdfValue.Whole(bytes.length - contents.end()));
        if (!range.equals(whole)) {
            throw new Malformed("the signature does not cover the whole file");
        }
        return new SignedBytes(digest(bytes, contents), contents.value(), time(time.value()));
    }

    private static byte[] digest(byte[] bytes, PdfValue.Words contents) {
        var sha = Sha256.begin();
        sha.update(bytes, 0, contents.start());
        sha.update(bytes, contents.end(), bytes.length - contents.end());
        return sha.digest();
    }

    private static Instant time(byte[] words) throws Malformed {
        try {
            var text = new String(words, StandardCharsets.US_ASCII).replace("'", "");
            return OffsetDateTime.parse(text, TIME).toInstant();
        } catch (DateTimeException e) {
            throw new Malformed("no time of signing", e);
        }
    }
}
