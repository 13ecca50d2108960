package org.madang.services.applying;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.facts.FactAnswer;
import org.madang.kernel.facts.Facts;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.services.cases.Case;
import org.madang.services.cases.CaseDesk;
import org.madang.services.cases.OpenCase;
import org.madang.services.declaring.Catalogue;
import org.madang.services.declaring.DecisionTable;
import org.madang.services.declaring.FormDeclaration.QuestionPage;
import org.madang.services.declaring.Knowledge;
import org.madang.services.declaring.ServiceDeclaration;
import org.madang.services.evidence.EvidenceRows;
import org.madang.services.mandates.Mandates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills in an application step by step, and hands it in. */
@Service
public class Applying {

    private final Catalogue catalogue;
    private final Drafts drafts;
    private final EvidenceRows evidence;
    private final Facts facts;
    private final Mandates mandates;
    private final Knowledge knowledge;
    private final OpenCase openCase;
    private final CaseDesk desk;
    private final Access access;

    Applying(
            Catalogue catalogue,
            Drafts drafts,
            EvidenceRows evidence,
            Facts facts,
            Mandates mandates,
            Knowledge knowledge,
            OpenCase openCase,
            CaseDesk desk,
            Access access) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.evidence = evidence;
        this.facts = facts;
        this.mandates = mandates;
        this.knowledge = knowledge;
        this.openCase = openCase;
        this.desk = desk;
        this.access = access;
    }

    /** An application as it is being filled in. */
    public record Filling(
            Drafts.Draft draft,
            ServiceDeclaration service,
            List<EvidenceRows.Piece> pieces,
            Answers answers,
            List<QuestionPage> pages,
            boolean forTheDead,
            Map<String, Object> known) {

        Optional<EvidenceRows.Piece> piece(String code) {
            return pieces.stream().filter(one -> one.code().equals(code)).findFirst();
        }

        /** What must or can be proved, given what was answered so far. */
        List<ServiceDeclaration.EvidenceNeeded> evidence() {
            return service.evidence().stream()
                    .filter(one -> one.isAsked(forTheDead) && one.isNeeded(known))
                    .toList();
        }

        /** The page after this one; empty after the last. */
        Optional<QuestionPage> after(QuestionPage page) {
            int at = pages.indexOf(page);
            return at >= 0 && at + 1 < pages.size()
                    ? Optional.of(pages.get(at + 1))
                    : Optional.empty();
        }

        /**
         * Whether every fact that is needed was answered and every file that is needed is there.
         */
        boolean hasEvidence() {
            return evidence().stream()
                    .filter(ServiceDeclaration.EvidenceNeeded::required)
                    .allMatch(needed ->
                            piece(needed.code())
                                    .map(piece -> !piece.state().equals("unavailable"))
                                    .orElse(false));
        }

        boolean isComplete() {
            return hasEvidence()
                    && pages.stream().allMatch(page -> Answers.isComplete(page, draft.answers()));
        }

        /** What the rules of law say so far, where the service has such rules. */
        Optional<DecisionTable.Rule> advice() {
            return service.table().flatMap(table -> table.decide(known));
        }
    }

    /** What came of handing in. */
    public sealed interface HandedIn {
        record Done(Case opened) implements HandedIn {}

        record Refused(Text reason) implements HandedIn {}
    }

    /** Begins an application and fetches what government knows; empty for an unknown service. */
    @Transactional
    public Optional<Long> start(String code) {
        var me = access.resident().residentId();
        return catalogue
                .active(code)
                .map(version -> {
                    long id = drafts.start(me, code, version.number());
                    fetch(drafts.find(id).orElseThrow(), version.service());
                    carryOver(me, id, version.service());
                    return id;
                });
    }

    /** Papers sent for a preliminary review are not asked for again (Decree, Article 34 (3)). */
    private void carryOver(long me, long draft, ServiceDeclaration service) {
        var reviews =
                catalogue.preliminariesOf(service.code()).stream()
                        .map(ServiceDeclaration::code)
                        .toList();
        if (!reviews.isEmpty()) {
            var needed =
                    service.evidence().stream()
                            .filter(ServiceDeclaration.EvidenceNeeded::isUpload)
                            .map(ServiceDeclaration.EvidenceNeeded::code)
                            .toList();
            evidence.carryOver(me, reviews, draft, needed);
        }
    }

    /** The own application; empty for everybody else's. */
    @Transactional
    public Optional<Filling> find(long id) {
        return drafts.find(id).map(this::filling);
    }

    private Filling filling(Drafts.Draft draft) {
        var service = catalogue.version(draft.service(), draft.version()).service();
        // What government knows of another is shown as long as the mandate holds.
        var pieces = hasEnded(draft) ? List.<EvidenceRows.Piece>of() : evidence.ofDraft(draft.id());
        var held = EvidenceRows.facts(pieces);
        var known = knowledge.of(held, draft.answers());
        var answers = new Answers(service.form(), held);
        return new Filling(
                draft,
                service,
                pieces,
                answers,
                answers.pages(known),
                mandates.isOfTheDead(draft.mandate()),
                known);
    }

    private boolean hasEnded(Drafts.Draft draft) {
        var mandate = draft.mandate();
        return mandate != null && mandates.valid(mandate, draft.resident()).isEmpty();
    }

    /** Fetches the facts again: after an outage, or for another person. */
    @Transactional
    public void fetchAgain(long id) {
        drafts.find(id)
                .filter(draft -> !hasEnded(draft))
                .ifPresent(draft ->
                        fetch(
                                draft,
                                catalogue.version(draft.service(), draft.version()).service()));
    }

    /** Each fact with the purpose of this application, by the law that its system declares. */
    private void fetch(Drafts.Draft draft, ServiceDeclaration service) {
        var purpose = purpose(service, draft);
        boolean forTheDead = mandates.isOfTheDead(draft.mandate());
        for (var needed : service.evidence()) {
            var fact = needed.fact();
            if (fact != null && needed.isAsked(forTheDead)) {
                boolean own = needed.about() == ServiceDeclaration.About.APPLICANT;
                var answer =
                        own
                                ? facts.fetch(fact, draft.resident(), purpose)
                                : fetch(fact, draft, purpose);
                evidence.keep(draft.id(), needed.code(), answer, desk.now());
            } else if (fact != null) {
                evidence.remove(draft.id(), needed.code());
            }
        }
    }

    /** For another, as far as the mandate goes. */
    private FactAnswer fetch(String fact, Drafts.Draft draft, Purpose purpose) {
        return draft.isForAnother()
                ? access.within(
                        Scope.resident(draft.subject()),
                        () -> facts.fetch(fact, draft.subject(), purpose))
                : facts.fetch(fact, draft.subject(), purpose);
    }

    private static Purpose purpose(ServiceDeclaration service, Drafts.Draft draft) {
        return Purpose.of(
                        "services.apply",
                        Text.of("{0} 신청", "Application: {0}").with(service.name()))
                .about("draft-" + draft.id());
    }

    @Transactional
    public void answer(long id, Map<String, Object> answers) {
        drafts.answer(id, answers);
    }

    /** Applies for somebody else from now on, or for oneself again. */
    @Transactional
    public Optional<Text> actFor(long id, @Nullable Long mandateId) {
        var draft = drafts.find(id).orElseThrow();
        var service = catalogue.version(draft.service(), draft.version()).service();
        if (mandateId == null) {
            drafts.actFor(id, draft.resident(), null);
        } else {
            var mandate = mandates.valid(mandateId, draft.resident());
            if (mandate.isEmpty() || !service.who().behalf().contains(mandate.get().kind())) {
                return Optional.of(
                        Text.of(
                                "이 일을 대신할 수 있는 위임이 아니거나 끝난 위임이에요.",
                                "This mandate does not cover it, or has ended."));
            }
            drafts.actFor(id, mandate.get().grantor(), mandateId);
        }
        fetchAgain(id);
        return Optional.empty();
    }

    @Transactional
    public void delete(long id) {
        drafts.delete(id);
    }

    /** Hands the application in, once: the draft becomes the case. */
    @Transactional
    public HandedIn handIn(long id, Language language) {
        var draft = drafts.locked(id).orElse(null);
        if (draft == null) {
            return new HandedIn.Refused(
                    Text.of("이미 내셨거나 지운 신청이에요.", "It was handed in or deleted already."));
        }
        var filling = filling(draft);
        var refusal = refusal(filling);
        if (refusal.isPresent()) {
            return new HandedIn.Refused(refusal.get());
        }
        var application =
                new OpenCase.Application(
                        catalogue.version(draft.service(), draft.version()),
                        draft.resident(),
                        draft.subject(),
                        draft.mandate(),
                        null,
                        language,
                        asked(filling));
        var opened = openCase.open(application, caseId -> evidence.handOn(id, caseId));
        drafts.delete(id);
        return new HandedIn.Done(opened);
    }

    /** Only what is still asked is handed in: answers of pages that fell away are not kept. */
    private static Map<String, Object> asked(Filling filling) {
        var answers = new LinkedHashMap<String, Object>();
        for (var page : filling.pages()) {
            for (var field : page.fields()) {
                var answer = filling.draft().answers().get(field.name());
                if (answer != null) {
                    answers.put(field.name(), answer);
                }
            }
        }
        return answers;
    }

    private Optional<Text> refusal(Filling filling) {
        var draft = filling.draft();
        if (hasEnded(draft)) {
            return Optional.of(
                    Text.of(
                            "위임이 끝나서 대신 낼 수 없어요.",
                            "The mandate has ended, so this cannot be handed in for them."));
        }
        if (catalogue.active(draft.service()).isEmpty()) {
            return Optional.of(Text.of("이제 받지 않는 서비스예요.", "This service is no longer offered."));
        }
        if (!filling.isComplete()) {
            return Optional.of(Text.of("아직 채우지 않은 곳이 있어요.", "Something is not filled in yet."));
        }
        var stale =
                filling.pages().stream()
                        .flatMap(page ->
                                Answers.stale(page, draft.answers(), filling.known()).stream())
                        .findFirst();
        if (stale.isPresent()) {
            return stale;
        }
        var age = filling.known().get("age");
        var who = filling.service().who();
        if (age instanceof Integer years && (years < who.least() || years > who.most())) {
            return Optional.of(who.words());
        }
        return Optional.empty();
    }
}
