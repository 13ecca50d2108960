package org.madang.finance.budget;

import org.jspecify.annotations.Nullable;
import org.madang.finance.budget.LineDraft.Kind;
import org.madang.kernel.language.Text;

/**
 * A line of a budget that is in force, with what became of it.
 *
 * @param id number of the line
 * @param control null for revenue
 */
public record BudgetLine(
        long id,
        int government,
        int fund,
        int year,
        @Nullable Programme programme,
        long programmeId,
        int item,
        String office,
        Kind kind,
        @Nullable Control control) {

    /**
     * The steps of spending; each within the one before (Local Accounting Act, Articles 29, 33).
     */
    public record Control(
            long budget,
            long transferred,
            long carried,
            long allotted,
            long committed,
            long obligated,
            long paid) {

        /** The budget as it is now (예산현액). */
        public long current() {
            return budget + transferred + carried;
        }

        public long toAllot() {
            return current() - allotted;
        }

        public long toCommit() {
            return allotted - committed;
        }
    }

    /** Whether it is set aside for what nobody foresaw (Article 43). */
    public boolean isReserve() {
        return kind == Kind.RESERVE || kind == Kind.DISASTER_RESERVE;
    }

    public Text itemName() {
        return programme == null
                ? RevenueItem.of(item).map(RevenueItem::title).orElse(Text.same("" + item))
                : Item.of(item).map(Item::title).orElse(Text.same("" + item));
    }

    /** {@code 생계급여 지원 · 일반보전금}. */
    public Text name() {
        return programme == null
                ? itemName()
                : Text.of("{0} · {1}", "{0} · {1}").with(programme.detail(), itemName());
    }

    public int function() {
        return programme == null ? 1 : programme.sector().function();
    }

    /** The account an expense of this line is posted to. */
    public int account() {
        return Item.of(item).map(Item::account).orElse(559100);
    }
}
