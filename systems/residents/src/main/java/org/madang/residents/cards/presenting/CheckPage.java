package org.madang.residents.cards.presenting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Notice;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.cards.checking.CheckCard;
import org.madang.residents.pages.NumberQuestion;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Anybody who is shown a card may check it: the plastic one by what stands on it, or a phone. */
@Controller
class CheckPage {

    private static final Text TITLE = Text.of("주민등록증 확인", "Check a resident card");
    private static final Text TOO_MANY =
            Text.of(
                    "오늘 확인할 수 있는 횟수를 다 썼어요. 내일 다시 해 주세요.",
                    "Today's checks are used up. Try again tomorrow.");
    private static final Notice GENUINE =
            new Notice(
                    Notice.Kind.SUCCESS,
                    Text.of(
                            "진짜이고 지금 쓸 수 있는 주민등록증이에요.",
                            "This is a genuine card, and it is in force."));
    private static final Notice NOT_GENUINE =
            new Notice(
                    Notice.Kind.WARNING,
                    Text.of(
                            "확인되지 않아요. 적은 내용이 다르거나, 분실·재발급된 카드일 수 있어요.",
                            "This could not be confirmed: something is typed wrongly, or the card"
                                    + " was lost or replaced."));

    /** What the page shows. */
    record Model(Form form, Form asking, @Nullable Notice answer) {}

    private final CheckCard checks;
    private final ShowCard showing;
    private final NumberQuestion numbers;

    CheckPage(CheckCard checks, ShowCard showing, NumberQuestion numbers) {
        this.checks = checks;
        this.showing = showing;
        this.numbers = numbers;
    }

    @GetMapping("/verify/card")
    Reply open() {
        return page(Form.empty(), Form.empty().fill("facts", AskedFact.AGE_19.name()), null);
    }

    @PostMapping("/verify/card")
    Reply check(Form form, HttpServletRequest request) {
        var number = numbers.required(form, "number");
        var issuedOn = form.ask("issuedOn", "발급일", "Day of issue").required().date();
        var name = form.ask("name", "이름", "Name").text(40);
        if (!form.isValid()) {
            return page(form, Form.empty(), null).with(form);
        }
        var shown =
                new CheckCard.Shown(
                        number.orElseThrow(), issuedOn.orElseThrow(), name.orElse(null));
        return switch (checks.check(shown, request.getRemoteAddr())) {
            // The number does not stand in the page that answers.
            case YES -> page(Form.empty(), Form.empty(), GENUINE);
            case NO -> page(Form.empty(), Form.empty(), NOT_GENUINE);
            case TOO_MANY ->
                    page(form.error(TOO_MANY), Form.empty(), null)
                            .status(HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @PostMapping("/verify/card/requests")
    Reply ask(Form form, HttpServletRequest request) {
        var facts =
                form.ask("facts", "확인할 것", "what is to be shown")
                        .required()
                        .choices(AskedFact.class);
        if (!form.isValid()) {
            return page(Form.empty(), form, null).with(form);
        }
        if (!checks.mayAsk(request.getRemoteAddr())) {
            return page(Form.empty(), form.error(TOO_MANY), null)
                    .status(HttpStatus.TOO_MANY_REQUESTS);
        }
        var ordered = Arrays.stream(AskedFact.values()).filter(facts::contains).toList();
        return Redirect.to("/verify/card/requests/" + showing.ask(ordered));
    }

    static List<AskedFact> all() {
        return List.of(AskedFact.values());
    }

    private static Page page(Form form, Form asking, @Nullable Notice answer) {
        return Page.of(TITLE, "CheckPage", new Model(form, asking, answer))
                .width(Page.Width.READING);
    }
}
