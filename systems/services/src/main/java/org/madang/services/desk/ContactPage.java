package org.madang.services.desk;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.services.cases.Contacts;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The telephone number of the own office, which every letter about a case names (Decree of the
 * Civil Petitions Treatment Act, Article 31).
 */
@Controller
class ContactPage {

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9-]{5,18}[0-9]");

    /** What the page shows. */
    record Model(Text office, Optional<String> phone, Form form) {}

    private final Contacts contacts;
    private final Access access;
    private final TransactionTemplate transactions;
    private final Once once;

    ContactPage(Contacts contacts, Access access, TransactionTemplate transactions, Once once) {
        this.contacts = contacts;
        this.access = access;
        this.transactions = transactions;
        this.once = once;
    }

    @GetMapping("/desk/contact")
    Reply show() {
        return page(Form.empty());
    }

    private Page page(Form form) {
        var official = official();
        var phone = Objects.requireNonNull(transactions.execute(status -> contacts.of(official)));
        return Page.of(
                        Text.of("부서 연락처", "Telephone of the office"),
                        "contact",
                        new Model(official.office().name(), phone, form))
                .width(Page.Width.DESK)
                .with(form);
    }

    @PostMapping("/desk/contact")
    Reply enter(Form form) {
        var official = official();
        return once.submit(
                form,
                () -> {
                    var phone =
                            form.ask("phone", "전화번호", "Telephone")
                                    .required()
                                    .matching(
                                            NUMBER,
                                            Text.of(
                                                    "숫자와 붙임표로 적습니다: 02-000-0110",
                                                    "Digits and hyphens, such as 02-000-0110"));
                    if (!form.isValid()) {
                        return page(form);
                    }
                    transactions.executeWithoutResult(status ->
                            contacts.enter(official.office().code(), phone.orElseThrow()));
                    return Redirect.to("/desk/contact")
                            .saying(Text.of("이제 통지에 이 번호가 실립니다.", "Letters name this number now."));
                });
    }

    static boolean dealsWithCases(Actor.Official official) {
        return official.duties().stream().anyMatch(duty -> duty.startsWith("services."));
    }

    /** An official who deals with cases. */
    private Actor.Official official() {
        if (access.current() instanceof Actor.Official official && dealsWithCases(official)) {
            return official;
        }
        throw new AccessRefused(
                Text.of("민원을 처리하는 공무원만 쓸 수 있습니다.", "This is for officials who deal with cases."));
    }
}
