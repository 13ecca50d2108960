package org.madang.residents.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Duty;
import org.madang.kernel.access.Scope;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kernel.pages.Ui;
import org.madang.residents.AsOf;
import org.madang.residents.Refusal;
import org.madang.residents.ResidentRecord;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.correcting.ApproveCorrection;
import org.madang.residents.correcting.CorrectionCommand;
import org.madang.residents.correcting.CorrectionResult;
import org.madang.residents.moving.MoveDetails;
import org.madang.residents.moving.MoveResult;
import org.madang.residents.moving.RegisterMove;
import org.madang.residents.pages.DeskRecords;
import org.madang.residents.pages.LateWords;
import org.madang.residents.pages.ReportWords;
import org.madang.residents.pages.Told;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.Reports;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One report: what it asks for, the old beside the new, and the decision of who may decide. */
@Controller
class ReportPage {

    private static final List<String> NAMED = List.of("residents.name", "residents.birth");

    /**
     * What the page shows.
     *
     * @param move what a move asks for, else null
     * @param correction what a correction would change, else null
     * @param person whom the report is about, as the register has them now; null where the reader
     *     does not see them
     * @param mayDecide whether this official decides it now
     * @param outcome what deciding for it would change, for whom decides
     */
    record Model(
            Report report,
            MoveDetails.@Nullable Shown move,
            @Nullable CorrectionCommand correction,
            @Nullable ResidentRecord person,
            boolean mayDecide,
            boolean ownProposal,
            DecisionForeseen.@Nullable Outcome outcome,
            Form form) {

        Model with(DecisionForeseen.@Nullable Outcome looked) {
            return new Model(
                    report, move, correction, person, mayDecide, ownProposal, looked, form);
        }

        /** Whether it waits for the head there to agree first. */
        boolean waitsForConsent() {
            return report.state() == Report.State.SUBMITTED && report.consenterId() != null;
        }

        /** The facts that a correction touches, old beside new. */
        List<Change> changes(Ui ui) {
            var changes = new ArrayList<Change>();
            if (correction == null || person == null) {
                return changes;
            }
            if (correction.familyName() != null || correction.givenName() != null) {
                changes.add(
                        new Change(
                                Text.of("이름", "Name"),
                                person.name(),
                                or(correction.familyName()) + or(correction.givenName())));
            }
            if (correction.latin() != null) {
                changes.add(
                        new Change(
                                Text.of("로마자 이름", "Name in Latin letters"),
                                person.latin(),
                                correction.latin()));
            }
            if (correction.birthDate() != null) {
                changes.add(
                        new Change(
                                Text.of("생년월일", "Date of birth"),
                                ui.date(person.birthDate()),
                                ui.date(correction.birthDate())));
            }
            if (correction.sex() != null) {
                changes.add(
                        new Change(
                                Text.of("성별", "Sex"),
                                ui.say(person.sex().word()),
                                ui.say(correction.sex().word())));
            }
            if (correction.wrongNumber()) {
                changes.add(
                        new Change(
                                Text.of("주민등록번호", "Resident number"),
                                person.number().masked(),
                                ui.say("새 번호 부여", "A new one is given")));
            }
            return changes;
        }

        private static String or(@Nullable String words) {
            return words == null ? "" : words;
        }

        Text title() {
            return Text.of("{0} 신고 {1}", "{0}, report {1}")
                    .with(ReportWords.kind(report.kind()), report.id());
        }
    }

    /** One fact, as it is and as it would be. */
    record Change(Text fact, String before, String after) {}

    private final RegisterMove moves;
    private final ApproveCorrection corrections;
    private final MoveDetails details;
    private final Reports reports;
    private final ResidentRows rows;
    private final DeskRecords records;
    private final Desk desk;
    private final Ledger ledger;
    private final DecisionForeseen foreseen;
    private final Access access;
    private final Once once;
    private final TransactionTemplate transactions;
    private final RegisterClock clock;

