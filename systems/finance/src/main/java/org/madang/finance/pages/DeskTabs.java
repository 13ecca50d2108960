package org.madang.finance.pages;

import java.util.List;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Trail;
import org.madang.kernel.pages.Ui;

/** The parts of the finance desk, over each of its pages. */
public final class DeskTabs {

    private record Tab(String path, Text name) {}

    private static final List<Tab> TABS =
            List.of(
                    new Tab("/desk/finance", Text.of("오늘의 재정", "Today")),
                    new Tab("/desk/finance/lines", Text.of("세출예산", "Budget lines")),
                    new Tab("/desk/finance/commitments", Text.of("원인행위", "Commitments")),
                    new Tab("/desk/finance/payments", Text.of("지급과 금고", "Payments and bank")),
                    new Tab("/desk/finance/revenue", Text.of("세입", "Revenue")),
                    new Tab("/desk/finance/budget", Text.of("예산", "Budget")),
                    new Tab("/desk/finance/subsidies", Text.of("보조금", "Subsidies")),
                    new Tab("/desk/finance/treasury", Text.of("자금", "Treasury")),
                    new Tab("/desk/finance/assets", Text.of("재산", "Property")),
                    new Tab("/desk/finance/debt", Text.of("지방채", "Debt")),
                    new Tab("/desk/finance/plan", Text.of("이월과 계획", "Plan")),
                    new Tab("/desk/finance/ledger", Text.of("장부", "Ledger")),
                    new Tab("/desk/finance/statements", Text.of("재무제표", "Statements")));

    private DeskTabs() {}

    /** The tabs, with the one where the reader is. */
    public static Trail at(Ui ui, String here) {
        var tabs = ui.tabs();
        for (var tab : TABS) {
            if (tab.path().equals(here)) {
                tabs.here(tab.path(), tab.name().ko(), tab.name().en());
            } else {
                tabs.stop(tab.path(), tab.name().ko(), tab.name().en());
            }
        }
        return tabs;
    }
}
