package org.madang.finance.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.madang.kernel.digests.Sha256;

/**
 * Fingerprints of postings. The journal holds that of every posting or batch, and the journal's
 * tree is signed: a posting changed behind the house's back no longer matches.
 */
final class Digests {

    private static final char END = '\u001f';

    private Digests() {}

    /** SHA-256 over everything the posting says, under its number. */
    static byte[] of(long id, Draft draft) {
        var all = new StringBuilder(256);
        all.append(id).append(END).append(draft.government()).append(END).append(draft.fund());
        all.append(END).append(draft.year()).append(END).append(draft.day());
        all.append(END).append(draft.kind()).append(END).append(draft.source());
        all.append(END).append(draft.narrative()).append(END).append(draft.reverses());
        all.append(END).append(draft.late());
        for (var leg : draft.legs()) {
            var about = leg.about();
            all.append('\n').append(leg.account()).append(END).append(leg.amount());
            all.append(END).append(about.line()).append(END).append(about.function());
            all.append(END).append(about.party()).append(END).append(about.project());
            var foreign = leg.foreign();
            if (foreign != null) {
                all.append(END).append(foreign.currency()).append(END);
                all.append(foreign.units().stripTrailingZeros().toPlainString());
            }
        }
        return Sha256.begin().digest(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** One fingerprint for a batch, over those of its postings in their order. */
    static String together(byte[][] digests) {
        if (digests.length == 1) {
            return HexFormat.of().formatHex(digests[0]);
        }
        var hash = Sha256.begin();
        for (var digest : digests) {
            hash.update(digest);
        }
        return HexFormat.of().formatHex(hash.digest());
    }
}
