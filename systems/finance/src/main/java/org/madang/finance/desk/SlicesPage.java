package org.madang.finance.desk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.finance.governments.Government;
import org.madang.finance.ledger.Account;
import org.madang.finance.ledger.Balances;
import org.madang.finance.ledger.Balances.Dimension;
import org.madang.finance.ledger.Chart;
import org.madang.finance.ledger.ExportJournal;
import org.madang.finance.pages.Books;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Download;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What accounts hold by programme, function, supplier, project and so on, as of any day. */
@Controller("financeSlicesPage")
class SlicesPage {

    static final String PATH = "/desk/finance/ledger/by";

    /** A way to cut the ledger, in words. */
    enum Cut {
        PROGRAMME(Dimension.PROGRAMME, "세부사업", "Programme"),
        LINE(Dimension.LINE, "예산 과목", "Budget line"),
        FUNCTION(Dimension.FUNCTION, "기능 (COFOG)", "Function (COFOG)"),
        PARTY(Dimension.PARTY, "거래처", "Supplier"),
        PROJECT(Dimension.PROJECT, "계속비 사업", "Project"),
        FUND(Dimension.FUND, "회계", "Account by type");

        private final Dimension dimension;
        private final Text word;

        Cut(Dimension dimension, String ko, String en) {
            this.dimension = dimension;
            this.word = Text.of(ko, en);
        }

        Text word() {
            return word;
        }
    }

    /** What went through an account about a member. */
    record Line(long member, Text name, Account account, long debit, long credit) {

        long net() {
            return debit - credit;
        }
    }

    /** What the page shows. */
    record Model(Government government, Cut cut, LocalDate day, Form form, List<Line> lines) {

        String csv() {
            return "%s.csv?government=%d&by=%s&day=%s".formatted(PATH, government.id(), cut, day);
        }
    }

    private final Books books;
    private final Balances balances;
    private final Chart chart;
    private final Members members;

    SlicesPage(Books books, Balances balances, Chart chart, Members members) {
        this.books = books;
        this.balances = balances;
        this.chart = chart;
        this.members = members;
    }

    @GetMapping(PATH)
    Reply page(@RequestParam(required = false) @Nullable Integer government, Form form) {
        return Page.of(
                        Text.of("차원별 잔액", "Balances by dimension"),
                        "slices",
                        model(government, form))
                .width(Page.Width.DESK)
                .with(form);
    }

    /** The same to take away. */
    @GetMapping(PATH + ".csv")
    Reply csv(
            @RequestParam(required = false) @Nullable Integer government,
            Form form,
            Language language) {
        var model = model(government, form);
        var out = new StringBuilder("member,name,account,account_name,debit,credit\r\n");
        for (var line : model.lines()) {
            out.append(line.member())
                    .append(',')
                    .append(ExportJournal.quoted(line.name().in(language)))
                    .append(',')
                    .append(line.account().code())
                    .append(',')
                    .append(ExportJournal.quoted(line.account().name().in(language)))
                    .append(',')
                    .append(line.debit())
                    .append(',')
                    .append(line.credit())
                    .append("\r\n");
        }
        return Download.of(
                "balances-%d-%s-%s.csv"
                        .formatted(model.government().id(), model.cut(), model.day()),
                "text/csv;charset=UTF-8",
                out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Model model(@Nullable Integer government, Form form) {
        var whose = books.of(government);
        var today = books.clock().today();
        var day = form.ask("day", "기준일", "As of").date().orElse(today);
        var cut = cut(form.typed("by")).orElse(Cut.PROGRAMME);
        var question =
                Balances.Question.of(whose.id())
                        .year(day.getYear())
                        .asOf(day.isBefore(today) ? day : null);
        var lines =
                books.read(() -> {
                    var names = members.of(cut.dimension, whose.id(), day.getYear());
                    return balances.by(cut.dimension, question).stream()
                            .map(slice ->
                                    new Line(
                                            slice.member(),
                                            names.getOrDefault(
                                                    slice.member(),
                                                    Text.same(String.valueOf(slice.member()))),
                                            chart.account(slice.account()),
                                            slice.debit(),
                                            slice.credit()))
                            .toList();
                });
        return new Model(whose, cut, day, form, lines);
    }

    private static Optional<Cut> cut(String typed) {
        return Arrays.stream(Cut.values()).filter(one -> one.name().equals(typed)).findFirst();
    }
}
