package org.madang.services.bundles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.PublicPaths;
import org.madang.kernel.facts.FactAnswer;
import org.madang.kernel.facts.Facts;
import org.madang.kernel.journal.Purpose;
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
import org.madang.services.declaring.ServiceDeclaration;
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

    /** All parts as they stand. */
    record Status(BundleDeclaration bundle, List<Standing> parts) {

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
    private final CaseRows cases;
    private final Facts facts;
    private final Access access;
    private final TransactionTemplate transactions;
    private final Once once;

    BundlePages(
            BundleBook book,
            Bundles bundles,
            Catalogue catalogue,
            CaseRows cases,
            Facts facts,
            Access access,
            TransactionTemplate transactions,
            Once once) {
        this.book = book;
        this.bundles = bundles;
        this.catalogue = catalogue;
        this.cases = cases;
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
    Reply apply(@PathVariable String code, Form form) {
        var me = access.resident().residentId();
        var bundle = bundle(code);
        return once.submit(
                form,
                () -> {
                    var answers = answers(bundle).read(questions(bundle), form);
                    if (!form.isValid()) {
                        return asking(bundle, form);
                    }
                    long id = bundles.add(code, me, me, answers, bundle.services());
                    return Redirect.to("/my/bundles/" + id)
                            .saying(
                                    Text.of(
                                                    "기관 {0}곳에 한꺼번에 신청했어요.",
                                                    "Applied at {0} agencies at once.")
                                            .with(bundle.services().size()));
                });
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
            catalogue
                    .active(part.service())
                    .ifPresent(version ->
                            parts.add(
                                    new Standing(
                                            version.service(),
                                            part.caseId() == null
                                                    ? null
                                                    : cases.byId(part.caseId()).orElse(null),
                                            part.why())));
        }
        return new Status(bundle(asked.code()), parts);
    }
}
