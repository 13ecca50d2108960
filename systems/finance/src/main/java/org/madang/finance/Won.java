package org.madang.finance;

import java.util.Locale;
import org.madang.kernel.language.Text;

/** Amounts in words and figures. */
public final class Won {

    private Won() {}

    /** {@code 1,234원} and {@code KRW 1,234}. */
    public static Text words(long won) {
        var figure = String.format(Locale.ROOT, "%,d", won);
        return Text.of(figure + "원", "KRW " + figure);
    }

    /**
     * An amount without what is below ten won, which need not be reckoned; an amount below ten is
     * nothing (Local Accounting Act, Article 55). Towards zero, so a debt is never rounded up.
     */
    public static long withoutOdd(long won) {
        return won / 10 * 10;
    }

    /**
     * An amount in instalments: each without its odd won, which the first one takes, so that the
     * whole stays the whole (Enforcement Decree, Article 67).
     */
    public static long[] instalments(long won, int count) {
        var parts = new long[count];
        long each = withoutOdd(won / count);
        for (int i = 1; i < count; i++) {
            parts[i] = each;
        }
        parts[0] = won - each * (count - 1);
        return parts;
    }
}
