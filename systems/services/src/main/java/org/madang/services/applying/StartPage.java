package org.madang.services.applying;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.PublicPaths;
import org.madang.kernel.facts.Facts;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.services.declaring.Catalogue;
import org.madang.services.declaring.ServiceDeclaration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

/** What a service is, for everybody; and the button that begins it. */
@Controller
class StartPage {

    /**
     * The page of a service.
     *
     * @param preliminaries what can be asked beforehand (Civil Petitions Treatment Act, Article 30)
     * @param signedIn whether the button can begin it at once
     */
    record Model(
            ServiceDeclaration service,
            List<Known> known,
            List<ServiceDeclaration> preliminaries,
            boolean signedIn) {

        String time() {
            return service.deadline().isAtOnce() ? "0" : String.valueOf(service.deadline().days());
        }

        List<ServiceDeclaration.EvidenceNeeded> uploads() {
            return service.evidence().stream()
                    .filter(ServiceDeclaration.EvidenceNeeded::isUpload)
                    .toList();
        }
    }

    /** Something that government knows already. */
    record Known(Text name, Text basis) {}

    @Configuration(proxyBeanMethods = false)
    static class Paths {

        @Bean
        PublicPaths servicePages() {
            return PublicPaths.of("/services/*", "/apply/*/*");
        }
    }

    private final Catalogue catalogue;
    private final Applying applying;
    private final Facts facts;
    private final Access access;
    private final Once once;

    StartPage(Catalogue catalogue, Applying applying, Facts facts, Access access, Once once) {
        this.catalogue = catalogue;
        this.applying = applying;
        this.facts = facts;
        this.access = access;
        this.once = once;
    }

    @GetMapping("/services/{code}")
    Reply one(@PathVariable String code) {
        var service = catalogue.active(code).orElseThrow(StartPage::unknown).service();
        var known =
                service.evidence().stream()
                        .filter(needed -> needed.fact() != null)
                        .map(needed -> new Known(needed.name(), basis(needed.fact())))
                        .toList();
        var signedIn = access.current() instanceof Actor.Resident;
        return Page.of(
                        service.name(),
                        "start",
                        new Model(service, known, catalogue.preliminariesOf(code), signedIn))
                .width(Page.Width.READING);
    }

    private Text basis(@org.jspecify.annotations.Nullable String fact) {
        return facts.declared(String.valueOf(fact))
                .map(declared -> declared.fact().legalBasis())
                .orElse(Text.of("전자정부법 제36조", "Electronic Government Act, Article 36"));
    }

    @PostMapping("/my/apply/{code}")
    Reply begin(@PathVariable String code, Form form) {
        return once.submit(
                form,
                () -> {
                    long draft = applying.start(code).orElseThrow(StartPage::unknown);
                    return Redirect.to("/my/applications/" + draft);
                });
    }

    /** Where signing in from the start page leads: begins without a second press. */
    @GetMapping("/my/apply/{code}")
    Reply beginAfterSignIn(@PathVariable String code) {
        return Redirect.to("/services/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8));
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
