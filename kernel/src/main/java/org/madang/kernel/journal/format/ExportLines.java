package org.madang.kernel.journal.format;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.tree.Frontier;
import org.madang.kernel.journal.tree.Hash;

/**
 * The lines of an export, JSON each: one header; then entries in the order of the tree, each
 * checkpoint right after the last entry it covers; then entries that have no place yet; and one
 * line that says where the export ends, so that a file cut short is seen.
 */
public final class ExportLines {

    /** Key of a header, whose value is the version of this format. */
    public static final String HEADER = "madangJournal";

    private static final long VERSION = 1;

    private ExportLines() {}

    /**
     * The first line.
     *
     * @param before right edge of the tree before the first entry of the export
     * @param whole whether the export goes on to the end of the journal
     */
    public static String header(
            String origin, Instant at, Frontier before, boolean whole, List<VerifierKey> keys) {
        return new CanonicalJson()
                .number(HEADER, VERSION)
                .text("origin", origin)
                .text("at", at.toString())
                .number("from", before.size())
                .texts("peaks", before.peaks().stream().map(Hash::toString).toList())
                .json("toTheEnd", String.valueOf(whole))
                .texts("keys", keys.stream().map(VerifierKey::toString).toList())
                .end();
    }

    /**
     * An entry in its place.
     *
     * @param leaf leaf hash, from the files beside the database where they have it
     * @param stored leaf hash in the database where that is another one, else null
     * @param entry null when the leaf is there and its entry is not
     */
    public static String entry(
            long index, String leaf, @Nullable String stored, @Nullable RecordedEntry entry) {
        var line = new CanonicalJson().number("index", index).text("leaf", leaf);
        if (stored != null) {
            line.text("stored", stored);
        }
        return line.json("entry", entry == null ? "null" : entry.json()).end();
    }

    public static String checkpoint(String note) {
        return new CanonicalJson().text("checkpoint", note).end();
    }

    public static String unsealed(RecordedEntry entry) {
        return new CanonicalJson().json("unsealed", entry.json()).end();
    }

    public static String end(long size) {
        return new CanonicalJson().number("end", size).end();
    }

    /** An inclusion proof, to be checked alone. */
    public static String inclusion(
            long index,
            RecordedEntry entry,
            List<Hash> proof,
            Checkpoint.Signed checkpoint,
            List<VerifierKey> keys) {
        return new CanonicalJson()
                .text("proof", "inclusion")
                .number("index", index)
                .json("entry", entry.json())
                .texts("steps", proof.stream().map(Hash::toString).toList())
                .text("checkpoint", checkpoint.note())
                .texts("keys", keys.stream().map(VerifierKey::toString).toList())
                .end();
    }

    /** A proof that a later tree begins with an earlier one, to be checked alone. */
    public static String consistency(
            Checkpoint.Signed earlier,
            Checkpoint.Signed checkpoint,
            List<Hash> proof,
            List<VerifierKey> keys) {
        return new CanonicalJson()
                .text("proof", "consistency")
                .text("earlier", earlier.note())
                .texts("steps", proof.stream().map(Hash::toString).toList())
                .text("checkpoint", checkpoint.note())
                .texts("keys", keys.stream().map(VerifierKey::toString).toList())
                .end();
    }
}
