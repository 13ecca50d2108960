package org.madang.finance.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.Refusal;
import org.madang.finance.budget.BudgetLine;
import org.madang.finance.budget.Item;
import org.madang.finance.budget.LineDraft;
import org.madang.finance.budget.PassBudget;
import org.madang.finance.budget.Programme;
import org.madang.finance.budget.RevenueItem;
import org.madang.finance.budget.Sector;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;

/**
 * Proposes a budget out of a file: all of it, or the lines that change for a supplementary one. The
 * same columns are taken away, so that a budget goes out, is worked on and comes in as the next
 * version.
 */
@Service("financeBringBudget")
public class BringBudget {

    static final List<String> HEAD =
            List.of(
                    "side",
                    "sector",
                    "part",
                    "policy",
                    "policy_en",
                    "unit",
                    "unit_en",
                    "detail",
                    "detail_en",
                    "item",
                    "office",
                    "kind",
                    "amount");

    /** Revenue (세입) or expenditure (세출). */
    private enum Side {
        R,
        E
    }

    private final PassBudget budgets;

    BringBudget(PassBudget budgets) {
        this.budgets = budgets;
    }

    /** Proposes it for the account and year, and says its number. */
    public Decision<Long> bring(byte[] file, int fund, int year) {
        return switch (BringRows.read(file, HEAD, Set.of())) {
            case Decision.Refused<List<BringRows.Line>> refused ->
                    Decision.refused(refused.reasons());
            case Decision.Done<List<BringRows.Line>> lines -> propose(lines.value(), fund, year);
        };
    }

    private Decision<Long> propose(List<BringRows.Line> lines, int fund, int year) {
        var drafts = new ArrayList<LineDraft>();
        var flaws = new ArrayList<Refusal>();
        for (var line : lines) {
            try {
                drafts.add(draft(new SheetRow(HEAD, line.cells())));
            } catch (SheetRow.Flaw flaw) {
                flaws.add(BringRows.LINE.with(line.number(), flaw.words()));
            }
        }
        return flaws.isEmpty() ? budgets.propose(fund, year, drafts) : Decision.refused(flaws);
    }

    private static LineDraft draft(SheetRow row) {
        long amount = row.number("amount");
        int item = Math.toIntExact(row.number("item"));
        if (row.choice("side", Side.class) == Side.R) {
            return LineDraft.revenue(
                    RevenueItem.of(item).orElseThrow(() -> unknown("item", item)), amount);
        }
        var known = Item.of(item).orElseThrow(() -> unknown("item", item));
        var kind = row.choiceOr("kind", LineDraft.Kind.NORMAL, LineDraft.Kind.class);
        int sector = Math.toIntExact(row.number("sector"));
        var programme =
                new Programme(
                        Sector.of(sector).orElseThrow(() -> unknown("sector", sector)),
                        Math.toIntExact(row.number("part")),
                        text(row, "policy"),
                        text(row, "unit"),
                        text(row, "detail"));
        var office = row.maybe("office");
        return new LineDraft(programme, known.code(), office == null ? "" : office, kind, amount);
    }

    private static Text text(SheetRow row, String column) {
        var ko = row.text(column);
        var en = row.maybe(column + "_en");
        return Text.of(ko, en == null ? ko : en);
    }

    private static SheetRow.Flaw unknown(String column, int code) {
        return new SheetRow.Flaw(
                Text.of("{0} {1}은(는) 예산과목에 없습니다.", "The budget has no {0} {1}.")
                        .with(column, code));
    }

    /** A line in force in the columns of the file. */
    static List<@Nullable Object> row(BudgetLine line, long amount) {
        var programme = line.programme();
        if (programme == null) {
            return java.util.Arrays.asList(
                    "R", "", "", "", "", "", "", "", "", line.item(), "", line.kind(), amount);
        }
        return java.util.Arrays.asList(
                "E",
                programme.sector().code(),
                programme.part(),
                programme.policy().ko(),
                programme.policy().en(),
                programme.unit().ko(),
                programme.unit().en(),
                programme.detail().ko(),
                programme.detail().en(),
                line.item(),
                line.office(),
                line.kind(),
                amount);
    }
}
