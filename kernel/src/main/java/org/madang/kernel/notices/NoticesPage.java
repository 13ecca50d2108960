package org.madang.kernel.notices;

import java.util.Optional;
import java.util.regex.Pattern;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The inbox of a resident ({@code /my/notices}) or an official ({@code /desk/notices}). */
@Controller
class NoticesPage {

    private static final Text TITLE = Text.of("알림", "Notices");
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s<>\",;]{1,64}@[^@\\s<>\",;]{1,190}");

    /** What the page shows. */
    record Model(String home, Inbox.Listing listing, Form form) {

        String path(long page) {
            return home + "?page=" + page;
        }
    }

    private final Inbox inbox;
    private final Access access;

    NoticesPage(Inbox inbox, Access access) {
        this.inbox = inbox;
        this.access = access;
    }

    static String home(Actor actor) {
        return actor instanceof Actor.Resident ? "/my/notices" : "/desk/notices";
    }

    @GetMapping({"/my/notices", "/desk/notices"})
    Reply list(Form form) {
        long page = form.ask("page", "쪽", "Page").number(1, 1_000_000).orElse(1L);
        var contact = inbox.contact(me());
        return page(page, Form.empty().fill("email", contact.map(Inbox.Contact::email).orElse("")));
    }

    /** Opening a notice reads it: a form, because a link that is fetched ahead must not. */
    @PostMapping({"/my/notices/{id}", "/desk/notices/{id}"})
    Reply read(@PathVariable long id) {
        return inbox.read(me(), id, home(access.current()))
                .map(Redirect::to)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping({"/my/notices", "/desk/notices"})
    Reply readAll() {
        inbox.readAll(me());
        return Redirect.to(home(access.current()))
                .saying(Text.of("모두 읽음으로 표시했어요.", "All are marked as read."));
    }

    @PostMapping({"/my/notices/email", "/desk/notices/email"})
    Reply keepEmail(Form form, Language language) {
        var email =
                form.ask("email", "전자우편 주소", "E-mail address")
                        .matching(
                                EMAIL,
                                Text.of(
                                        "전자우편 주소를 name@example.kr처럼 적어 주세요.",
                                        "Write an e-mail address such as name@example.kr."));
        if (!form.isValid()) {
            return page(1, form).with(form);
        }
        inbox.keep(me(), email.map(address -> new Inbox.Contact(address, language)));
        var done =
                email.isPresent()
                        ? Text.of("이제 전자우편으로도 알려 드려요.", "You are now told by e-mail, too.")
                        : Text.of("전자우편으로는 더 보내지 않아요.", "No more e-mails will be sent.");
        return Redirect.to(home(access.current())).saying(done);
    }

    private Page page(long page, Form form) {
        var model = new Model(home(access.current()), inbox.page(me(), page), form);
        return Page.of(TITLE, "inbox", model).width(Page.Width.READING);
    }

    private Recipient me() {
        return Optional.of(access.current())
                .flatMap(Recipient::of)
                .orElseThrow(() -> new AccessRefused(Text.of("로그인해야 해요.", "You need to sign in.")));
    }
}
