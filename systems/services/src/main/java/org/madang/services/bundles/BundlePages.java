package org.madang.services.bundles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.PublicPaths;
import org.madang.kernel.facts.FactAnswer;
import org.madang.kernel.facts.Facts;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.services.applying.Answers;
import org.madang.services.cases.Case;
import org.madang.services.cases.CaseRows;
import org.madang.services.declaring.BundleDeclaration;
import org.madang.services.declaring.Catalogue;
import org.madang.services.declaring.FormDeclaration;
import org.madang.services.declaring.FormDeclaration.AskedField;
import org.madang.services.declaring.FormDeclaration.QuestionPage;
import org.madang.services.declaring.Knowledge;
import org.madang.services.declaring.ServiceDeclaration;
import org.madang.services.mandates.FamilyOfTheDead;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** A bundle: what it brings, its questions on one page, and the status of all its parts. */
@Controller
class BundlePages {

    /** What it brings. */
    record Start(BundleDeclaration bundle, List<ServiceDeclaration> services, boolean signedIn) {}

    /** Its questions. */
    record Asking(BundleDeclaration bundle, QuestionPage questions, Answers answers, Form form) {}

    /** One part as it stands. */
    record Standing(ServiceDeclaration service, @Nullable Case one, @Nullable Text why) {}

    /**
     * All parts as they stand.
     *
     * @param death for a death, whether the register shows it; null for anything else
     */
    record Status(BundleDeclaration bundle, @Nullable Boolean death, List<Standing> parts) {

        long done() {
            return parts.stream()
                    .filter(part -> part.one() != null && part.one().state().isOver())
                    .count();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Paths {

        @Bean
        PublicPaths bundlePages() {
            return PublicPaths.of("/bundles/*");
        }
    }

    private final BundleBook book;
    private final Bundles bundles;
    private final Catalogue catalogue;
    private final Knowledge knowledge;
    private final CaseRows cases;
    private final FamilyOfTheDead family;
    private final Facts facts;
    private final Access access;
    private final TransactionTemplate transactions;
    private final Once once;

    BundlePages(
            BundleBook book,
            Bundles bundles,
            Catalogue catalogue,
            Knowledge knowledge,
            CaseRows cases,
            FamilyOfTheDead family,
            Facts facts,
            Access access,
            TransactionTemplate transactions,
            Once once) {
        this.book = book;
        this.bundles = bundles;
        this.catalogue = catalogue;
        this.knowledge = knowledge;
        this.cases = cases;
        this.family = family;
        this.facts = facts;
        this.access = access;
        this.transactions = transactions;
        this.once = once;
    }

    private BundleDeclaration bundle(String code) {
        return book.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<ServiceDeclaration> services(BundleDeclaration bundle) {
        return bundle.services().stream()
                .flatMap(code -> catalogue.active(code).stream())
                .map(Catalogue.Version::service)
                .toList();
    }

    @GetMapping("/bundles/{code}")
    Reply start(@PathVariable String code) {
        var bundle = bundle(code);
        var signedIn = access.current() instanceof Actor.Resident;
        return Page.of(bundle.name(), "bundle", new Start(bundle, services(bundle), signedIn))
                .width(Page.Width.READING);
    }

    @GetMapping("/my/bundles/{code}/apply")
    Reply ask(@PathVariable String code) {
        access.resident();
        return asking(bundle(code), Form.empty());
    }

    private Page asking(BundleDeclaration bundle, Form form) {
        var answers = answers(bundle);
        return Page.of(
                        bundle.name(),
                        "asking",
                        new Asking(bundle, questions(bundle), answers, form))
                .width(Page.Width.READING)
                .with(form);
    }

    /** Whom of the household one may name: asked for when a service of the bundle needs it. */
    private Answers answers(BundleDeclaration bundle) {
        var me = access.resident().residentId();
        var form = new FormDeclaration(List.of(questions(bundle)));
        boolean household =
                form.fields().stream()
                        .anyMatch(field -> field.type() == FormDeclaration.Type.MEMBER);
        var held = new LinkedHashMap<String, Object>();
        if (household) {
            var purpose =
                    Purpose.of(
                            "services.apply",
                            Text.of("{0} 신청", "Application: {0}").with(bundle.name()));
            if (facts.fetch("residents.household", me, purpose) instanceof FactAnswer.Held answer) {
                held.put("household", answer.value().value());
            }
        }
        return new Answers(form, held);
    }

    /** The questions of all services, each asked once. */
    private QuestionPage questions(BundleDeclaration bundle) {
        var names = new HashSet<String>();
        var fields = new ArrayList<AskedField>();
        for (var service : services(bundle)) {
            for (var field : service.form().fields()) {
                if (names.add(field.name())) {
                    fields.add(field);
                }
            }
        }
        return new QuestionPage("all", bundle.name(), null, fields);
    }

    @PostMapping("/my/bundles/{code}/apply")
    Reply apply(@PathVariable String code, Form form, Language language) {
        var me = access.resident().residentId();
        var bundle = bundle(code);
        return once.submit(
                form,
                () -> {
                    var known = knowledge.of(Map.of(), Map.of());
                    var answers = answers(bundle).read(questions(bundle), form, known);
                    if (!form.isValid()) {
                        return asking(bundle, form);
                    }
                    var services = services(bundle).stream().map(ServiceDeclaration::code).toList();
                    long id = bundles.add(asking(bundle, me, language, answers), services);
                    return Redirect.to("/my/bundles/" + id)
                            .saying(
                                    Text.of(
                                                    "기관 {0}곳에 한꺼번에 신청했어요.",
                                                    "Applied at {0} agencies at once.")
                                            .with(agencies(bundle)));
                });
    }

    /** For the estate of the dead where the register shows the death, else in the own name. */
    private Bundles.Asking asking(
            BundleDeclaration bundle, long me, Language language, Map<String, Object> answers) {
        return bundle.dead()
                .flatMap(dead ->
                        family.find(
                                me,
                                String.valueOf(answers.get(dead.name())),
                                LocalDate.parse(String.valueOf(answers.get(dead.day())))))
                .map(mandate ->
                        new Bundles.Asking(
                                bundle.code(),
                                me,
                                mandate.grantor(),
                                mandate.id(),
                                language,
                                answers))
                .orElse(new Bundles.Asking(bundle.code(), me, me, null, language, answers));
    }

    private long agencies(BundleDeclaration bundle) {
        return services(bundle).stream().map(one -> one.agency().code()).distinct().count();
    }

    @GetMapping("/my/bundles/{id}")
    Reply status(@PathVariable long id) {
        access.resident();
        var model = Objects.requireNonNull(transactions.execute(status -> model(id)));
        return Page.of(model.bundle().name(), "status", model).width(Page.Width.READING);
    }

    private Status model(long id) {
        var asked =
                bundles.find(id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var parts = new ArrayList<Standing>();
        for (var part : bundles.parts(id)) {
            // One that is no longer on offer still has a name and a state.
            catalogue
                    .latest(part.service())
                    .ifPresent(version ->
                            parts.add(
                                    new Standing(
                                            version.service(),
                                            part.caseId() == null
                                                    ? null
                                                    : cases.byId(part.caseId()).orElse(null),
                                            part.why())));
        }
        var bundle = bundle(asked.code());
        var death = bundle.dead().map(questions -> asked.mandate() != null).orElse(null);
        return new Status(bundle, death, parts);
    }
}
