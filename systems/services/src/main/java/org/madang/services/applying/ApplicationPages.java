package org.madang.services.applying;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Notice;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kernel.payments.Payments;
import org.madang.services.applying.Applying.Filling;
import org.madang.services.declaring.FormDeclaration.QuestionPage;
import org.madang.services.mandates.Mandates;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of an application being filled in: tasks, questions, check, hand in. */
@Controller
class ApplicationPages {

    /** The list of steps. */
    record Tasks(Filling filling, boolean mayActForOthers) {}

    /** A page of questions. */
    record Question(Filling filling, QuestionPage page, Form form) {}

    /** For whom. */
    record Behalf(Filling filling, List<Mandates.Mandate> mandates, Form form) {}

    /** Everything once more. */
    record Check(Filling filling, Form form) {}

    private final Applying applying;
    private final KeptForms kept;
    private final Mandates mandates;
    private final Payments payments;
    private final Access access;
    private final TransactionTemplate transactions;
    private final Once once;

    ApplicationPages(
            Applying applying,
            KeptForms kept,
            Mandates mandates,
            Payments payments,
            Access access,
            TransactionTemplate transactions,
            Once once) {
        this.applying = applying;
        this.kept = kept;
        this.mandates = mandates;
        this.payments = payments;
        this.access = access;
        this.transactions = transactions;
        this.once = once;
    }

    private Filling filling(long id) {
        access.resident();
        return applying.find(id).orElseThrow(StartPage::unknown);
    }

    @GetMapping("/my/applications/{id}")
    Reply tasks(@PathVariable long id) {
        var filling = filling(id);
        var mayAct = !filling.service().who().behalf().isEmpty();
        return Page.of(filling.service().name(), "tasks", new Tasks(filling, mayAct))
                .width(Page.Width.READING);
    }

    @GetMapping("/my/applications/{id}/for")
    Reply behalf(@PathVariable long id) {
        var filling = filling(id);
        var me = access.resident().residentId();
        var held =
                java.util.Objects.requireNonNull(transactions.execute(status -> mandates.of(me)))
                        .stream()
                        .filter(one -> one.holder() == me && mandates.isValid(one))
                        .filter(one -> filling.service().who().behalf().contains(one.kind()))
                        .toList();
        return page(
                "behalf",
                Text.of("누구를 위한 신청인가요?", "Whom is this for?"),
                new Behalf(filling, held, Form.empty()));
    }

    @PostMapping("/my/applications/{id}/for")
    Reply actFor(@PathVariable long id, Form form) {
        filling(id);
        var chosen = form.typed("mandate");
        var mandate = chosen.matches("\\d{1,18}") ? Long.valueOf(chosen) : null;
        return once.submit(
                form,
                () ->
                        applying.actFor(id, mandate)
                                .<Reply>map(why ->
                                        Redirect.to("/my/applications/" + id)
                                                .saying(Notice.Kind.WARNING, why))
                                .orElse(Redirect.to("/my/applications/" + id)));
    }

    @GetMapping("/my/applications/{id}/pages/{code}")
    Reply question(
            @PathVariable long id,
            @PathVariable String code,
            @RequestParam(name = "kept", required = false) @Nullable String token) {
        var filling = filling(id);
        var page = page(filling, code);
        var form = filling.answers().filled(page, filling.draft().answers());
        if (token != null) {
            var typed = transactions.execute(status -> kept.open(id, token));
            if (typed != null && typed.isPresent()) {
                form = Form.of(typed.get());
            }
        }
        return page("question", page.title(), new Question(filling, page, form));
    }

    private static QuestionPage page(Filling filling, String code) {
        return filling.pages().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(StartPage::unknown);
    }

    /**
     * Takes a page of answers. The path is open to all so that a form sent after the sign-in has
     * ended is kept and shown again, instead of lost.
     */
    @PostMapping("/apply/{id}/{code}")
    Reply answer(@PathVariable long id, @PathVariable String code, Form form) {
        if (access.current() instanceof Actor.Visitor) {
            return keep(id, code, form);
        }
        var filling = filling(id);
        var page = page(filling, code);
        var answers = filling.answers().read(page, form, filling.known());
        applying.answer(id, answers);
        if (!form.isValid()) {
            return page("question", page.title(), new Question(filling, page, form)).with(form);
        }
        var next = filling(id);
        return next.after(page(next, code))
                .map(one -> Redirect.to("/my/applications/" + id + "/pages/" + one.code()))
                .orElse(Redirect.to("/my/applications/" + id));
    }

    private Reply keep(long id, String code, Form form) {
        var typed = new HashMap<String, List<String>>();
        for (var name : form.names()) {
            if (!name.startsWith("_")) {
                typed.put(name, form.typedAll(name));
            }
        }
        var token = kept.keep(id, typed);
        var back =
                "/my/applications/%d/pages/%s?kept=%s"
                        .formatted(id, code.replaceAll("[^a-z0-9-]", ""), token);
        return Redirect.to(
                        "/sign-in?to="
                                + java.net.URLEncoder.encode(
                                        back, java.nio.charset.StandardCharsets.UTF_8))
                .saying(
                        Notice.Kind.INFO,
                        Text.of(
                                "로그인이 끝났어요. 적으신 것은 그대로 두었으니 다시 로그인해 주세요.",
                                "Your sign-in had ended. What you typed is kept; sign in again."));
    }

    @GetMapping("/my/applications/{id}/check")
    Reply check(@PathVariable long id) {
        var filling = filling(id);
        return page(
                "check",
                Text.of("낼 내용 확인", "Check before handing in"),
                new Check(filling, Form.empty()));
    }

    @PostMapping("/my/applications/{id}/check")
    Reply handIn(@PathVariable long id, Form form, Language language) {
        access.resident();
        return once.submit(
                form,
                () -> {
                    var filling = applying.find(id);
                    if (filling.isEmpty()) {
                        return Redirect.to("/my/cases");
                    }
                    form.ask("true", "사실 확인", "That it is true").required().checked();
                    if (!form.isValid()) {
                        return checkAgain(filling.get(), form);
                    }
                    return switch (applying.handIn(id, language)) {
                        case Applying.HandedIn.Refused refused ->
                                checkAgain(filling.get(), form.error(refused.reason()));
                        case Applying.HandedIn.Done done -> onward(done);
                    };
                });
    }

    private Reply onward(Applying.HandedIn.Done done) {
        var opened = done.opened();
        var payment = opened.payment();
        return payment == null
                ? Redirect.to("/my/cases/" + opened.number())
                        .saying(Text.of("신청했어요.", "Your application is handed in."))
                : Redirect.to(payments.payPage(payments.find(payment).orElseThrow()));
    }

    private static Page checkAgain(Filling filling, Form form) {
        return page(
                        "check",
                        Text.of("낼 내용 확인", "Check before handing in"),
                        new Check(filling, form))
                .with(form);
    }

    @PostMapping("/my/applications/{id}/delete")
    Reply delete(@PathVariable long id) {
        filling(id);
        applying.delete(id);
        return Redirect.to("/my/cases").saying(Text.of("지웠어요.", "Deleted."));
    }

    private static Page page(String template, Text title, Object model) {
        return Page.of(title, template, model).width(Page.Width.READING);
    }
}
