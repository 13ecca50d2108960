package org.madang.kernel.documents.checking;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.documents.DocumentDraft.PublicFact;
import org.madang.kernel.documents.DocumentNumber;
import org.madang.kernel.documents.DocumentVerifier;
import org.madang.kernel.documents.Documents;
import org.madang.kernel.documents.Documents.DocumentRecord;
import org.madang.kernel.documents.Verification;
import org.madang.kernel.documents.Verification.Reason;
import org.madang.kernel.documents.Verification.SignedDocument;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Notice;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kernel.pages.SummaryList;
import org.madang.kernel.pages.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Anybody may check a document: by its number, or by the file itself. */
@Controller
class VerifyPage {

    private static final Text TITLE = Text.of("문서 확인", "Check a document");
    private static final Text NOT_A_NUMBER =
            Text.of(
                    "문서번호를 문서에 적힌 대로 적어 주세요. 예: 2026-1123-K7PT-2MXW",
                    "Write the number as it stands on the document, such as 2026-1123-K7PT-2MXW.");
    private static final Text TOO_OFTEN =
            Text.of(
                    "짧은 시간에 너무 많이 확인했어요. 1분 뒤에 다시 해 주세요.",
                    "Too many checks in a short time. Try again in a minute.");
    private static final Text NO_SUCH =
            Text.of(
                    "이 번호로 발급된 문서가 없어요. 번호를 다시 확인해 주세요.",
                    "No document was issued under this number. Look at the number again.");

    /** The forms, and what was found wrong with what was sent. */
    record Asking(Form form) {}

    /**
     * What a check found.
     *
     * @param facts shown only for a document that is genuine
     */
    record Finding(
            Notice.Kind kind,
            Text verdict,
            Text explanation,
            @Nullable DocumentNumber number,
            @Nullable Text name,
            @Nullable Text issuer,
            @Nullable Instant issuedAt,
            List<PublicFact> facts) {}

    private final Documents documents;
    private final Turnstile turnstile;

    VerifyPage(Documents documents, HouseClock clock) {
        this.documents = documents;
        this.turnstile = new Turnstile(30, clock.clock());
    }

