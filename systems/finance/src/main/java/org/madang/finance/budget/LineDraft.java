package org.madang.finance.budget;

import org.jspecify.annotations.Nullable;

/**
 * A line of a proposed budget.
 *
 * @param programme null for revenue
 * @param item code of a paragraph of revenue or an item of expenditure
 * @param office who spends it, such as 복지정책과; empty for revenue
 */
public record LineDraft(
        @Nullable Programme programme, int item, String office, Kind kind, long amount) {

    /** What a line is for (Local Finance Act, Articles 42, 43, 50). */
    public enum Kind {
        NORMAL,
        RESERVE,
        DISASTER_RESERVE,
        CONTINUING,
        CARRIED
    }

    public static LineDraft revenue(RevenueItem item, long amount) {
        return new LineDraft(null, item.code(), "", Kind.NORMAL, amount);
    }

    public static LineDraft expense(Programme programme, Item item, String office, long amount) {
        return new LineDraft(programme, item.code(), office, Kind.NORMAL, amount);
    }

    public static LineDraft reserve(Programme programme, long amount) {
        return new LineDraft(programme, Item.RESERVE.code(), "", Kind.RESERVE, amount);
    }

    /** The same line with the amount of another besides. */
    LineDraft plus(LineDraft other) {
        return new LineDraft(programme, item, office, kind, Math.addExact(amount, other.amount()));
    }

    public boolean isRevenue() {
        return programme == null;
    }
}
