package org.madang.services.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Notice;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kernel.pages.Upload;
import org.madang.kernel.payments.Payment;
import org.madang.kernel.payments.Payments;
import org.madang.services.applying.Answers;
import org.madang.services.applying.Drafts;
import org.madang.services.bundles.MyBundles;
import org.madang.services.cases.ApplicantActs;
import org.madang.services.cases.Case;
import org.madang.services.cases.CaseDesk;
import org.madang.services.cases.CaseEvents;
import org.madang.services.cases.CaseRules;
import org.madang.services.cases.CaseState;
import org.madang.services.cases.Committee;
import org.madang.services.cases.Corrections;
import org.madang.services.cases.Deliberations;
import org.madang.services.cases.Handled;
import org.madang.services.cases.Objections;
import org.madang.services.declaring.Catalogue;
import org.madang.services.declaring.ServiceDeclaration;
import org.madang.services.evidence.EvidenceRows;
import org.madang.services.evidence.ReceiveFile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The list of the own cases and the page of each. Looking at the own data is not journaled. */
@Controller
class MyCases {

    private static final int PER_PAGE = 30;

    /** A line of the list. */
    record Line(Case one, Text service) {}

    /** An application that was begun. */
    record Begun(Drafts.Draft draft, Text service) {}

    /** The list. */
    record Mine(
            List<Begun> drafts,
            List<MyBundles.Line> bundles,
            List<Line> cases,
            long total,
            long page) {

        long pages() {
            return Math.max(1, (total + PER_PAGE - 1) / PER_PAGE);
        }
    }

    /** One case. */
    record Tracked(
            Case one,
            ServiceDeclaration service,
            List<CaseEvents.Event> events,
            List<EvidenceRows.Piece> pieces,
            Answers answers,
            @Nullable Payment payment,
            Optional<Objections.Objection> objection,
            @Nullable LocalDate appealBy,
            boolean mayDemand,
            List<Deliberations.Deliberation> meetings,
            Form form) {

        List<EvidenceRows.Piece> supplements() {
            return pieces.stream()
                    .filter(piece -> piece.code().equals(ApplicantActs.SUPPLEMENT))
                    .toList();
        }

        boolean mayWithdraw() {
            return !one.state().isOver() && one.state() != CaseState.DECIDING;
        }

        boolean mayObject() {
            return one.state() == CaseState.REFUSED
                    && objection.isEmpty()
                    && service.objection().isGiven();
        }
    }

    private final Corrections corrections;
    private final Committee committee;
    private final Deliberations deliberations;
    private final CaseDesk desk;
    private final CaseEvents events;
    private final EvidenceRows evidence;
    private final Objections objections;
    private final ReceiveFile files;
    private final Drafts drafts;
    private final MyBundles bundles;
    private final ApplicantActs acts;
    private final Catalogue catalogue;
    private final Payments payments;
    private final Access access;
    private final TransactionTemplate transactions;
    private final Once once;

    MyCases(
            Corrections corrections,
            Committee committee,
            Deliberations deliberations,
            CaseDesk desk,
            CaseEvents events,
            EvidenceRows evidence,
            Objections objections,
            ReceiveFile files,
            Drafts drafts,
            MyBundles bundles,
            ApplicantActs acts,
            Catalogue catalogue,
            Payments payments,
            Access access,
            TransactionTemplate transactions,
            Once once) {
        this.corrections = corrections;
        this.committee = committee;
        this.deliberations = deliberations;
        this.desk = desk;
        this.events = events;
        this.evidence = evidence;
        this.objections = objections;
        this.files = files;
        this.drafts = drafts;
        this.bundles = bundles;
        this.acts = acts;
        this.catalogue = catalogue;
        this.payments = payments;
        this.access = access;
        this.transactions = transactions;
        this.once = once;
    }

    @GetMapping("/my/cases")
    Reply list(Form form) {
        var me = access.resident().residentId();
        long page = form.ask("page", "쪽", "Page").number(1, 100_000).orElse(1L);
        var model = transactions.execute(status -> mine(me, page));
        return Page.of(
                Text.of("내 신청", "My applications"),
                "cases",
                java.util.Objects.requireNonNull(model));
    }

    private Mine mine(long me, long page) {
        var begun =
                drafts.ofResident(me).stream()
                        .map(draft -> new Begun(draft, name(draft.service(), draft.version())))
                        .toList();
        var lines =
                acts.mine((int) (page - 1) * PER_PAGE, PER_PAGE).stream()
                        .map(one -> new Line(one, name(one.service(), one.version())))
                        .toList();
        // Who has one page of cases, as nearly everybody, has them counted already.
        boolean isAll = page == 1 && lines.size() < PER_PAGE;
        return new Mine(
                begun, bundles.of(me), lines, isAll ? lines.size() : acts.countMine(), page);
    }

    private Text name(String service, int version) {
        return catalogue.version(service, version).service().name();
    }

    @GetMapping("/my/cases/{number}")
    Reply one(@PathVariable String number) {
        return page(number, Form.empty());
    }

    private Page page(String number, Form form) {
        var model = transactions.execute(status -> tracked(number, form));
        return Page.of(
                        Text.of("신청 {0}", "Application {0}").with(number),
                        "tracked",
                        java.util.Objects.requireNonNull(model))
                .with(form);
    }

    private Tracked tracked(String number, Form form) {
        var one =
                acts.find(number)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var service = catalogue.version(one.service(), one.version()).service();
        var pieces = evidence.ofCase(one.id());
        var payment = one.payment();
        return new Tracked(
                one,
                service,
                events.of(one.id()).stream().filter(CaseEvents.Event::open).toList().reversed(),
                pieces,
                new Answers(service.form(), EvidenceRows.facts(pieces)),
                payment == null ? null : payments.find(payment).orElse(null),
                objections.of(one.id()),
                appealBy(one),
                corrections.mayDemand(one),
                deliberations.of(one.id()),
                form);
    }

