package org.madang.kernel.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.madang.kernel.journal.verifying.FileCheck;
import org.madang.kernel.language.Text;

/**
 * Checks exports and proofs of a journal offline: no server, no database, constant memory. Whatever
 * the file holds, there is an answer.
 */
public final class JournalVerifier {

    private JournalVerifier() {}

    /**
     * Checks an export, an inclusion proof or a consistency proof.
     *
     * @param file what was exported
     * @param key public keys to trust, one {@code name+id+key} a line; without it those in the file
     *     are used, and the answer says so
     * @param checkpoints a log of checkpoints kept elsewhere, or the journal's directory with it
     *     and the leaf hashes: what was rewritten as a whole is found by comparing with it
     */
    public static VerificationResult verify(
            Path file, Optional<Path> key, Optional<Path> checkpoints) {
        try (var in = Files.newInputStream(file)) {
            return verify(in, key, checkpoints);
        } catch (IOException e) {
            return new VerificationResult.Unreadable(
                    0, Text.of("파일을 읽을 수 없습니다.", "The file cannot be read."));
        }
    }

    /** The same for a stream, which is read to its end or to the first thing wrong. */
    public static VerificationResult verify(
            InputStream in, Optional<Path> key, Optional<Path> checkpoints) throws IOException {
        return FileCheck.check(in, key, checkpoints);
    }

    /** Whether a file looks like an export or a proof of a journal, by its first line. */
    public static boolean recognizes(Path file) {
        return FileCheck.recognizes(file);
    }
}
