package org.madang.services.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Deed;
import org.madang.services.CaseDecided;
import org.madang.services.ServicesPortal;
import org.madang.services.Step;
import org.madang.services.StepAction;
import org.madang.services.StepOutcome;
import org.madang.services.declaring.Catalogue;
import org.madang.services.engine.CaseSteps;
import org.madang.services.evidence.EvidenceRows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the engine asks of cases. Everything joins the engine's transaction. */
@Component
class CaseProcess implements CaseSteps {

    private final CaseRows rows;
    private final TaskRows tasks;
    private final CaseEvents events;
    private final EvidenceRows evidence;
    private final CaseDesk desk;
    private final ObjectProvider<Catalogue> catalogue;
    private final ObjectProvider<StepAction> actions;
    private final ApplicationEventPublisher publisher;
    private final Access access;

    CaseProcess(
            CaseRows rows,
            TaskRows tasks,
            CaseEvents events,
            EvidenceRows evidence,
            CaseDesk desk,
            ObjectProvider<Catalogue> catalogue,
            ObjectProvider<StepAction> actions,
            ApplicationEventPublisher publisher,
            Access access) {
        this.rows = rows;
        this.tasks = tasks;
        this.events = events;
        this.evidence = evidence;
        this.desk = desk;
        this.catalogue = catalogue;
        this.actions = actions;
        this.publisher = publisher;
        this.access = access;
    }

    @Override
    public StepOutcome take(long caseId, String action) {
        return access.within(
                Scope.NATION,
                () -> {
                    var one = rows.byId(caseId).orElseThrow();
                    var outcome = action(action).act(step(one));
                    switch (outcome) {
                        case StepOutcome.Done done -> {
                            if (done.document() != null) {
                                rows.document(caseId, done.document());
                            }
                        }
                        case StepOutcome.Refused refused -> {
                            rows.propose(caseId, CaseState.REFUSED, refused.reason());
                            events.tell(caseId, "refused", refused.reason());
                        }
                        case StepOutcome.Decided decided ->
                                rows.propose(
                                        caseId,
                                        decided.granted() ? CaseState.GRANTED : CaseState.REFUSED,
                                        decided.reason());
                    }
                    return outcome;
                });
    }

    private StepAction action(String code) {
        var byCode =
                actions.stream().collect(Collectors.toMap(StepAction::code, Function.identity()));
        return Objects.requireNonNull(byCode.get(code), () -> "no step is called " + code);
    }

    private Step step(Case one) {
        var service = catalogue.getObject().version(one.service(), one.version()).service();
        return new Step(
                one.id(),
                one.number(),
                one.service(),
                one.version(),
                service.name(),
                one.applicant(),
                one.subject(),
                one.language(),
                one.answers(),
                facts(one),
                CaseDesk.purpose(one));
    }

    private Map<String, Object> facts(Case one) {
        return EvidenceRows.facts(evidence.ofCase(one.id()));
    }

    @Override
    public void opened(long caseId, OpenedTask task) {
        access.within(
                Scope.NATION,
                () -> {
                    var one = rows.byId(caseId).orElseThrow();
                    var duty = task.duty() == null ? duty(one, task.kind()) : task.duty();
                    var due =
                            task.kind().equals("reception")
                                    ? one.times().receptionDue()
                                    : one.times().dueAt();
                    tasks.add(
                            new TaskRows.NewTask(
                                    caseId,
                                    task.kind(),
                                    task.name(),
                                    one.division(),
                                    duty,
                                    task.engine(),
                                    due),
                            desk.now());
                    return true;
                });
    }

    /**
     * The civil affairs room of a municipality receives (Decree of the Civil Petitions Treatment
     * Act, Article 6, paragraph 1); an agency of the nation receives what it deals with.
     */
    private static String duty(Case one, String kind) {
        return kind.equals("reception") && !one.division().isEmpty()
                ? ServicesPortal.CIVIL.code()
                : one.duty();
    }

    @Override
    public void gone(String engineTask) {
        access.within(
                Scope.NATION,
                () -> {
                    tasks.gone(engineTask, desk.now());
                    return true;
                });
    }

    @Override
    public void over(long caseId) {
        access.within(
                Scope.NATION,
                () -> {
                    var one = rows.byId(caseId).orElseThrow();
                    if (!one.state().isOver()) {
                        end(one, rows.proposed(caseId));
                    }
                    return true;
                });
    }

    private void end(Case one, CaseState decided) {
        var now = desk.now();
        rows.end(one.id(), decided, now);
        tasks.close(one.id(), now);
        events.tell(one.id(), "decided", decided.words());
        desk.journal(one, Deed.CHANGE, "services.decide", List.of());
        publisher.publishEvent(
                new CaseDecided(one.id(), one.number(), one.service(), decided.code()));
    }
}
