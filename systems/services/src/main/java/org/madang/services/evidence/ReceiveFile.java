package org.madang.services.evidence;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.digests.Sha256;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Upload;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks at a file before it is kept: what it is by its content, whatever its name says, and whether
 * the virus scanner objects, where the house has one.
 */
@Component
public class ReceiveFile {

    /** Bytes of one file. */
    public static final int LARGEST = 10 * 1024 * 1024;

    /** What came of looking. */
    public sealed interface Look {
        record Fit(EvidenceRows.Stored file, String name, boolean scanned) implements Look {}

        record Unfit(Text why) implements Look {}
    }

    private final @Nullable ClamAv scanner;

    ReceiveFile(@Value("${madang.services.clamav:}") String clamav) {
        this.scanner = clamav.isBlank() ? null : ClamAv.at(clamav);
    }

    /**
     * Looks at a file.
     *
     * @param accept kinds that fit: pdf, jpeg, png
     */
    public Look look(Upload file, List<String> accept) {
        if (file.bytes().length > LARGEST) {
            return unfit("파일은 10MB까지 보낼 수 있어요.", "A file can have up to 10 MB.");
        }
        var kind = kind(file.bytes());
        if (kind.isEmpty() || !accept.contains(kind.get())) {
            var list = String.join(", ", accept).toUpperCase(java.util.Locale.ROOT);
            return unfit(
                    "파일 내용을 보니 보낼 수 없는 종류예요. 보낼 수 있는 종류: " + list,
                    "By its content this file cannot be sent. What can: " + list);
        }
        if (scanner != null) {
            try {
                if (!scanner.isClean(file.bytes())) {
                    return unfit(
                            "파일에서 악성 코드가 나왔어요. 다른 파일로 보내 주세요.",
                            "Malware was found in the file. Send another one.");
                }
            } catch (IOException e) {
                return unfit(
                        "지금 파일을 검사하지 못했어요. 잠시 뒤에 다시 보내 주세요.",
                        "The file could not be checked now. Try again in a moment.");
            }
        }
        var stored =
                new EvidenceRows.Stored(
                        Sha256.hex(file.bytes()), mediaType(kind.get()), file.bytes());
        return new Look.Fit(stored, safeName(file.fileName(), kind.get()), scanner != null);
    }

    private static Look unfit(String ko, String en) {
        return new Look.Unfit(Text.of(ko, en));
    }

    /** What the first bytes say, and for a PDF that it has an end. */
    static Optional<String> kind(byte[] bytes) {
        if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2D)) {
            var tail =
                    new String(
                            bytes,
                            Math.max(0, bytes.length - 1024),
                            Math.min(1024, bytes.length),
                            java.nio.charset.StandardCharsets.ISO_8859_1);
            return tail.contains("%%EOF") ? Optional.of("pdf") : Optional.empty();
        }
        if (startsWith(bytes, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("jpeg");
        }
        return startsWith(bytes, 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A)
                ? Optional.of("png")
                : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private static String mediaType(String kind) {
        return kind.equals("pdf") ? "application/pdf" : "image/" + kind;
    }

    /** The name without folders, odd characters and a false ending. */
    static String safeName(String given, String kind) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var stem = last.contains(".") ? last.substring(0, last.lastIndexOf('.')) : last;
        var clean = stem.replaceAll("[^\\p{L}\\p{N} ._-]", "").strip();
        var cut = clean.length() > 60 ? clean.substring(0, 60) : clean;
        return (cut.isEmpty() ? "file" : cut) + "." + (kind.equals("jpeg") ? "jpg" : kind);
    }
}
