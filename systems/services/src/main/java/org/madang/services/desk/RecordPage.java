package org.madang.services.desk;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Actor;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Download;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kernel.systems.Systems;
import org.madang.services.applying.Answers;
import org.madang.services.cases.ApplicantActs;
import org.madang.services.cases.Case;
import org.madang.services.cases.CaseDesk;
import org.madang.services.cases.CaseEvents;
import org.madang.services.cases.CaseRows;
import org.madang.services.cases.CaseRules;
import org.madang.services.cases.CaseState;
import org.madang.services.cases.Deliberations;
import org.madang.services.cases.EarlierCases;
import org.madang.services.cases.HandleCase;
import org.madang.services.cases.Handled;
import org.madang.services.cases.MergedRows;
import org.madang.services.cases.Objections;
import org.madang.services.cases.TaskRows;
import org.madang.services.declaring.Catalogue;
import org.madang.services.declaring.DayWords;
import org.madang.services.declaring.DecisionTable;
import org.madang.services.declaring.Knowledge;
import org.madang.services.declaring.ServiceDeclaration;
import org.madang.services.evidence.EvidenceRows;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A case on the desk: facts at left, what may be done at right, history below. */
@Controller
class RecordPage {

    private static final Text ELSEWHERE =
            Text.of("다른 기관이나 부서의 민원입니다.", "This is another office's case.");

    /** What the page shows. */
    record Model(
            Case one,
            ServiceDeclaration service,
            List<TaskRows.Task> tasks,
            List<CaseEvents.Event> events,
            List<EvidenceRows.Piece> pieces,
            Answers answers,
            Optional<DecisionTable.Rule> advice,
            Optional<Objections.Objection> objection,
            List<Duties> duties,
            List<Governments.Government> governments,
            List<Case> earlier,
            List<Case> preliminary,
            Together together,
            @Nullable LocalDateTime transferBy,
            Actor actor,
            Form form) {

        List<EvidenceRows.Piece> supplements() {
            return pieces.stream()
                    .filter(piece -> piece.code().equals(ApplicantActs.SUPPLEMENT))
                    .toList();
        }

        /** Whether one of the fields was filled in: what was typed stays in sight. */
        boolean isTyped(String... names) {
            return Arrays.stream(names).anyMatch(name -> !form.typed(name).isEmpty());
        }

        /** Whether it is the official's own office that decides. */
        boolean isOurs() {
            return CaseDesk.isCompetent(actor, one.duty(), one.division());
        }

        /** Whether this official's office receives it. */
        boolean mayReceive() {
            return tasks.stream()
                    .filter(task -> task.isOpen() && task.kind().equals("reception"))
                    .anyMatch(task -> CaseDesk.isCompetent(actor, task.duty(), task.division()));
        }

        /** An earlier petition in a line: number, day and state, its title where it has one. */
        Text before(Case earlier) {
            var title = String.valueOf(earlier.answers().getOrDefault("title", "–"));
            return Text.of("{0} · {1} · {2} · {3}", "{0} · {1} · {2} · {3}")
                    .with(
                            earlier.number(),
                            DayWords.of(Case.korean(earlier.submittedAt()).toLocalDate()),
                            earlier.state().words(),
                            title);
        }

        /** Opinions that this official is asked for. */
        List<TaskRows.Task> asked() {
            return tasks.stream()
                    .filter(task -> task.isOpen() && task.kind().equals("opinion"))
                    .filter(task -> CaseDesk.isCompetent(actor, task.duty(), task.division()))
                    .toList();
        }

        /** Demands to put it right that this official answers. */
        List<TaskRows.Task> demands() {
            return tasks.stream()
                    .filter(task -> task.isOpen() && task.kind().equals("correction"))
                    .filter(task -> CaseDesk.isCompetent(actor, task.duty(), task.division()))
                    .toList();
        }

        /** Whether a refusal waits for the mediation committee, or for a reason to omit it. */
        boolean needsCommittee() {
            return CaseRules.needsCommittee(
                            one.kind(), HandleCase.isJoint(tasks), service.preliminaryOf() != null)
                    && together.meetings().stream()
                            .noneMatch(meeting ->
                                    meeting.matter() == Deliberations.Matter.HANDLING
                                            && !meeting.isOpen());
        }

        List<TaskRows.Task> opinions() {
            return tasks.stream().filter(task -> task.kind().equals("opinion")).toList();
        }
    }

    /**
     * What concerns many.
     *
     * @param waiting petitions of others that could be received as one with this
     * @param merged those that were
     * @param lead number of the one that this was received with
     * @param meetings of the mediation committee
     */
    record Together(
            List<Case> waiting,
            List<Case> merged,
            Optional<String> lead,
            List<Deliberations.Deliberation> meetings) {

        boolean isConvened() {
            return meetings.stream().anyMatch(Deliberations.Deliberation::isOpen);
        }
    }

    /** A duty that a case can be passed on to. */
    record Duties(String code, Text name) {}

