package org.madang.finance.assets;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * A thing in the register.
 *
 * @param fund the account by type it belongs to
 * @param worn accumulated depreciation
 * @param impaired what was taken off its cost for good
 * @param found whether the last inventory found it
 */
public record Asset(
        long id,
        int government,
        int fund,
        AssetKind kind,
        String name,
        String office,
        long cost,
        long residual,
        Source source,
        LocalDate acquiredOn,
        StraightLine line,
        long worn,
        long impaired,
        boolean inUse,
        @Nullable LocalDate countedOn,
        @Nullable Boolean found) {

    /** Where it came from. */
    public enum Source {
        BROUGHT(Text.of("개시 재산", "There before")),
        BOUGHT(Text.of("취득", "Bought")),
        BUILT(Text.of("건설", "Built")),
        DONATED(Text.of("기부채납", "Donated"));

        private final Text word;

        Source(Text word) {
            this.word = word;
        }

        public Text word() {
            return word;
        }
    }

    /** What it is worth in the books. */
    public long value() {
        return inUse ? cost - impaired - worn : 0;
    }
}
