package org.madang.kernel.journal.verifying;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.VerificationResult;
import org.madang.kernel.journal.VerificationResult.Intact;
import org.madang.kernel.journal.VerificationResult.Kind;
import org.madang.kernel.journal.VerificationResult.Subject;
import org.madang.kernel.journal.format.Checkpoint;
import org.madang.kernel.journal.format.ExportLines;
import org.madang.kernel.journal.format.Lines;
import org.madang.kernel.journal.format.RecordedEntry;
import org.madang.kernel.journal.tree.Frontier;
import org.madang.kernel.journal.tree.Hash;

/**
 * Checks an export line by line. The entries themselves grow a tree whose root must be the signed
 * one at every checkpoint: that is the proof. The leaf hashes that come along prove nothing, but
 * where the root is wrong they tell which entry made it so.
 */
final class ExportCheck {

    /**
     * The first entry since the last good checkpoint that is not what its leaf hash says.
     *
     * @param hash of the entry as it stands; null when it cannot be read
     * @param leaf what it should be
     */
    private record Suspect(
            Kind kind, long index, long line, @Nullable Hash hash, @Nullable Hash leaf) {

        /** The entry after it shows whether one too many stands here, or one is missing. */
        Suspect seenWith(@Nullable Hash nextHash, @Nullable Hash nextLeaf) {
            if (kind != Kind.ALTERED) {
                return this;
            }
            if (leaf != null && leaf.equals(nextHash)) {
                return new Suspect(Kind.INSERTED, index, line, hash, leaf);
            }
            return hash != null && hash.equals(nextLeaf)
                    ? new Suspect(Kind.REMOVED, index, line, hash, leaf)
                    : this;
        }

        VerificationResult finding() {
            return Findings.tampered(kind, index, line);
        }
    }

    private final Lines lines;
    private final FileCheck.Trust trust;
    private final AgainstLog log;
    private Frontier tree = Frontier.empty();
    private long from;
    private long good;
    private boolean ended;
    private boolean wrongRoot;
    private long unsealed;
    private @Nullable Suspect suspect;
    private @Nullable VerificationResult treeChanged;
    private Checkpoint.@Nullable Signed last;

    ExportCheck(Lines lines, FileCheck.Trust trust, AgainstLog log) {
        this.lines = lines;
        this.trust = trust;
        this.log = log;
    }

    VerificationResult check(JsonLine header) throws IOException {
        var edge = edge(header);
        var exported = moment(header.text("at"));
        if (header.number(ExportLines.HEADER) != 1 || edge.isEmpty() || exported.isEmpty()) {
            return Findings.strange(1);
        }
        tree = edge.get();
        from = tree.size();
        good = from;
        for (var text = lines.next(); text != null; text = lines.next()) {
            var line = JsonLine.parse(text);
            if (ended || line.isEmpty()) {
                return firstOf(Findings.strange(lines.number()));
            }
            var finding = line(line.get());
            if (finding != null) {
                return finding;
            }
        }
        return ended
                ? end(header.isTrue("toTheEnd"), exported.get())
                : firstOf(Findings.cutShort(lines.number()));
    }

    private static Optional<Frontier> edge(JsonLine header) {
        var size = header.number("from");
        return header.hashes("peaks")
                .filter(peaks -> size >= 0 && Long.bitCount(size) == peaks.size())
                .map(peaks -> Frontier.of(size, peaks));
    }

