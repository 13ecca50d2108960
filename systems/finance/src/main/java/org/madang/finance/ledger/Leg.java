package org.madang.finance.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One side of a posting.
 *
 * @param amount won; a debit is positive, a credit negative
 * @param about what else the amount is about
 * @param foreign what it is in another currency, or null
 */
public record Leg(int account, long amount, About about, @Nullable Foreign foreign) {

    /** Dimensions of an entry; each may be unknown. */
    public record About(
            @Nullable Long line,
            @Nullable Integer function,
            @Nullable Long party,
            @Nullable Long project) {

        public static final About NOTHING = new About(null, null, null, null);

        public static About line(long line, int function) {
            return new About(line, function, null, null);
        }

        public About with(long newParty) {
            return new About(line, function, newParty, project);
        }

        public About on(@Nullable Long newProject) {
            return new About(line, function, party, newProject);
        }
    }

    /** An amount in another currency, with the sign of its leg. */
    public record Foreign(String currency, BigDecimal units) {}

    public static Leg debit(int account, long won) {
        return new Leg(account, won, About.NOTHING, null);
    }

    public static Leg credit(int account, long won) {
        return new Leg(account, -won, About.NOTHING, null);
    }

    public Leg about(About newAbout) {
        return new Leg(account, amount, newAbout, foreign);
    }

    public Leg in(Foreign newForeign) {
        return new Leg(account, amount, about, newForeign);
    }

    /** The leg that undoes this one. */
    public Leg undone() {
        var undone =
                foreign == null ? null : new Foreign(foreign.currency(), foreign.units().negate());
        return new Leg(account, -amount, about, undone);
    }
}