    /** The last day for an administrative appeal against a refusal; null where there is none. */
    private @Nullable LocalDate appealBy(Case one) {
        var decision = one.decision();
        if (one.state() != CaseState.REFUSED || !one.kind().isStatutory() || decision == null) {
            return null;
        }
        var told =
                objections.of(one.id()).map(Objections.Objection::decidedAt).orElse(decision.at());
        return told == null
                ? null
                : CaseRules.appealBy(desk.days(), Case.korean(told).toLocalDate());
    }

    @PostMapping("/my/cases/{number}/correction")
    Reply demandCorrection(@PathVariable String number, Form form) {
        return once.submit(
                form,
                () -> {
                    var words =
                            form.ask("demand", "고쳐 달라는 것", "What to put right")
                                    .required()
                                    .lines(2000);
                    return form.isValid()
                            ? done(
                                    number,
                                    form,
                                    () -> corrections.demand(number, words.orElseThrow()))
                            : page(number, form);
                });
    }

    @PostMapping("/my/cases/{number}/statement")
    Reply state(@PathVariable String number, Form form) {
        return once.submit(
                form,
                () -> {
                    var words =
                            form.ask("statement", "의견", "Your statement").required().lines(2000);
                    return form.isValid()
                            ? done(number, form, () -> committee.state(number, words.orElseThrow()))
                            : page(number, form);
                });
    }

    @PostMapping("/my/cases/{number}/pay")
    Reply pay(@PathVariable String number) {
        var one = transactions.execute(status -> acts.find(number));
        return java.util.Objects.requireNonNull(one)
                .flatMap(found -> Optional.ofNullable(found.payment()))
                .flatMap(payments::find)
                .map(payment -> Redirect.to(payments.payPage(payment)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/my/cases/{number}/answer")
    Reply answer(@PathVariable String number, Form form) {
        return once.submit(
                form,
                () -> {
                    var words = form.ask("answer", "답", "Your answer").required().lines(2000);
                    var sent = form.ask("file", "파일", "A file").file(ReceiveFile.LARGEST);
                    var fit = sent.flatMap(file -> fit(file, form));
                    return form.isValid()
                            ? done(
                                    number,
                                    form,
                                    () ->
                                            acts.answer(
                                                    number, words.orElseThrow(), fit.orElse(null)))
                            : page(number, form);
                });
    }

    private Optional<ReceiveFile.Look.Fit> fit(Upload file, Form form) {
        return switch (files.look(file, List.of("pdf", "jpeg", "png"))) {
            case ReceiveFile.Look.Fit fit -> Optional.of(fit);
            case ReceiveFile.Look.Unfit unfit -> {
                form.error("file", unfit.why());
                yield Optional.empty();
            }
        };
    }

    @PostMapping("/my/cases/{number}/more-time")
    Reply moreTime(@PathVariable String number, Form form) {
        return once.submit(
                form,
                () -> {
                    var days = form.ask("days", "일수", "Days").required().number(1, 30);
                    return form.isValid()
                            ? done(
                                    number,
                                    form,
                                    () -> acts.moreTime(number, days.orElseThrow().intValue()))
                            : page(number, form);
                });
    }

    @PostMapping("/my/cases/{number}/withdraw")
    Reply withdraw(@PathVariable String number, Form form) {
        return once.submit(form, () -> done(number, form, () -> acts.withdraw(number)));
    }

    @PostMapping("/my/cases/{number}/object")
    Reply object(@PathVariable String number, Form form) {
        return once.submit(
                form,
                () -> {
                    var grounds = form.ask("grounds", "이의신청 이유", "Grounds").required().lines(4000);
                    return form.isValid()
                            ? done(number, form, () -> acts.object(number, grounds.orElseThrow()))
                            : page(number, form);
                });
    }

    private Reply done(String number, Form form, Supplier<Handled> act) {
        return switch (act.get()) {
            case Handled.Done done -> Redirect.to("/my/cases/" + number).saying(done.words());
            case Handled.Refused refused -> page(number, form.error(refused.reason()));
        };
    }

    /** What is next, in one sentence. */
    static Text next(Case one) {
        return switch (one.state()) {
            case FEE -> Text.of("수수료를 결제하면 접수돼요.", "It is handed in once the fee is paid.");
            case ARRIVED ->
                    Text.of(
                            "담당 기관이 8근무시간 안에 접수해요.",
                            "The office receives it within eight office hours.");
            case IN_HAND -> Text.of("담당자가 보고 있어요.", "An official is dealing with it.");
            case SUPPLEMENT ->
                    Text.of(
                            "보내 주셔야 이어서 처리해요. 그동안 처리 기간은 멈춰요.",
                            "It goes on when you answer. Time does not run until then.");
            case DECIDING -> Text.of("결정을 반영하고 있어요.", "The decision is being carried out.");
            case GRANTED -> Text.of("모두 끝났어요.", "All is done.");
            case REFUSED ->
                    Text.of(
                            "받아들여지지 않았어요. 이유와 다툴 수 있는 방법을 봐 주세요.",
                            "It was refused. Read why, and what you can do.");
            case RETURNED -> Text.of("돌려보냈어요. 다시 신청할 수 있어요.", "Sent back; apply again.");
            case CLOSED -> Text.of("끝났어요.", "It is closed.");
            case WITHDRAWN -> Text.of("취하하셨어요.", "You withdrew it.");
        };
    }

    static Notice.Kind look(Case one) {
        return one.state().look();
    }
}
