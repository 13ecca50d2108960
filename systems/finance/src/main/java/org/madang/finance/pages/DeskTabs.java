package org.madang.finance.pages;

import java.util.List;
import org.madang.finance.governments.Government;
import org.madang.kernel.access.Actor;
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

    /** The tabs over the reader's own books, with the one where the reader is. */
    public static Trail at(Ui ui, String here) {
        return tabs(ui, here, "");
    }

    /** The tabs over the books of a government; whoever reads another's stays in them. */
    public static Trail at(Ui ui, String here, Government government) {
        return tabs(ui, here, query(ui, government));
    }

    /** A path of the desk in the books of a government. */
    public static String path(Ui ui, String path, Government government) {
        return path + query(ui, government);
    }

    private static String query(Ui ui, Government government) {
        boolean own =
                ui.actor() instanceof Actor.Official official
                        && Government.idOf(official.office().jurisdiction()) == government.id();
        return own ? "" : "?government=" + government.id();
    }

    private static Trail tabs(Ui ui, String here, String query) {
        var tabs = ui.tabs();
        for (var tab : TABS) {
            var path = tab.path() + query;
            if (tab.path().equals(here)) {
                tabs.here(path, tab.name().ko(), tab.name().en());
            } else {
                tabs.stop(path, tab.name().ko(), tab.name().en());
            }
        }
        return tabs;
    }
}
