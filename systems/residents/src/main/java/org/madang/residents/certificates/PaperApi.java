package org.madang.residents.certificates;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Language;
import org.madang.kernel.pages.Once;
import org.madang.residents.CertificateChoices;
import org.madang.residents.Certificates;
import org.madang.residents.IssueRequest;
import org.madang.residents.IssueResult;
import org.madang.residents.api.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Papers of the register by programs and officials: issued, counted and taken back. */
@RestController
@RequestMapping("/api/residents")
@Tag(name = "residents")
class PaperApi {

    private final Certificates certificates;
    private final IssueTenantsList lists;
    private final WithdrawPaper papers;
    private final Answers answers;

    PaperApi(
            Certificates certificates,
            IssueTenantsList lists,
            WithdrawPaper papers,
            Answers answers) {
        this.certificates = certificates;
        this.lists = lists;
        this.papers = papers;
        this.answers = answers;
    }

    /** A certificate asked for, by the person or with a ground the law knows (Article 29). */
    record PaperRequest(CertificateChoices choices, IssueRequest request) {}

    /** A tenants' list asked for (Article 29-2). */
    record TenantsRequest(long addressId, String unit, Language language, IssueRequest request) {}

    /** Why a paper is taken back. */
    record Withdrawal(String why) {}

    /** A paper that was taken back. */
    record Withdrawn(long id) {}

    @PostMapping("/{id}/papers")
    @Operation(summary = "Issue a certificate (등본·초본), also to others with a proven ground")
    ResponseEntity<?> issue(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @PathVariable long id,
            @RequestBody PaperRequest asked) {
        return answers.once(
                key,
                id + "/papers",
                asked,
                () -> answered(certificates.issue(id, asked.choices(), asked.request())));
    }

    @PostMapping("/tenants-lists")
    @Operation(summary = "Issue the list of who is registered at a building (전입세대확인서)")
    ResponseEntity<?> tenants(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody TenantsRequest asked) {
        return answers.once(
                key,
                "tenants-lists",
                asked,
                () ->
                        answered(
                                lists.issue(
                                        asked.addressId(),
                                        asked.unit(),
                                        asked.language(),
                                        asked.request())));
    }

    @GetMapping("/{id}/papers")
    @Operation(summary = "What was issued about a person, or refused, and to whom")
    List<WithdrawPaper.Paper> about(@PathVariable long id) {
        return papers.about(id);
    }

    @PostMapping("/papers/{id}/withdrawal")
    @Operation(summary = "Take back a paper issued in error; whoever checks it is told so")
    ResponseEntity<?> withdraw(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @PathVariable long id,
            @RequestBody Withdrawal withdrawal) {
        return answers.once(
                key,
                "papers/" + id + "/withdrawal",
                withdrawal,
                () ->
                        papers.withdraw(id, withdrawal.why())
                                .map(reason -> answers.refused(List.of(reason)))
                                .orElseGet(() -> answers.done(new Withdrawn(id))));
    }

    private Once.Response answered(IssueResult result) {
        return switch (result) {
            case IssueResult.Refused refused -> answers.refused(refused.reasons());
            case IssueResult.Issued issued -> answers.created(issued);
        };
    }
}
