package org.madang.finance.spending;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.budget.BudgetLine;
import org.madang.finance.budget.Lines;
import org.madang.finance.budget.Sector;
import org.madang.finance.governments.Government;
import org.madang.finance.pages.Books;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lines of the expenditure budget and what is left of each. */
@Controller("financeLinesPage")
class LinesPage {

    static final String PATH = "/desk/finance/lines";

    /** What the page shows. */
    record Model(Government government, int year, Form form, List<BudgetLine> lines) {}

    private final Books books;
    private final Lines lines;

    LinesPage(Books books, Lines lines) {
        this.books = books;
        this.lines = lines;
    }

    @GetMapping(PATH)
    Reply page(@RequestParam(required = false) @Nullable Integer government, Form form) {
        var whose = books.of(government);
        int year = books.year();
        var sector = form.typed("sector");
        var found =
                books.read(() -> lines.expenses(whose.id(), year)).stream()
                        .filter(line -> sector.isBlank() || isIn(line, sector))
                        .toList();
        return Page.of(
                        Text.of("세출예산", "Budget lines"),
                        "lines",
                        new Model(whose, year, form, found))
                .width(Page.Width.DESK);
    }

    private static boolean isIn(BudgetLine line, String sector) {
        var programme = line.programme();
        return programme != null && programme.sector().name().equals(sector);
    }

    static List<Sector> sectors() {
        return List.of(Sector.values());
    }
}
