package org.madang.finance.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.madang.finance.budget.BudgetLine;
import org.madang.finance.budget.CarryOvers;
import org.madang.finance.budget.Cofog;
import org.madang.finance.budget.Lines;
import org.madang.finance.governments.Funds;
import org.madang.finance.ledger.Balances.Dimension;
import org.madang.finance.spending.Parties;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Component;

/** What the members of a dimension of the ledger are called. */
@Component("financeMembers")
class Members {

    private final Lines lines;
    private final Funds funds;
    private final Parties parties;
    private final CarryOvers carries;

    Members(Lines lines, Funds funds, Parties parties, CarryOvers carries) {
        this.lines = lines;
        this.funds = funds;
        this.parties = parties;
        this.carries = carries;
    }

    /** Names by number; of functions those of the whole classification. */
    Map<Long, Text> of(Dimension dimension, int government, int year) {
        var names = new HashMap<Long, Text>();
        switch (dimension) {
            case FUND ->
                    funds.of(government).forEach(one -> names.put((long) one.number(), one.name()));
            case LINE -> all(government, year).forEach(one -> names.put(one.id(), one.name()));
            case PROGRAMME ->
                    lines.expenses(government, year).forEach(one -> programme(names, one));
            case FUNCTION -> {
                for (long i = 1; i <= Cofog.values().length; i++) {
                    names.put(i, Cofog.of(i).orElseThrow().word());
                }
            }
            case PARTY ->
                    parties.of(government)
                            .forEach(one -> names.put(one.id(), Text.same(one.name())));
            case PROJECT ->
                    carries.continuing(government)
                            .forEach(one -> names.put(one.id(), Text.same(one.title())));
        }
        return names;
    }

    private List<BudgetLine> all(int government, int year) {
        var all = new java.util.ArrayList<>(lines.expenses(government, year));
        all.addAll(lines.revenues(government, year));
        return all;
    }

    private static void programme(Map<Long, Text> names, BudgetLine line) {
        var programme = line.programme();
        if (programme != null) {
            names.put(
                    line.programmeId(),
                    Text.of("{0} › {1}", "{0} › {1}").with(programme.policy(), programme.detail()));
        }
    }
}
