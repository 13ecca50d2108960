package org.madang.finance.revenue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.finance.LocalFinance;
import org.madang.finance.governments.Government;
import org.madang.finance.pages.Answers;
import org.madang.finance.pages.Books;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Property seized for arrears: what is held, what must be released, and the collector's work. */
@Controller("financeSeizuresPage")
class SeizuresPage {

    static final String PATH = "/desk/finance/revenue/seizures";

    private static final Set<String> SEIZE =
            Set.of("assessment", "kind", "described", "thirdParty", "worth");

    /** What the page shows. */
    record Model(Government government, List<Seizure> seizures, Form form, boolean mayCollect) {

        List<Seizure> held() {
            return seizures.stream().filter(Seizure::holds).toList();
        }
    }

    private final Books books;
    private final SeizeProperty seizing;
    private final Once once;

    SeizuresPage(Books books, SeizeProperty seizing, Once once) {
        this.books = books;
        this.seizing = seizing;
        this.once = once;
    }

    @GetMapping(PATH)
    Reply page(@RequestParam(required = false) @Nullable Integer government) {
        return page(books.of(government), Form.empty());
    }

    private Reply page(Government whose, Form form) {
        var model =
                new Model(
                        whose,
                        seizing.of(whose.id()),
                        form,
                        books.may(LocalFinance.COLLECT, whose));
        return Page.of(Text.of("압류", "Seizures"), "seizures", model)
                .width(Page.Width.DESK)
                .with(form);
    }

    @PostMapping(PATH)
    Reply seize(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var claim =
                            form.ask("assessment", "징수결정 번호", "Number of the assessment")
                                    .required()
                                    .number(1, Long.MAX_VALUE);
                    var kind = form.ask("kind", "종류", "Kind").required().choice(Seizure.Kind.class);
                    var what = form.ask("described", "재산", "Property").required().text(200);
                    var third = form.ask("thirdParty", "제3채무자", "Who owes it").text(100);
                    var worth =
                            form.ask("worth", "추산가액", "Worth").required().number(1, Answers.MOST);
                    if (!form.isValid()) {
                        return page(own, form);
                    }
                    var wanted =
                            new SeizeProperty.Wanted(
                                    claim.orElseThrow(),
                                    kind.orElseThrow(),
                                    what.orElseThrow(),
                                    third.orElse(null),
                                    worth.orElseThrow());
                    return Answers.to(
                            seizing.seize(wanted),
                            form,
                            SEIZE,
                            again -> page(own, again),
                            PATH,
                            Text.of(
                                    "압류했습니다. 주민에게는 알림이 갔고, 그 밖의 체납자에게는 문서로 알립니다. (제55조제5항)",
                                    "It is seized. A resident has a notice; write to any other"
                                            + " debtor (Article 55 (5))."));
                });
    }

    @PostMapping("/desk/finance/revenue/seizures/releases")
    Reply release(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var id =
                            form.ask("seizure", "압류", "Seizure")
                                    .required()
                                    .number(1, Long.MAX_VALUE);
                    var ground =
                            form.ask("ground", "해제 사유", "Why it is released")
                                    .required()
                                    .choice(Seizure.Ground.class);
                    if (!form.isValid()) {
                        return page(own, form);
                    }
                    return Answers.to(
                            seizing.release(id.orElseThrow(), ground.orElseThrow()),
                            form,
                            Set.of("ground"),
                            again -> page(own, again),
                            PATH,
                            Text.of(
                                    "압류를 해제했습니다. 주민에게는 알림이 갔고, 그 밖의 체납자에게는 문서로 알립니다. (제64조제1항)",
                                    "It is released. A resident has a notice; write to any other"
                                            + " debtor (Article 64 (1))."));
                });
    }
}