    @GetMapping("/verify")
    Reply ask(Form form) {
        var typed = form.typed("number").strip();
        if (typed.isEmpty()) {
            return asking(form, HttpStatus.OK);
        }
        var number = DocumentNumber.read(typed);
        return number.isPresent()
                ? Redirect.to("/verify/" + number.get())
                : asking(form.error("number", NOT_A_NUMBER), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/verify/{number}")
    Reply byNumber(@PathVariable String number, HttpServletRequest request) {
        var form = Form.empty().fill("number", number);
        var read = DocumentNumber.read(number);
        if (read.isEmpty()) {
            form.error("number", NOT_A_NUMBER);
            return asking(form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!turnstile.passes(request.getRemoteAddr())) {
            return asking(form.error("number", TOO_OFTEN), HttpStatus.TOO_MANY_REQUESTS);
        }
        return documents
                .find(read.get())
                .map(VerifyPage::kept)
                .map(finding -> result(finding, HttpStatus.OK))
                .orElseGet(() -> asking(form.error("number", NO_SUCH), HttpStatus.NOT_FOUND));
    }

    @PostMapping("/verify")
    Reply byFile(Form form, HttpServletRequest request) {
        if (!turnstile.passes(request.getRemoteAddr())) {
            return asking(form.error("file", TOO_OFTEN), HttpStatus.TOO_MANY_REQUESTS);
        }
        // One byte more than allowed is let through to the verifier, which words the refusal.
        var file = form.ask("file", "파일", "File").required().file(DocumentVerifier.MOST_BYTES);
        if (file.isEmpty()) {
            boolean sent = form.upload("file").isPresent();
            return asking(
                    form, sent ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var verification = documents.verify(file.get().bytes());
        if (verification instanceof Verification.NotADocument(Reason reason)
                && reason != Reason.FOREIGN) {
            return asking(form.error("file", reason.words()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return result(finding(verification), HttpStatus.OK);
    }

    private Finding finding(Verification verification) {
        return switch (verification) {
            case Verification.Authentic(var document) ->
                    signed(
                            Notice.Kind.SUCCESS,
                            Text.of("진본이에요", "Genuine"),
                            Text.of(
                                    "발급된 뒤로 한 글자도 바뀌지 않았어요.",
                                    "Not one letter has changed since it was issued."),
                            document);
            case Verification.Withdrawn(var document, var when, var why) ->
                    signed(
                            Notice.Kind.WARNING,
                            Text.of("효력이 없어진 문서예요", "Withdrawn"),
                            Text.of(
                                            "발급 기관이 이 문서의 효력을 없앴어요. 이유: {0}",
                                            "Its issuer has withdrawn this document. Reason: {0}")
                                    .with(why),
                            document);
            case Verification.Altered(var reason) ->
                    bare(Text.of("바뀐 문서예요", "Changed"), reason.words());
            case Verification.NotADocument(var reason) ->
                    bare(Text.of("확인할 수 없는 문서예요", "Not a document issued here"), reason.words());
            case Verification.UnknownIssuer(var signer) ->
                    bare(
                            Text.of("발급 기관을 알 수 없어요", "Unknown issuer"),
                            Text.of(
                                            "‘{0}’의 서명이 있지만, 우리가 아는 기관이 아니에요.",
                                            "It is signed by “{0}”, whom we do not know.")
                                    .with(signer));
        };
    }

    private Finding signed(
            Notice.Kind kind, Text verdict, Text explanation, SignedDocument document) {
        var kept = documents.find(document.number());
        return new Finding(
                kind,
                verdict,
                explanation,
                document.number(),
                kept.map(DocumentRecord::name).orElse(Text.same(document.title())),
                document.issuer(),
                document.issuedAt(),
                kept.map(DocumentRecord::facts).orElse(List.of()));
    }

    private static Finding bare(Text verdict, Text explanation) {
        return new Finding(
                Notice.Kind.DANGER, verdict, explanation, null, null, null, null, List.of());
    }

    private static Finding kept(DocumentRecord kept) {
        var why = Optional.ofNullable(kept.withdrawnWhy());
        return new Finding(
                why.isEmpty() ? Notice.Kind.SUCCESS : Notice.Kind.WARNING,
                why.isEmpty()
                        ? Text.of("발급된 문서가 있어요", "This document was issued")
                        : Text.of("효력이 없어진 문서예요", "Withdrawn"),
                why.map(words ->
                                Text.of(
                                                "발급 기관이 효력을 없앴어요. 이유: {0}",
                                                "Its issuer has withdrawn it. Reason: {0}")
                                        .with(words))
                        .orElse(
                                Text.of(
                                        "아래 내용이 손에 든 문서와 같은지 살펴보세요.",
                                        "See whether this is what your copy says.")),
                kept.number(),
                kept.name(),
                kept.issuer(),
                kept.issuedAt(),
                kept.facts());
    }

    private static Page asking(Form form, HttpStatus status) {
        return Page.of(TITLE, "verify", new Asking(form)).status(status).width(Page.Width.READING);
    }

    private static Page result(Finding finding, HttpStatus status) {
        return Page.of(finding.verdict(), "finding", finding)
                .status(status)
                .width(Page.Width.READING);
    }

    /** The facts of a genuine document, or null where nothing can be said. */
    static @Nullable SummaryList summary(Ui ui, Finding finding) {
        var number = finding.number();
        var name = finding.name();
        var issuer = finding.issuer();
        var issuedAt = finding.issuedAt();
        if (number == null || name == null || issuer == null || issuedAt == null) {
            return null;
        }
        var list =
                ui.summaryList()
                        .row("문서", "Document", ui.say(name))
                        .row("문서번호", "Document number", number.value())
                        .row("발급 기관", "Issued by", ui.say(issuer))
                        .row("발급 시각", "Issued at", ui.dateTime(issuedAt));
        for (var fact : finding.facts()) {
            list.row(fact.label(), fact.value());
        }
        return list;
    }
}
