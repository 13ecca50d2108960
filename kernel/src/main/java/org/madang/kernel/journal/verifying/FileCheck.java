package org.madang.kernel.journal.verifying;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.madang.kernel.journal.VerificationResult;
import org.madang.kernel.journal.VerificationResult.Intact;
import org.madang.kernel.journal.VerificationResult.Kind;
import org.madang.kernel.journal.VerificationResult.Subject;
import org.madang.kernel.journal.format.Checkpoint;
import org.madang.kernel.journal.format.ExportLines;
import org.madang.kernel.journal.format.Lines;
import org.madang.kernel.journal.format.RecordedEntry;
import org.madang.kernel.journal.format.VerifierKey;
import org.madang.kernel.journal.tree.Proofs;

/** Checks a file by what its first line says it is. */
public final class FileCheck {

    private FileCheck() {}

    /** The keys a check trusts, and whether somebody named them or the file brought them. */
    record Trust(List<VerifierKey> keys, boolean given) {

        /** Short id of the key that signed. */
        String idOf(Checkpoint.Signed signed) {
            return keys.stream()
                    .filter(key -> signed.isBy(List.of(key)))
                    .map(VerifierKey::id)
                    .findFirst()
                    .orElse("");
        }
    }

    /** See {@link org.madang.kernel.journal.JournalVerifier#verify}. */
    public static VerificationResult check(
            InputStream in, Optional<Path> key, Optional<Path> checkpoints) throws IOException {
        var lines = new Lines(in);
        try {
            var first = Optional.ofNullable(lines.next()).flatMap(JsonLine::parse);
            if (first.isEmpty()) {
                return Findings.strange(1);
            }
            var header = first.get();
            var given = key.isPresent();
            var keys = given ? VerifierKey.parseAll(Files.readString(key.get())) : header.keys();
            if (keys.isEmpty()) {
                return Findings.noKey();
            }
            var trust = new Trust(keys, given);
            if (header.has("proof")) {
                return proof(header, trust);
            }
            try (var log = AgainstLog.open(checkpoints)) {
                return new ExportCheck(lines, trust, log).check(header);
            }
        } catch (Lines.TooLong e) {
            return Findings.strange(lines.number());
        }
    }

    /** Whether the first line is one of ours. */
    public static boolean recognizes(Path file) {
        try (var lines = new Lines(Files.newInputStream(file))) {
            return Optional.ofNullable(lines.next())
                    .flatMap(JsonLine::parse)
                    .filter(line -> line.has(ExportLines.HEADER) || line.has("proof"))
                    .isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private static VerificationResult proof(JsonLine line, Trust trust) {
        var signed = line.checkpoint("checkpoint");
        var steps = line.hashes("steps");
        if (signed.isEmpty() || steps.isEmpty()) {
            return Findings.strange(1);
        }
        var checkpoint = signed.get().checkpoint();
        if (!signed.get().isBy(trust.keys())) {
            return Findings.tampered(Kind.FORGED, 0, 1);
        }
        if ("inclusion".equals(line.text("proof"))) {
            var index = line.number("index");
            var entry = RecordedEntry.parse(line.field("entry"));
            var holds =
                    entry.isPresent()
                            && Proofs.includes(
                                    checkpoint.root(),
                                    checkpoint.size(),
                                    index,
                                    entry.get().leafHash(),
                                    steps.get());
            return holds
                    ? intact(Subject.INCLUSION, index, signed.get(), trust)
                    : Findings.tampered(Kind.ALTERED, index, 1);
        }
        var earlier = line.checkpoint("earlier");
        if (earlier.isEmpty()) {
            return Findings.strange(1);
        }
        var before = earlier.get().checkpoint();
        var holds =
                earlier.get().isBy(trust.keys())
                        && before.origin().equals(checkpoint.origin())
                        && Proofs.consistent(
                                before.root(),
                                before.size(),
                                checkpoint.root(),
                                checkpoint.size(),
                                steps.get());
        return holds
                ? intact(Subject.CONSISTENCY, before.size(), signed.get(), trust)
                : Findings.tampered(Kind.FORGED, before.size(), 1);
    }

    private static Intact intact(
            Subject subject, long from, Checkpoint.Signed signed, Trust trust) {
        var checkpoint = signed.checkpoint();
        return new Intact(
                subject,
                from,
                checkpoint.size(),
                checkpoint.root().toString(),
                checkpoint.at(),
                0,
                trust.idOf(signed),
                trust.given());
    }
}