    ReportPage(
            RegisterMove moves,
            ApproveCorrection corrections,
            MoveDetails details,
            Reports reports,
            ResidentRows rows,
            DeskRecords records,
            Desk desk,
            Ledger ledger,
            DecisionForeseen foreseen,
            Access access,
            Once once,
            TransactionTemplate transactions,
            RegisterClock clock) {
        this.moves = moves;
        this.corrections = corrections;
        this.details = details;
        this.reports = reports;
        this.rows = rows;
        this.records = records;
        this.desk = desk;
        this.ledger = ledger;
        this.foreseen = foreseen;
        this.access = access;
        this.once = once;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/desk/residents/reports/{id}")
    Reply report(@PathVariable long id) {
        return page(id, Form.empty());
    }

    @PostMapping("/desk/residents/reports/{id}")
    Reply decide(@PathVariable long id, Form form) {
        return once.submit(
                form,
                () ->
                        switch (form.typed("decision")) {
                            case "CONFIRM" -> told(id, form, moves.confirm(id));
                            case "REFUSE" -> told(id, form, moves.refuse(id));
                            case "APPROVE" -> told(id, form, corrections.decide(id, true));
                            case "TURN_DOWN" -> told(id, form, corrections.decide(id, false));
                            default -> {
                                form.error(Text.of("결정을 선택하십시오.", "Choose what you decide."));
                                yield page(id, form);
                            }
                        });
    }

    private Reply told(long id, Form form, MoveResult result) {
        return switch (result) {
            case MoveResult.Refused refused -> refused(id, form, refused.reasons());
            case MoveResult.Registered done ->
                    after(id)
                            .saying(
                                    LateWords.with(
                                            Text.of("전입을 등록했습니다.", "The move is entered."),
                                            done.lateness()));
            case MoveResult.Closed closed -> turnedDown(id);
            case MoveResult.Submitted submitted -> after(id);
        };
    }

    private Reply told(long id, Form form, CorrectionResult result) {
        return switch (result) {
            case CorrectionResult.Refused refused -> refused(id, form, refused.reasons());
            case CorrectionResult.Corrected done -> {
                var number = done.number();
                yield after(id)
                        .saying(
                                number == null
                                        ? Text.of("기록을 정정했습니다.", "The record is corrected.")
                                        : Text.of(
                                                        "기록을 정정했습니다. 새 번호는 {0}입니다.",
                                                        "The record is corrected. The new number is"
                                                                + " {0}.")
                                                .with(number.masked()));
            }
            case CorrectionResult.TurnedDown done -> turnedDown(id);
            case CorrectionResult.Proposed done -> after(id);
        };
    }

    private Reply refused(long id, Form form, List<Refusal> reasons) {
        Told.reasons(form, reasons, Told.only());
        return page(id, form);
    }

    private static Redirect after(long id) {
        return Redirect.to("/desk/residents/reports/" + id);
    }

    private static Redirect turnedDown(long id) {
        return after(id).saying(Text.of("신고를 반려했습니다.", "The report is refused."));
    }

    private Reply page(long id, Form form) {
        var official = reader();
        var model =
                Objects.requireNonNull(transactions.execute(status -> model(official, id, form)));
        // A decision that was just refused still holds its locks, and has said why.
        var shown = form.isValid() && model.mayDecide() ? model.with(foreseen.of(model)) : model;
        return Page.of(model.title(), "ReportPage", shown).width(Page.Width.PAGE).with(form);
    }

    /** Whoever reads, enters or approves at this desk. */
    private Actor.Official reader() {
        if (access.current() instanceof Actor.Official official
                && duties().anyMatch(official::has)) {
            return official;
        }
        throw new AccessRefused(
                Text.of("이 업무를 맡은 공무원만 할 수 있습니다.", "Only an official with this duty may do this."));
    }

    private static Stream<Duty> duties() {
        return Stream.of(
                ResidentRegistration.REGISTER,
                ResidentRegistration.APPROVE,
                ResidentRegistration.READ);
    }

    private Model model(Actor.Official official, long id, Form form) {
        var report = reports.byId(id).orElseThrow(() -> absent(id));
        var duty = duties().filter(official::has).findFirst().orElseThrow();
        var charge = desk.charged(duty, DeskPage.LIST);
        desk.within(charge, report.division(), report.subjectId(), DeskPage.LIST);
        boolean own = report.reporter().equals(official.id());
        return switch (report.kind()) {
            case MOVE ->
                    new Model(
                            report,
                            report.reporter().startsWith("resident:")
                                    ? details.of(report, DeskPage.LIST)
                                    : null,
                            null,
                            person(report),
                            mayConfirm(official, report),
                            false,
                            null,
                            form);
            case CORRECTION ->
                    new Model(
                            report,
                            null,
                            ledger.read(report.details(), CorrectionCommand.class),
                            person(report),
                            official.has(ResidentRegistration.APPROVE)
                                    && report.state() == Report.State.SUBMITTED
                                    && !own,
                            own && report.state() == Report.State.SUBMITTED,
                            null,
                            form);
            default -> new Model(report, null, null, person(report), false, false, null, form);
        };
    }

    /** A report of another area tells nothing, not even that it exists. */
    private RuntimeException absent(long id) {
        var subject =
                access.within(
                        Scope.NATION, () -> reports.byId(id).map(Report::subjectId).orElse(null));
        return records.absent(subject == null ? -1 : subject, DeskPage.LIST);
    }

    private @Nullable ResidentRecord person(Report report) {
        var subject = report.subjectId();
        if (subject == null) {
            return null;
        }
        var found = rows.byId(subject, AsOf.on(clock.today())).orElse(null);
        if (found != null) {
            ledger.looked(DeskPage.LIST.about("report-" + report.id()), List.of(subject), NAMED);
        }
        return found;
    }

    private static boolean mayConfirm(Actor.Official official, Report report) {
        return official.has(ResidentRegistration.REGISTER)
                && (report.state() == Report.State.CONSENTED
                        || report.state() == Report.State.SUBMITTED);
    }
}
