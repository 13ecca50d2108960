package org.madang.residents.moving;

import java.util.List;
import java.util.Objects;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Notice;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.Refusal;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.Reports;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A resident's own reports, and the reports that wait for their consent as a head. */
@Controller
class MyReportsPage {

    private static final String PATH = "/my/reports";
    private static final int SHOWN = 50;

    /** A report and what it asks for. */
    record Line(Report report, MoveDetails.Shown move) {

        boolean canBeWithdrawn() {
            return report.state() == Report.State.SUBMITTED
                    || report.state() == Report.State.CONSENTED;
        }
    }

    /** What the page shows. */
    record Model(List<Line> asked, List<Line> own) {}

    private final ReportMove moves;
    private final MoveDetails details;
    private final Reports reports;
    private final Access access;
    private final Once once;
    private final TransactionTemplate transactions;

    MyReportsPage(
            ReportMove moves,
            MoveDetails details,
            Reports reports,
            Access access,
            Once once,
            TransactionTemplate transactions) {
        this.moves = moves;
        this.details = details;
        this.reports = reports;
        this.access = access;
        this.once = once;
        this.transactions = transactions;
    }

    @GetMapping(PATH)
    Reply page() {
        var me = access.resident();
        var model =
                transactions.execute(status ->
                        new Model(
                                lines(reports.askedOf(me.residentId(), SHOWN)),
                                // What I filed for a child stays mine once they moved.
                                access.within(
                                        Scope.NATION,
                                        () -> lines(reports.filedBy(me.id(), SHOWN)))));
        return Page.of(
                        Text.of("내 신고", "My reports"),
                        "MyReportsPage",
                        Objects.requireNonNull(model))
                .width(Page.Width.READING);
    }

    private List<Line> lines(List<Report> found) {
        return found.stream()
                .filter(report -> report.kind() == Report.Kind.MOVE)
                .map(report -> new Line(report, details.of(report, ReportMove.PURPOSE)))
                .toList();
    }

    /** The head of a household to be joined answers. */
    @PostMapping(PATH + "/{id}/consent")
    Reply consent(@PathVariable long id, Form form) {
        return once.submit(
                form,
                () -> {
                    boolean agreed = form.typed("answer").equals("AGREE");
                    return told(
                            moves.consent(id, agreed),
                            agreed
                                    ? Text.of(
                                            "동의했어요. 담당 공무원이 확인하면 주소가 바뀌어요.",
                                            "You have agreed. An official confirms it next.")
                                    : Text.of(
                                            "동의하지 않았어요. 신고는 처리되지 않아요.",
                                            "You have not agreed. The report is closed."));
                });
    }

    @PostMapping(PATH + "/{id}/withdrawal")
    Reply withdraw(@PathVariable long id, Form form) {
        return once.submit(
                form,
                () ->
                        told(
                                moves.withdraw(id),
                                Text.of("신고를 취소했어요.", "You have withdrawn the report.")));
    }

    private static Reply told(MoveResult result, Text done) {
        return switch (result) {
            case MoveResult.Refused refused ->
                    Redirect.to(PATH)
                            .saying(
                                    Notice.Kind.WARNING,
                                    refused.reasons().stream()
                                            .map(Refusal::words)
                                            .findFirst()
                                            .orElse(done));
            default -> Redirect.to(PATH).saying(done);
        };
    }
}