    private final CaseRows rows;
    private final TaskRows tasks;
    private final EarlierCases earlier;
    private final MergedRows merged;
    private final Deliberations deliberations;
    private final CaseEvents events;
    private final EvidenceRows evidence;
    private final Objections objections;
    private final CaseDesk desk;
    private final Catalogue catalogue;
    private final Knowledge knowledge;
    private final Governments governments;
    private final Access access;
    private final TransactionTemplate transactions;

    RecordPage(
            CaseRows rows,
            TaskRows tasks,
            EarlierCases earlier,
            MergedRows merged,
            Deliberations deliberations,
            CaseEvents events,
            EvidenceRows evidence,
            Objections objections,
            CaseDesk desk,
            Catalogue catalogue,
            Knowledge knowledge,
            Governments governments,
            Access access,
            TransactionTemplate transactions) {
        this.rows = rows;
        this.tasks = tasks;
        this.earlier = earlier;
        this.merged = merged;
        this.deliberations = deliberations;
        this.events = events;
        this.evidence = evidence;
        this.objections = objections;
        this.desk = desk;
        this.catalogue = catalogue;
        this.knowledge = knowledge;
        this.governments = governments;
        this.access = access;
        this.transactions = transactions;
    }

    @GetMapping("/desk/cases/{number}")
    Reply one(@PathVariable String number) {
        return page(number, Form.empty());
    }

    Page page(String number, Form form) {
        var model = Objects.requireNonNull(transactions.execute(status -> model(number, form)));
        return Page.of(Text.of("민원 {0}", "Application {0}").with(number), "record", model)
                .width(Page.Width.DESK)
                .with(form);
    }

    /** The reading is journaled in its own transaction. */
    private Model model(String number, Form form) {
        var one = readable(number);
        var pieces = evidence.ofCase(one.id());
        var facts = EvidenceRows.facts(pieces);
        var service = catalogue.version(one.service(), one.version()).service();
        desk.journal(
                one,
                Deed.READ,
                "services.read-case",
                pieces.stream().map(EvidenceRows.Piece::fact).filter(Objects::nonNull).toList());
        return new Model(
                one,
                service,
                tasks.ofCase(one.id()),
                events.of(one.id()).reversed(),
                pieces,
                new Answers(service.form(), facts),
                service.table().flatMap(table -> table.decide(knowledge.of(facts, one.answers()))),
                objections.of(one.id()),
                duties(),
                governments.all(),
                one.kind().isStatutory() ? List.of() : earlier.petitions(one),
                earlier.preliminary(
                        one,
                        catalogue.preliminariesOf(one.service()).stream()
                                .map(ServiceDeclaration::code)
                                .toList()),
                together(one),
                transferBy(one),
                access.current(),
                form);
    }

    private Together together(Case one) {
        boolean mayMerge = one.state() == CaseState.ARRIVED && !one.kind().isStatutory();
        return new Together(
                mayMerge ? merged.candidates(one) : List.of(),
                merged.of(one),
                merged.lead(one),
                deliberations.of(one.id()));
    }

    /** By when another agency's petition must be with it; null before it is received. */
    private @Nullable LocalDateTime transferBy(Case one) {
        var received = one.times().receivedAt();
        return received == null || one.state() != CaseState.IN_HAND
                ? null
                : CaseRules.transferDue(desk.days(), Case.korean(received), false);
    }

    private Case readable(String number) {
        var one =
                rows.byNumber(number)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!desk.mayOpen(one, tasks.ofCase(one.id()))) {
            throw new AccessRefused(ELSEWHERE);
        }
        return one;
    }

    private static List<Duties> duties() {
        return Systems.all().stream()
                .flatMap(system -> system.duties().stream())
                .filter(duty -> duty.code().startsWith("services."))
                .filter(duty -> !duty.code().equals("services.operate"))
                .map(duty -> new Duties(duty.code(), duty.name()))
                .toList();
    }

    /** Does an act and says what came of it. */
    Reply act(String number, Form form, Supplier<Handled> act) {
        return switch (act.get()) {
            case Handled.Done done ->
                    Redirect.to(stillOurs(number) ? "/desk/cases/" + number : "/desk/cases")
                            .saying(done.words());
            case Handled.Refused refused -> page(number, form.error(refused.reason()));
        };
    }

    private boolean stillOurs(String number) {
        return rows.byNumber(number)
                .map(one -> desk.mayOpen(one, tasks.ofCase(one.id())))
                .orElse(false);
    }

    /** A file of a case, in the type found in its content, as a download. */
    @GetMapping("/desk/cases/{number}/files/{piece}")
    Reply file(@PathVariable String number, @PathVariable long piece) {
        var file =
                Objects.requireNonNull(
                        transactions.execute(status -> {
                            var one = readable(number);
                            var known =
                                    evidence.ofCase(one.id()).stream()
                                            .anyMatch(other -> other.id() == piece);
                            desk.journal(one, Deed.READ, "services.read-file", List.of());
                            return known
                                    ? evidence.file(piece)
                                    : Optional.<EvidenceRows.Stored>empty();
                        }));
        var stored = file.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var ending = stored.mediaType().substring(stored.mediaType().indexOf('/') + 1);
        return Download.of(number + "-" + piece + "." + ending, stored.mediaType(), stored.bytes());
    }
}