    private static Optional<Instant> moment(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** One line after the header; returns what is wrong, or null. */
    private @Nullable VerificationResult line(JsonLine line) throws IOException {
        if (line.has("entry")) {
            return entry(line);
        }
        if (wrongRoot && !line.has("checkpoint")) {
            return firstOf(Findings.strange(lines.number()));
        }
        if (line.has("checkpoint")) {
            var signed = line.checkpoint("checkpoint");
            return signed.isEmpty()
                    ? firstOf(Findings.strange(lines.number()))
                    : checkpoint(signed.get());
        }
        if (line.has("unsealed")) {
            return unsealed(line);
        }
        if (line.number("end") == tree.size()) {
            ended = true;
            return null;
        }
        return firstOf(Findings.strange(lines.number()));
    }

    private @Nullable VerificationResult entry(JsonLine line) throws IOException {
        var index = line.number("index");
        var number = lines.number();
        if (index < 0) {
            return firstOf(Findings.strange(number));
        }
        if (index != tree.size()) {
            var kind = index < tree.size() ? Kind.INSERTED : Kind.REMOVED;
            return firstOf(Findings.tampered(kind, tree.size(), number));
        }
        var finding = logged(index);
        if (finding != null) {
            return finding;
        }
        var leaf = log.leaf(index).or(() -> line.hash("leaf")).orElse(null);
        var entry = RecordedEntry.parse(line.field("entry"));
        var hash = entry.map(RecordedEntry::leafHash).orElse(null);
        if (suspect != null && suspect.index() == index - 1) {
            suspect = suspect.seenWith(hash, leaf);
            if (wrongRoot) {
                return suspect.finding();
            }
        }
        if (suspect == null && (hash == null || !hash.equals(leaf))) {
            var kind = line.field("entry").isNull() ? Kind.REMOVED : Kind.ALTERED;
            suspect = new Suspect(kind, index, number, hash, leaf);
        }
        if (line.has("stored") && treeChanged == null) {
            treeChanged = Findings.tampered(Kind.TREE, index, number);
        }
        // An entry that is gone has no hash: any other one keeps the place, and the root is wrong.
        tree.add(hash == null ? Hash.OF_NOTHING : hash);
        return null;
    }

    /** Checkpoints of the log kept elsewhere that the tree has reached. */
    private @Nullable VerificationResult logged(long size) throws IOException {
        for (var signed = log.upTo(size); signed != null; signed = log.upTo(size)) {
            if (signed.checkpoint().size() == tree.size()) {
                var finding = checkpoint(signed);
                if (finding != null) {
                    return finding;
                }
            }
        }
        return null;
    }

    private @Nullable VerificationResult checkpoint(Checkpoint.Signed signed) {
        var checkpoint = signed.checkpoint();
        if (last != null && last.note().equals(signed.note())) {
            return null;
        }
        if (!signed.isBy(trust.keys())) {
            return firstOf(Findings.tampered(Kind.FORGED, tree.size(), lines.number()));
        }
        if (checkpoint.size() < tree.size()) {
            return firstOf(Findings.strange(lines.number()));
        }
        if (checkpoint.size() > tree.size()) {
            return firstOf(Findings.tampered(Kind.REMOVED, tree.size(), lines.number()));
        }
        if (!checkpoint.root().equals(tree.root())) {
            if (suspect != null && suspect.index() == tree.size() - 1) {
                // The entry after it tells what happened here; the root is wrong in any case.
                wrongRoot = true;
                return null;
            }
            return firstOf(Findings.somewhere(good, tree.size(), lines.number()));
        }
        if (suspect != null) {
            // The entries are as signed, so it was the leaf hash that was not.
            treeChanged = Findings.tampered(Kind.TREE, suspect.index(), suspect.line());
            suspect = null;
        }
        good = tree.size();
        last = signed;
        return null;
    }

    private @Nullable VerificationResult unsealed(JsonLine line) {
        var entry = RecordedEntry.parse(line.field("unsealed"));
        if (entry.isEmpty()) {
            return firstOf(Findings.strange(lines.number()));
        }
        if (last != null && entry.get().isBelow(last.checkpoint().seenBelow())) {
            return firstOf(Findings.withoutPlace(lines.number()));
        }
        unsealed++;
        return null;
    }

    private VerificationResult end(boolean whole, Instant exported) throws IOException {
        var finding = logged(tree.size());
        if (finding != null) {
            return finding;
        }
        var later = whole ? log.upTo(Long.MAX_VALUE) : null;
        if (later != null
                && later.isBy(trust.keys())
                && !later.checkpoint().at().isAfter(exported)) {
            return firstOf(Findings.tampered(Kind.REMOVED, tree.size(), 0));
        }
        if (tree.size() > good) {
            // Also where the root was wrong at the very last entry.
            return firstOf(Findings.tampered(Kind.UNSIGNED, good, 0));
        }
        return treeChanged == null ? intact() : treeChanged;
    }

    /** What was found earlier in the file, if anything, else the given finding. */
    private VerificationResult firstOf(VerificationResult finding) {
        return suspect == null ? finding : suspect.finding();
    }

    private Intact intact() {
        return new Intact(
                Subject.EXPORT,
                from,
                tree.size(),
                tree.root().toString(),
                last == null ? Instant.EPOCH : last.checkpoint().at(),
                unsealed,
                last == null ? "" : trust.idOf(last),
                trust.given());
    }
}
