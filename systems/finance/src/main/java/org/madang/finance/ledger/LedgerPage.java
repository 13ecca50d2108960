package org.madang.finance.ledger;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madang.finance.LocalFinance;
import org.madang.finance.governments.Government;
import org.madang.finance.pages.Books;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Download;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The ledger to look into: trial balance as of a day, an account, a posting; and to take away. */
@Controller("financeLedgerPage")
class LedgerPage {

    private static final int SHOWN = 100;

    /** A line of the trial balance. */
    record Line(Account account, long debit, long credit, long net) {}

    /** The trial balance. */
    record Trial(Government government, LocalDate day, Form form, List<Line> lines) {

        long debits() {
            return lines.stream().mapToLong(Line::debit).sum();
        }

        long credits() {
            return lines.stream().mapToLong(Line::credit).sum();
        }

        String query() {
            return "government=%d&from=%d-01-01&to=%s"
                    .formatted(government.id(), day.getYear(), day);
        }
    }

    /** The movements of an account in a year. */
    record Movements(
            Government government,
            Account account,
            int year,
            long page,
            boolean more,
            List<PostingList.Movement> rows) {

        String path(long other) {
            return "/desk/finance/ledger/%d?government=%d&year=%d&page=%d"
                    .formatted(account.code(), government.id(), year, other);
        }
    }

    /** A posting and what the reader may do with it. */
    record One(
            Government government,
            Postings.Stored posting,
            List<NamedLeg> legs,
            boolean sealed,
            Form form,
            boolean mayReverse) {}

    /** A leg with the words of its account. */
    record NamedLeg(Account account, Leg leg) {}

    private final Books books;
    private final Balances balances;
    private final Chart chart;
    private final PostingList list;
    private final Postings postings;
    private final ExportJournal export;
    private final ExportParquet parquet;
    private final ReversePosting reversing;
    private final Once once;

    LedgerPage(
            Books books,
            Balances balances,
            Chart chart,
            PostingList list,
            Postings postings,
            ExportJournal export,
            ExportParquet parquet,
            ReversePosting reversing,
            Once once) {
        this.books = books;
        this.balances = balances;
        this.chart = chart;
        this.list = list;
        this.postings = postings;
        this.export = export;
        this.parquet = parquet;
        this.reversing = reversing;
        this.once = once;
    }

    @GetMapping("/desk/finance/ledger")
    Reply trial(@RequestParam(required = false) @Nullable Integer government, Form form) {
        var whose = books.of(government);
        var today = books.clock().today();
        var asked = form.ask("day", "기준일", "As of").date();
        var day = asked.orElse(today);
        var question = Balances.Question.of(whose.id()).asOf(day.isBefore(today) ? day : null);
        var found = books.read(() -> balances.total(question));
        var lines = new ArrayList<Line>();
        for (var balance : found) {
            lines.add(
                    new Line(
                            chart.account(balance.account()),
                            balance.debit(),
                            balance.credit(),
                            balance.net()));
        }
        return Page.of(
                        Text.of("합계잔액시산표", "Trial balance"),
                        "trial",
                        new Trial(whose, day, form, lines))
                .width(Page.Width.DESK)
                .with(form);
    }

    @GetMapping("/desk/finance/ledger/{code:\\d{6}}")
    Reply account(
            @PathVariable int code,
            @RequestParam(required = false) @Nullable Integer government,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "1") long page) {
        var whose = books.of(government);
        var account = chart.find(code).orElseThrow(LedgerPage::notFound);
        int shown = year == null ? books.year() : year;
        if (page < 1 || shown < 1995 || shown > 2200) {
            throw notFound();
        }
        var rows =
                books.read(() ->
                        list.of(
                                whose.id(),
                                code,
                                LocalDate.of(shown, 1, 1),
                                LocalDate.of(shown, 12, 31),
                                SHOWN + 1,
                                (page - 1) * SHOWN));
        boolean more = rows.size() > SHOWN;
        var model =
                new Movements(
                        whose, account, shown, page, more, more ? rows.subList(0, SHOWN) : rows);
        return Page.of(account.name(), "account", model).width(Page.Width.DESK);
    }

    @GetMapping("/desk/finance/postings/{id}")
    Reply posting(@PathVariable long id) {
        return posting(id, Form.empty());
    }

    private Reply posting(long id, Form form) {
        return books.read(() -> {
            var stored = postings.find(id).orElseThrow(LedgerPage::notFound);
            var whose = books.of(stored.draft().government());
            var legs =
                    stored.draft().legs().stream()
                            .map(leg -> new NamedLeg(chart.account(leg.account()), leg))
                            .toList();
            boolean sealed =
                    java.util.Arrays.equals(Digests.of(id, stored.draft()), stored.digest());
            boolean may = books.may(LocalFinance.CLOSE, whose) && stored.reversedBy() == null;
            return Page.of(
                            Text.of("분개 {0}", "Posting {0}").with(id),
                            "posting",
                            new One(whose, stored, legs, sealed, form, may))
                    .width(Page.Width.DESK)
                    .with(form);
        });
    }

    @PostMapping("/desk/finance/postings/{id}/reversal")
    Reply reverse(@PathVariable long id, Form form) {
        return once.submit(
                form,
                () -> {
                    var reason = form.ask("reason", "취소 사유", "Why").required().text(200);
                    if (reason.isEmpty()) {
                        return posting(id, form);
                    }
                    return switch (reversing.reverse(id, null, reason.get())) {
                        case PostDecision.Refused refused -> {
                            refused.reasons().forEach(one -> form.error(one.words()));
                            yield posting(id, form);
                        }
                        case PostDecision.Posted posted ->
                                Redirect.to("/desk/finance/postings/" + posted.first())
                                        .saying(Text.of("취소 분개를 기록했습니다.", "It is reversed."));
                    };
                });
    }

    /** The ledger to take away: for hledger and ledger-cli, as CSV or as Parquet. */
    @GetMapping("/desk/finance/export/{format}")
    Reply export(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable Integer government,
            @RequestParam(required = false) @Nullable Integer account,
            @RequestParam String from,
            @RequestParam String to) {
        var whose = books.of(government);
        var selection = new ExportJournal.Selection(whose.id(), account, day(from), day(to));
        var name = "books-%d-%s-%s.%s".formatted(whose.id(), from, to, format);
        return switch (format) {
            case "journal" ->
                    Download.of(
                            name,
                            "text/plain;charset=UTF-8",
                            text(out -> export.journal(selection, out)));
            case "csv" ->
                    Download.of(
                            name,
                            "text/csv;charset=UTF-8",
                            text(out -> export.csv(selection, out)));
            case "parquet" ->
                    Download.of(name, "application/vnd.apache.parquet", parquet.of(selection));
            default -> throw notFound();
        };
    }

    private static byte[] text(Consumer<StringWriter> writing) {
        var out = new StringWriter();
        writing.accept(out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
